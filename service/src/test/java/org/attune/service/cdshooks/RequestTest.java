package org.attune.service.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.service.http.HookBody.quoted;

import java.util.stream.Stream;
import org.attune.service.http.Answered;
import org.attune.service.http.HookBody;
import org.attune.service.http.RunningService;
import org.attune.service.http.ServiceClient;
import org.attune.service.http.StubEhr;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/** What a hook request has to keep: checklist R1–R10, H1–H8, T6. */
@RunningService
final class RequestTest {

  private static final String VIEW = "attune-patient-view";

  private final ServiceClient client;

  RequestTest(@Value("${local.server.port}") int port) {
    this.client = new ServiceClient(port);
  }

  @BeforeEach
  void forget() {
    StubEhr.INSTANCE.reset();
  }

  @ParameterizedTest
  @EnumSource(HookService.class)
  void aRightRequestOfEveryHookIsAnswered(HookService service) {
    Answered answer = client.call(service.id(), HookBody.of(service.hook()));

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.cards()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource
  void everyRequiredFieldIsNamedWhenItIsMissing(HookService service, String field) {
    client
        .call(service.id(), HookBody.of(service.hook()).withoutContext(field))
        .isOutcome(400, "context." + field);
  }

  static Stream<Arguments> everyRequiredFieldIsNamedWhenItIsMissing() {
    return Stream.of(HookService.values())
        .flatMap(
            service ->
                service.required().keySet().stream().map(field -> Arguments.of(service, field)));
  }

  @ParameterizedTest
  @CsvSource({
    "attune-encounter-start, encounter-start, Patient/p1",
    "attune-encounter-discharge, encounter-discharge, RelatedPerson/r1",
    "attune-patient-view, patient-view, Device/d1",
    "attune-patient-view, patient-view, t1",
    "attune-patient-view, patient-view, https://ehr.example/Practitioner/t1"
  })
  void aUserOfAnotherKindIsRefused(String service, String hook, String user) {
    client
        .call(service, HookBody.of(hook).context("userId", quoted(user)))
        .isOutcome(400, "context.userId");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Patient/p1", "a/b", "", "x y", "p_1", "ü"})
  void anIdThatIsNoneIsRefused(String id) {
    client
        .call(VIEW, HookBody.of("patient-view").context("patientId", quoted(id)))
        .isOutcome(400, "context.patientId");
    client
        .call(VIEW, HookBody.of("patient-view").context("encounterId", quoted(id)))
        .isOutcome(400, "context.encounterId");
  }

  @Test
  void anIdOfSixtyFourCharactersIsTakenAndOneMoreIsNot() {
    HookBody fits = HookBody.of("patient-view").context("encounterId", quoted("e".repeat(64)));
    HookBody exceeds = HookBody.of("patient-view").context("encounterId", quoted("e".repeat(65)));

    assertThat(client.call(VIEW, fits).status()).isEqualTo(200);
    client.call(VIEW, exceeds).isOutcome(400, "context.encounterId");
  }

  @Test
  void hookAndInstanceAreRequiredAndChecked() {
    client.call(VIEW, HookBody.of("patient-view").without("hook")).isOutcome(400, "'hook'");
    client.call(VIEW, HookBody.of("encounter-start")).isOutcome(400, "patient-view");
    client
        .call(VIEW, HookBody.of("patient-view").without("hookInstance"))
        .isOutcome(400, "hookInstance");
    client
        .call(VIEW, HookBody.of("patient-view").with("hookInstance", quoted("1")))
        .isOutcome(400, "hookInstance");
    String upper = quoted("D1577C69-DFBE-44AD-BA6D-3E05E953B2EA");
    assertThat(client.call(VIEW, HookBody.of("patient-view").with("hookInstance", upper)).status())
        .isEqualTo(200);
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnceAndNothingIsEchoed() {
    Answered answer =
        client.call(
            VIEW,
            HookBody.of("encounter-start")
                .context("userId", quoted("Canary/77"))
                .context("patientId", quoted("canary/99")));

    answer.isOutcome(400, "context.userId").isOutcome(400, "context.patientId");
    answer.isOutcome(400, "'hook'");
    assertThat(answer.body()).doesNotContainIgnoringCase("canary");
  }

  @ParameterizedTest
  @ValueSource(strings = {"access_token", "token_type", "expires_in", "scope", "subject"})
  void everyPartOfAnAuthorizationIsRequired(String part) {
    String whole =
        """
        {"access_token":"t","token_type":"Bearer","expires_in":300,"scope":"s","subject":"c"}""";
    String lacking = whole.replaceFirst("\"" + part + "\":(\"[^\"]*\"|\\d+),?", "");

    client
        .call(VIEW, authorized(lacking.replace(",}", "}")))
        .isOutcome(400, "fhirAuthorization." + part);
    assertThat(client.call(VIEW, authorized(whole)).status()).isEqualTo(200);
  }

  @Test
  void anAuthorizationNeedsAServerTheRightTypeAndTheSamePatient() {
    String right =
        """
        {"access_token":"t","token_type":"Bearer","expires_in":300,"scope":"s","subject":"c"}""";
    client
        .call(VIEW, HookBody.of("patient-view").with("fhirAuthorization", right))
        .isOutcome(400, "fhirServer");
    client.call(VIEW, authorized(right.replace("Bearer", "MAC"))).isOutcome(400, "token_type");
    client
        .call(VIEW, authorized(right.replace("}", ",\"patient\":\"p2\"}")))
        .isOutcome(400, "fhirAuthorization.patient");
    assertThat(client.call(VIEW, authorized(right.replace("}", ",\"patient\":\"p1\"}"))).status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/meta-data",
        "http://127.0.0.1:1/fhir",
        "http://[::1]/fhir",
        "http://0x7f000001/fhir",
        "https://user:secret@ehr.example/fhir",
        "https://ehr.example./fhir",
        "https://ehr.example/fhir?x=1"
      })
  void anUnlistedServerIsForbiddenWhateverThePrefetch(String server) {
    Answered answer =
        client.call(VIEW, HookBody.of("patient-view").with("fhirServer", quoted(server)));

    answer.isOutcome(403, "not listed");
    assertThat(StubEhr.INSTANCE.asked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ehr", "/fhir", "ftp://ehr.example/fhir", "file:///etc/passwd"})
  void aServerThatIsNoAddressIsBadInput(String server) {
    client
        .call(VIEW, HookBody.of("patient-view").with("fhirServer", quoted(server)))
        .isOutcome(400, "fhirServer");
  }

  @Test
  void unknownFieldsBreakNothing() {
    HookBody body =
        HookBody.of("patient-view")
            .with("extension", "{\"com.example\":{\"a\":[1,{}]}}")
            .with("hookVersion", quoted("1.0"))
            .context("later", "[{\"deep\":{}}]")
            .prefetch("somethingElse", "{\"resourceType\":\"Patient\",\"id\":\"p2\"}");

    assertThat(client.call(VIEW, body).status()).isEqualTo(200);
  }

  @Test
  void bodiesThatAreNotOneJsonObjectAreRefused() {
    String path = "/cds-services/" + VIEW;
    for (String body : new String[] {"", "[]", "null", "{", "{} {}", "{\"a\":1,\"a\":2}", "<a/>"}) {
      client.post(path, body).isOutcome(400, "OperationOutcome");
    }
    client.post(path, "{\"a\":" + "[".repeat(100)).isOutcome(413, "OperationOutcome");
    client
        .post(path, "{\"a\":\"" + "x".repeat(9_000_000) + "\"}")
        .isOutcome(413, "OperationOutcome");
  }

  @Test
  void otherServicesVerbsAndTypesAreRefusedInTheirOwnWay() {
    String body = HookBody.of("patient-view").json();
    client.post("/cds-services/other", body).isOutcome(404, "not-found");
    client.get("/cds-services/" + VIEW).isOutcome(405, "not-supported");
    client.post("/cds-services", body).isOutcome(405, "not-supported");
    client
        .any("POST", "/cds-services/" + VIEW, body, "Content-Type", "text/plain")
        .isOutcome(415, "application/json");
    client.any("POST", "/cds-services/" + VIEW, body).isOutcome(415, "application/json");
    client
        .any(
            "POST",
            "/cds-services/" + VIEW,
            body,
            "Content-Type",
            "application/json;charset=latin1")
        .isOutcome(415, "application/json");
    client.get("/cds-services/a/b/c").isOutcome(404, "not-found");
  }

  @Test
  void aTimeThatIsNoneIsRefused() {
    client
        .call(VIEW, HookBody.of("patient-view"), "Attune-As-Of", "yesterday")
        .isOutcome(400, "Attune-As-Of");
    for (String far : new String[] {"-999999999-01-01T00:00:00Z", "+999999999-12-31T23:59:59Z"}) {
      client.call(VIEW, HookBody.of("patient-view"), "Attune-As-Of", far).isOutcome(400, "As-Of");
    }
    Answered answer =
        client.call(VIEW, HookBody.of("patient-view"), "Attune-As-Of", "2026-03-16T09:00:00+01:00");
    assertThat(answer.evaluation("asOf")).isEqualTo("2026-03-16T08:00:00Z");
  }

  private static HookBody authorized(String authorization) {
    return HookBody.of("patient-view")
        .with("fhirServer", quoted(StubEhr.INSTANCE.base()))
        .with("fhirAuthorization", authorization);
  }
}
