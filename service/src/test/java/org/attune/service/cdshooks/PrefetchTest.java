package org.attune.service.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.service.http.HookBody.quoted;

import org.attune.service.http.Answered;
import org.attune.service.http.HookBody;
import org.attune.service.http.RunningService;
import org.attune.service.http.ServiceClient;
import org.attune.service.http.StubEhr;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/** What a client sent and what is asked for: checklist P10–P18, F1, R8. */
@RunningService
final class PrefetchTest {

  private static final String VIEW = "attune-patient-view";
  private static final String PATIENT = "{\"resourceType\":\"Patient\",\"id\":\"p1\"}";
  private static final String EMPTY = "{\"resourceType\":\"Bundle\",\"type\":\"searchset\"}";
  private static final String OUTCOME =
      """
      {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"exception"}]}""";

  private final ServiceClient client;
  private final StubEhr ehr = StubEhr.INSTANCE;

  PrefetchTest(@Value("${local.server.port}") int port) {
    this.client = new ServiceClient(port);
  }

  @AfterEach
  void release() {
    ehr.reset();
  }

  @BeforeEach
  void forget() {
    ehr.reset();
    ehr.on("Patient/p1", PATIENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"patient", "encounters", "questionnaireResponses"})
  void anIndispensableKeyThatCannotBeHadIsNamed(String key) {
    client
        .call(VIEW, HookBody.of("patient-view").withoutPrefetch(key))
        .isOutcome(412, "'" + key + "'");
  }

  @Test
  void aCallWithoutAnyPrefetchIsReadFromTheServer() {
    Answered answer = client.call(VIEW, served().withoutPrefetch());

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(ehr.asked("Patient/p1")).hasSize(1);
    assertThat(ehr.asked("Encounter?")).hasSize(1);
    assertThat(ehr.asked("QuestionnaireResponse?")).hasSize(1);
  }

  @Test
  void onlyWhatIsAbsentIsAskedForAndOnce() {
    Answered answer = client.call(VIEW, served().withoutPrefetch("encounters"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(ehr.asked("Encounter?")).hasSize(1);
    assertThat(ehr.asked("Patient/")).isEmpty();
    assertThat(ehr.asked("QuestionnaireResponse?")).isEmpty();
  }

  @Test
  void nullSaysNothingOnASearchAndNoSuchDataOnARead() {
    client.call(VIEW, served().prefetch("encounters", "null").prefetch("user", "null"));

    assertThat(ehr.asked("Encounter?")).hasSize(1);
    assertThat(ehr.asked("Practitioner/t1")).isEmpty();
  }

  @Test
  void anEmptyBundleIsAnAnswer() {
    client.call(VIEW, served().prefetch("tasks", EMPTY));

    assertThat(ehr.asked("Task?patient")).isEmpty();
  }

  @Test
  void anOutcomeIsNoDataAndItsQueryIsNotRepeatedUnlessItIsIndispensable() {
    client.call(VIEW, served().prefetch("tasks", OUTCOME).prefetch("encounters", OUTCOME));

    assertThat(ehr.asked("Task?patient")).isEmpty();
    assertThat(ehr.asked("Encounter?")).hasSize(1);
    client
        .call(VIEW, HookBody.of("patient-view").prefetch("encounters", OUTCOME))
        .isOutcome(412, "'encounters'");
  }

  @Test
  void furtherPagesAreFollowedOnTheSameServerOnly() {
    String next =
        """
        {"resourceType":"Bundle","type":"searchset",
         "link":[{"relation":"next","url":"%s"}]}""";
    client.call(
        VIEW, served().prefetch("encounters", next.formatted(ehr.base() + "/Encounter?page=2")));
    assertThat(ehr.asked("Encounter?page=2")).hasSize(1);

    client.call(
        VIEW,
        served()
            .prefetch("encounters", next.formatted("http://127.0.0.1:1/fhir/Encounter?page=2")));
    assertThat(ehr.asked("Encounter?")).hasSize(1);
  }

  @Test
  void theTokenIsShownToTheServerOnEveryQuestion() {
    client.call(
        VIEW,
        served()
            .withoutPrefetch("encounters")
            .with(
                "fhirAuthorization",
                """
                {"access_token":"abc","token_type":"Bearer","expires_in":300,
                 "scope":"user/*.rs","subject":"attune"}"""));

    assertThat(ehr.authorization()).isEqualTo("Bearer abc");
  }

  @Test
  void aRefusalByTheServerIsA412ForWhatIsIndispensableAndUnreadForTheRest() {
    ehr.on("Encounter?", "403");
    client.call(VIEW, served().withoutPrefetch("encounters")).isOutcome(412, "'encounters'");

    ehr.reset();
    ehr.on("Appointment?", "500");
    Answered answer = client.call(VIEW, served());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(String.valueOf(answer.evaluation("notEvaluated")))
        .contains("{rule=TRU-09, reason=unread}");
  }

  @Test
  void whatDoesNotAnswerInTimeIsLateAndTheCallIsAnsweredAllTheSame() {
    ehr.hold("Appointment?");

    Answered answer = client.call(VIEW, served());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(String.valueOf(answer.evaluation("notEvaluated")))
        .contains("{rule=TRU-09, reason=late}");
  }

  @Test
  void anIndispensableKeyThatComesTooLateIsNamed() {
    ehr.hold("Encounter?");

    client.call(VIEW, served().withoutPrefetch("encounters")).isOutcome(412, "'encounters'");
  }

  @Test
  void anotherPatientsRecordUnderTheKeyIsNotThePatient() {
    client
        .call(
            VIEW,
            HookBody.of("patient-view")
                .prefetch("patient", "{\"resourceType\":\"Patient\",\"id\":\"p2\"}"))
        .isOutcome(412, "'patient'");
  }

  @Test
  void theOrderOfTheMembersDoesNotMatter() {
    String body = served().withoutPrefetch("encounters").json();
    String server = "\"fhirServer\":" + quoted(ehr.base());
    String moved = body.replace(server + ",", "").replaceFirst("}$", "," + server + "}");

    Answered answer = client.post("/cds-services/" + VIEW, moved);

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(ehr.asked("Encounter?")).hasSize(1);
  }

  private HookBody served() {
    return HookBody.of("patient-view").with("fhirServer", quoted(ehr.base()));
  }
}
