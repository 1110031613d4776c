package org.attune.service.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.service.http.HookBody.quoted;

import java.util.List;
import java.util.Map;
import org.attune.fixtures.record.HookRequest;
import org.attune.fixtures.scenario.Scenario;
import org.attune.fixtures.scenario.Scenarios;
import org.attune.service.http.Answered;
import org.attune.service.http.HookBody;
import org.attune.service.http.RunningService;
import org.attune.service.http.ServiceClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/**
 * What is answered: checklist T5, C1–C11, S1, A1, A2, O1, L1, X1, the same call twice, the page.
 */
@RunningService
final class AnswerTest {

  private static final String VIEW = "attune-patient-view";
  private static final String PATH = "/cds-services/" + VIEW;
  private static final Scenario RUPTURE =
      Scenarios.load("trust-and-rapport/tru-03-large-drop-just-below-own-range");
  private static final String AS_OF = RUPTURE.today().toOffsetDateTime().toString();

  private final ServiceClient client;

  AnswerTest(@Value("${local.server.port}") int port) {
    this.client = new ServiceClient(port);
  }

  @Test
  void aCardHoldsEverythingThatTheContractNames() {
    Answered answer = call(body());

    assertThat(answer.cardRules()).contains("TRU-03");
    assertThat(String.valueOf(answer.at("cards", 0, "uuid"))).matches("[0-9a-f-]{36}");
    assertThat(answer.at("cards", 0, "source", "label")).isEqualTo("Attune");
    assertThat(answer.at("cards", 0, "source", "topic", "system"))
        .isEqualTo("https://attune.example/fhir/CodeSystem/rule");
    assertThat(answer.at("cards", 0, "source", "topic", "display")).isEqualTo("Possible rupture");
    assertThat(answer.at("cards", 0, "indicator")).isEqualTo("warning");
    assertThat(answer.at("cards", 0, "links", 0, "label")).isEqualTo("Why am I seeing this?");
    assertThat(answer.at("cards", 0, "links", 0, "type")).isEqualTo("absolute");
    assertThat(answer.at("cards", 0, "links", 0, "url"))
        .isEqualTo("http://127.0.0.1:8080/decisions/" + answer.evaluation("decision"));
    assertThat(answer.at("cards", 0, "selectionBehavior")).isEqualTo("any");
    assertThat(answer.at("cards", 0, "suggestions", 0, "actions", 0, "type")).isEqualTo("create");
    assertThat(answer.at("cards", 0, "suggestions", 0, "actions", 0, "description"))
        .isEqualTo(answer.at("cards", 0, "suggestions", 0, "label"));
    assertThat(answer.at("cards", 0, "suggestions", 0, "actions", 0, "resource", "resourceType"))
        .isEqualTo("Task");
    assertThat((Map<?, ?>) answer.at("cards", 0, "overrideReasons", 0))
        .extracting(Map::keySet)
        .asString()
        .isEqualTo("[code, system, display]");
    assertThat((Map<?, ?>) answer.at("cards", 0, "extension", "org.attune.card"))
        .extracting(Map::keySet)
        .asString()
        .startsWith("[decision, rule, ruleVersion, element, audience")
        .contains("evidence");
  }

