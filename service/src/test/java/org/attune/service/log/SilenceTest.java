package org.attune.service.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.service.http.HookBody.quoted;

import org.attune.service.http.HookBody;
import org.attune.service.http.RunningService;
import org.attune.service.http.ServiceClient;
import org.attune.service.http.StubEhr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Nothing that was sent or read is ever logged, counted or given back in an error. */
@RunningService
@ExtendWith(OutputCaptureExtension.class)
final class SilenceTest {

  private static final String VIEW = "attune-patient-view";

  private final ServiceClient client;

  SilenceTest(@Value("${local.server.port}") int port) {
    this.client = new ServiceClient(port);
  }

  @Test
  void noCanaryIsEverHeard(CapturedOutput output) {
    String secret = "canary-7731";
    String authorization =
        """
        {"access_token":"%s","token_type":"Bearer","expires_in":300,"scope":"s","subject":"c"}"""
            .formatted(secret);
    StubEhr.INSTANCE.reset();
    client.call(
        VIEW,
        HookBody.of("patient-view")
            .context("patientId", quoted(secret))
            .context("userId", quoted("Practitioner/" + secret))
            .with("fhirServer", quoted(StubEhr.INSTANCE.base()))
            .with("fhirAuthorization", authorization));
    client.call(VIEW, HookBody.of("patient-view").context("userId", quoted(secret)));
    client.call(VIEW, HookBody.of("patient-view").with("fhirServer", quoted("https://" + secret)));
    client.post("/cds-services/" + VIEW, "{\"" + secret + "\":");
    client.post(
        "/cds-services/" + VIEW + "/feedback",
        "{\"feedback\":[{\"card\":\"4e0a3a1e-3283-4575-ab82-028d55fe2719\",\"outcome\":\"overridden\","
            + "\"outcomeTimestamp\":\"2026-03-16T08:05:00Z\",\"overrideReason\":{\"userComment\":\""
            + secret
            + "\"}}]}");
    client.get("/" + secret, "Accept", secret);

    assertThat(output.getAll()).contains("event=refused").doesNotContain(secret);
    assertThat(client.get("/actuator/prometheus").body()).doesNotContain(secret);
  }
}
