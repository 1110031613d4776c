package org.attune.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.attune.service.http.Answered;
import org.attune.service.http.HookBody;
import org.attune.service.http.RunningService;
import org.attune.service.http.ServiceClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/** What browsers are told: origins (checklist CO1) and headers. */
@RunningService
final class BrowserTest {

  private static final String VIEW = "/cds-services/attune-patient-view";

  private final ServiceClient client;

  BrowserTest(@Value("${local.server.port}") int port) {
    this.client = new ServiceClient(port);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://sandbox.example", "http://localhost:8082", "http://127.0.0.1:9000"})
  void listedAndLoopbackOriginsMayPreflightWithoutSigningIn(String origin) {
    for (String path : new String[] {"/cds-services", VIEW, VIEW + "/feedback"}) {
      Answered answer =
          client.any(
              "OPTIONS",
              path,
              "",
              "Origin",
              origin,
              "Access-Control-Request-Method",
              "POST",
              "Access-Control-Request-Headers",
              "authorization,content-type");

      assertThat(answer.status()).isEqualTo(204);
      assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(origin);
      assertThat(answer.header("Access-Control-Allow-Methods")).isEqualTo("GET, POST, OPTIONS");
      assertThat(answer.header("Access-Control-Allow-Headers"))
          .contains("authorization", "content-type");
      assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
      assertThat(answer.header("Vary")).contains("Origin");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "http://localhost.evil.example",
        "https://sandbox.example.evil.example",
        "null",
        "file://"
      })
  void otherOriginsGetNoPermission(String origin) {
    Answered preflight =
        client.any("OPTIONS", VIEW, "", "Origin", origin, "Access-Control-Request-Method", "POST");
    Answered discovery = client.get("/cds-services", "Origin", origin);

    assertThat(preflight.status()).isEqualTo(403);
    assertThat(preflight.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(discovery.header("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void errorsCarryThePermissionToo() {
    Answered answer = client.post(VIEW, "{}", "Origin", "http://localhost:8082");

    answer.isOutcome(400, "hook");
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("http://localhost:8082");
  }

  @Test
  void everyAnswerForbidsSniffingAndFraming() {
    for (String path : new String[] {"/cds-services", "/rules", "/nowhere", "/decisions/x"}) {
      Answered answer = client.get(path);
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.header("Content-Security-Policy"))
          .startsWith("default-src 'none'")
          .contains("frame-ancestors 'none'");
      assertThat(answer.header("Strict-Transport-Security")).isEmpty();
      assertThat(answer.header("Server")).isEmpty();
    }
    assertThat(client.get("/decisions/x").header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void pathsThatLeadNowhereAreProblemsWithoutInternals() {
    Answered answer = client.get("/nowhere");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.at("status")).hasToString("404");
    assertThat(String.valueOf(answer.at("reference"))).matches("[0-9a-f-]{36}");
    assertThat(answer.body()).doesNotContain("Exception").doesNotContain("org.");
    client.get("/fhir/Patient/1").isOutcome(404, "not-found");
    assertThat(client.post("/nowhere", "{}").status()).isEqualTo(404);
    assertThat(client.any("DELETE", "/rules", "").status()).isEqualTo(405);
  }

  @Test
  void theStyleSheetIsServedAndPagesHaveNoScript() {
    assertThat(client.get("/assets/attune.css").status()).isEqualTo(200);
    assertThat(client.get("/rules").body())
        .contains("/assets/attune.css")
        .doesNotContain("<script");
  }

  @Test
  void healthAndMetricsAreThereAndNothingElseOfTheActuator() {
    client.call("attune-patient-view", HookBody.of("patient-view"));

    assertThat(client.get("/actuator/health/readiness").body()).contains("UP");
    assertThat(client.get("/actuator/health/liveness").status()).isEqualTo(200);
    assertThat(client.get("/actuator/prometheus").body())
        .contains("attune_hook_calls_total{")
        .contains("attune_hook_seconds_bucket{");
    for (String closed : new String[] {"env", "heapdump", "beans", "loggers", "shutdown"}) {
      assertThat(client.get("/actuator/" + closed).status()).as(closed).isEqualTo(404);
    }
  }
}
