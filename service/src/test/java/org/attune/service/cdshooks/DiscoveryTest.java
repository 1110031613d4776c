package org.attune.service.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.attune.service.http.Answered;
import org.attune.service.http.RunningService;
import org.attune.service.http.ServiceClient;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** CDS Hooks 2.0.1, checklist D1–D8, T1, T5. */
@RunningService
final class DiscoveryTest {

  private final ServiceClient client;

  DiscoveryTest(@Value("${local.server.port}") int port) {
    this.client = new ServiceClient(port);
  }

  @Test
  void namesTheFiveServicesEachOnTheHookOfItsName() {
    Answered answer = client.get("/cds-services");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(services(answer).stream().map(service -> service.get("id")).toList())
        .isEqualTo(
            List.of(
                "attune-patient-view",
                "attune-encounter-start",
                "attune-encounter-discharge",
                "attune-appointment-book",
                "attune-order-dispatch"));
    for (Map<?, ?> service : services(answer)) {
      assertThat("attune-" + service.get("hook")).isEqualTo(service.get("id"));
      assertThat(service.keySet().stream().map(Object::toString).toList())
          .contains("title", "description", "prefetch", "usageRequirements");
    }
  }

  @Test
  void offersIndispensableKeysOnEveryServiceAndNoTokenThatAHookLacks() {
    for (Map<?, ?> service : services(client.get("/cds-services"))) {
      Map<?, ?> prefetch = (Map<?, ?>) service.get("prefetch");
      assertThat(prefetch.get("patient")).isEqualTo("Patient/{{context.patientId}}");
      assertThat(prefetch.keySet().stream().map(Object::toString).toList())
          .contains("encounters", "questionnaireResponses");
      for (Object template : prefetch.values()) {
        assertThat(template.toString()).doesNotContain("context.encounterId");
        if (service.get("id").equals("attune-order-dispatch")) {
          assertThat(template.toString()).doesNotContain("context.userId");
        }
      }
    }
  }

  @Test
  void answersWhateverTheClientAccepts() {
    assertThat(client.get("/cds-services", "Accept", "application/fhir+json, */*;q=0.1").status())
        .isEqualTo(200);
    assertThat(client.get("/cds-services", "Accept", "text/plain").status()).isEqualTo(200);
  }

  private static List<Map<?, ?>> services(Answered answer) {
    return ((List<?>) answer.json().get("services"))
        .stream().<Map<?, ?>>map(service -> (Map<?, ?>) service).toList();
  }
}
