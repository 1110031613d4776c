package org.attune.service.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.service.http.HookBody.quoted;

import java.time.ZonedDateTime;
import java.util.stream.Stream;
import org.attune.fixtures.ehr.DemoEhr;
import org.attune.fixtures.given.RecordKind;
import org.attune.fixtures.people.People;
import org.attune.fixtures.record.HookRequest;
import org.attune.fixtures.scenario.Scenario;
import org.attune.service.http.Answered;
import org.attune.service.http.RunningService;
import org.attune.service.http.ServiceClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same record gives the same answer, sent along or read from a real FHIR server (P19). */
@RunningService
final class SameVerdictTest {

  private static final ZonedDateTime TODAY = ZonedDateTime.parse("2026-03-16T09:00:00+01:00");
  private static final DemoEhr EHR = DemoEhr.start(0, TODAY);

  private final ServiceClient client;

  SameVerdictTest(@Value("${local.server.port}") int port) {
    this.client = new ServiceClient(port);
  }

  @DynamicPropertySource
  static void list(DynamicPropertyRegistry registry) {
    registry.add("attune.clients[0].fhir-servers[0]", EHR::base);
    registry.add("attune.fhir.deadline", () -> "20s");
  }

  @AfterAll
  static void stop() {
    EHR.close();
  }

  @TestFactory
  Stream<DynamicTest> people() {
    return People.all(TODAY).stream()
        .map(person -> DynamicTest.dynamicTest(person.name(), () -> same(person)));
  }

  private void same(Scenario person) {
    HookRequest sent = new HookRequest(person, "attune-patient-view").at(EHR.base());
    HookRequest read = sent.carrying(new RecordKind[0]);

    String fromPrefetch = masked(call(person, sent));
    String fromServer = masked(call(person, read));

    assertThat(fromServer).isEqualTo(fromPrefetch);
  }

  private Answered call(Scenario person, HookRequest request) {
    Answered answer =
        client.post(
            "/cds-services/attune-patient-view",
            request.json(),
            "Attune-As-Of",
            person.today().toOffsetDateTime().toString());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json()).isNotEmpty();
    return answer;
  }

  private static String masked(Answered answer) {
    String decision = String.valueOf(answer.evaluation("decision"));
    return answer
        .body()
        .replace(decision, quoted("decision"))
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "uuid");
  }
}