  @Test
  void theSameCallTwiceIsTheSameAnswerByteForByteAndAnotherBodyIsAnotherDecision() {
    String body = body();

    Answered first = call(body);
    Answered again = call(body);
    Answered other = call(body + " ");
    Answered later =
        client.post(
            PATH,
            body,
            "Attune-As-Of",
            RUPTURE.today().plusMinutes(1).toOffsetDateTime().toString());

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.evaluation("decision")).isNotEqualTo(first.evaluation("decision"));
    assertThat(later.evaluation("decision")).isNotEqualTo(first.evaluation("decision"));
  }

  @Test
  void theDecisionSaysWhatFiredStayedSilentAndCouldNotBeEvaluated() {
    Answered answer = call(body());
    String path = "/decisions/" + answer.evaluation("decision");

    Answered data = client.get(path, "Accept", "application/json");
    assertThat(data.at("fired")).asString().contains("rule=TRU-03", "inner-limit");
    assertThat(data.json().keySet().stream().map(Object::toString).toList())
        .contains("silent", "notEvaluated", "knowledge", "asOf");

    Answered page = client.get(path, "Accept", "text/html,*/*");
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.body())
        .contains("TRU-03 Possible rupture", "Rules that could not be evaluated")
        .doesNotContain("<script");
  }

  @Test
  void theDecisionPageBeginsWithWhatBecameACard() {
    Answered answer = call(body());
    String page = client.get("/decisions/" + answer.evaluation("decision")).body();

    List<String> cards = answer.cardRules();
    List<String> fired =
        ((List<?>) answer.evaluation("fired")).stream().map(String::valueOf).toList();
    assertThat(cards).isNotEmpty();
    for (String rule : fired) {
      assertThat(page.indexOf("<h3>" + cards.get(0))).isBetween(1, page.indexOf("<h3>" + rule));
    }
    assertThat(page).contains("Shown as a card.", "<strong>When</strong>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5f2c1d9e-8a55-4c1e-9a44-0d3f6f0b7a11",
        "canary",
        "%3Cscript%3Ecanary",
        "canary%22%3E",
        "%E2%80%AEcanary"
      })
  void aDecisionThatIsNotKnownIsAProblemAndNothingIsEchoed(String id) {
    for (String accepted : new String[] {"application/json", "text/html"}) {
      Answered answer = client.get("/decisions/" + id, "Accept", accepted);

      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
      assertThat(answer.at("title")).isEqualTo("Not Found");
      assertThat(answer.body()).doesNotContain("canary", "<");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json", "application/fhir+json, */*; q=0.1", "text/html", "image/png"})
  void theAnswerIsJsonWhateverTheClientAccepts(String accepted) {
    Answered answer = client.post(PATH, body(), "Accept", accepted, "Attune-As-Of", AS_OF);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Patient/%s", "RelatedPerson/r1"})
  void thePatientAndThoseCloseToThemAreToldNothing(String user) {
    String viewer = user.formatted(RUPTURE.patient().id());
    String body = body().replaceFirst("\"userId\":\"[^\"]*\"", "\"userId\":" + quoted(viewer));

    Answered answer = call(body);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.cards()).isEmpty();
    for (String name : List.of("fired", "withheld", "notEvaluated")) {
      assertThat(answer.evaluation(name)).isNull();
    }
    assertThat(answer.body()).doesNotContain("TRU-");
    String path = "/decisions/" + answer.evaluation("decision");
    assertThat(client.get(path).body()).doesNotContain("TRU-");
    assertThat(client.get(path, "Accept", "application/json").body()).doesNotContain("TRU-");
  }

  @Test
  void somebodyOutsideThePairIsToldThatTheFindingIsNotTheirs() {
    String body =
        body().replaceFirst("\"userId\":\"[^\"]*\"", "\"userId\":\"Practitioner/somebody\"");

    Answered answer = call(body);

    assertThat(answer.cardRules()).doesNotContain("TRU-03");
  }

  @Test
  void aPositiveSafetyItemIsToldEvenWhereAnIndispensableKeyLacks() {
    String form =
        """
        {"resourceType":"Bundle","type":"searchset","entry":[{"resource":{
          "resourceType":"QuestionnaireResponse","id":"q1","status":"completed",
          "questionnaire":"http://loinc.org/q/44249-1","authored":"2026-03-15T09:00:00+01:00",
          "subject":{"reference":"Patient/p1"},"source":{"reference":"Patient/p1"},
          "item":[{"linkId":"/44260-8","answer":[{"valueCoding":{"system":"http://loinc.org",
          "code":"LA6571-9"}}]}]},"search":{"mode":"match"}}]}""";
    HookBody sent =
        HookBody.of("patient-view")
            .prefetch("questionnaireResponses", form)
            .withoutPrefetch("encounters");

    Answered answer = client.call(VIEW, sent, "Attune-As-Of", "2026-03-16T09:00:00+01:00");

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.cardRules()).startsWith("SAF-01");
    assertThat(answer.at("cards", 0, "indicator")).isEqualTo("critical");
    assertThat(answer.evaluation("safety")).isEqualTo("evaluated");
  }

  @Test
  void nothingIsToldOfARecordThatIsClosed() {
    HookBody died =
        HookBody.of("patient-view")
            .prefetch(
                "patient", "{\"resourceType\":\"Patient\",\"id\":\"p1\",\"deceasedBoolean\":true}");

    Answered answer = client.call(VIEW, died);

    assertThat(answer.cards()).isEmpty();
    String path = "/decisions/" + answer.evaluation("decision");
    assertThat(client.get(path).body()).contains("The record says that the patient has died.");
  }

  private Answered call(String body) {
    return client.post(PATH, body, "Attune-As-Of", AS_OF);
  }

  private static String body() {
    return new HookRequest(RUPTURE, VIEW).json();
  }
}
