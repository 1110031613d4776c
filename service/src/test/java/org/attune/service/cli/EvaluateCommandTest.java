package org.attune.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.attune.fixtures.record.HookRequest;
import org.attune.fixtures.scenario.Scenario;
import org.attune.fixtures.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateCommandTest {

  private static final Scenario RUPTURE =
      Scenarios.load("trust-and-rapport/tru-03-large-drop-just-below-own-range");
  private static final String AS_OF = RUPTURE.today().toOffsetDateTime().toString();
  private static final String REQUEST = new HookRequest(RUPTURE, "attune-patient-view").json();
  private static final String BUNDLE =
      """
      {"resourceType":"Bundle","type":"collection","entry":[
        {"resource":{"resourceType":"Patient","id":"p1"}},
        {"resource":{"resourceType":"QuestionnaireResponse","id":"q1","status":"completed",
          "questionnaire":"http://loinc.org/q/44249-1","authored":"2026-03-15T09:00:00+01:00",
          "subject":{"reference":"Patient/p1"},"source":{"reference":"Patient/p1"},
          "item":[{"linkId":"44260-8","answer":[{"valueInteger":1}]}]}}]}
      """;

  @TempDir Path folder = Path.of("");

  @Test
  void aRequestIsEvaluatedWithAllThatTheContractNames() throws IOException {
    Run run = Run.of("evaluate", file(REQUEST), "--as-of", AS_OF);

    assertThat(run.code()).as(run.err()).isZero();
    Map<?, ?> evaluation = (Map<?, ?>) run.json();
    assertThat(evaluation.keySet())
        .map(Object::toString)
        .containsExactly("asOf", "knowledge", "findings", "notEvaluated", "dataQuality");
    Map<?, ?> finding =
        ((List<?>) evaluation.get("findings"))
            .stream()
                .<Map<?, ?>>map(entry -> (Map<?, ?>) entry)
                .filter(entry -> "TRU-03".equals(entry.get("rule")))
                .findFirst()
                .orElseThrow();
    assertThat(finding.keySet())
        .map(Object::toString)
        .containsExactly(
            "rule", "version", "element", "severity", "audience", "summary", "evidence", "values");
    assertThat(finding.get("audience")).isEqualTo(List.of("clinician"));
    assertThat(run.err()).isEmpty();
  }

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    String file = file(REQUEST);

    assertThat(Run.of("evaluate", file, "--as-of", AS_OF))
        .isEqualTo(Run.of("evaluate", file, "--as-of", AS_OF));
  }

  @Test
  void aBundleIsTheWholeRecordOfItsFirstPatient() throws IOException {
    Run run = Run.of("evaluate", file(BUNDLE), "--as-of", "2026-03-16T09:00:00+01:00");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("\"rule\" : \"SAF-01\"").doesNotContain("unread");
  }

  @Test
  void ofARequestWhatThePrefetchLacksIsUnread() throws IOException {
    String request =
        """
        {"hook":"patient-view","hookInstance":"d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
         "context":{"userId":"Practitioner/t1","patientId":"p1"},
         "prefetch":{"patient":{"resourceType":"Patient","id":"p1"}}}
        """;

    assertThat(Run.of("evaluate", file(request)).out()).contains("\"reason\" : \"unread\"");
  }

  @Test
  void textIsForPeople() throws IOException {
    Run run = Run.of("evaluate", file(REQUEST), "--as-of", AS_OF, "--format", "text");

    assertThat(run.out()).contains("TRU-03 warning: ").contains("Not evaluated:");
  }

  @Test
  void whatCannotBeUsedIsSaidInOneLine() throws IOException {
    refuses("There is no file", "evaluate", "none.json");
    refuses("was expected", "evaluate", file("{\"resourceType\":\"Patient\",\"id\":\"p1\"}"));
    refuses("not well-formed JSON", "evaluate", file("scores,dates"));
    refuses("twice", "evaluate", file("{\"hook\":1,\"hook\":2}"));
    refuses("--patient", "evaluate", file("{\"resourceType\":\"Bundle\",\"type\":\"collection\"}"));
    refuses("--user", "evaluate", file(BUNDLE), "--user", "Patient/p1");
    refuses("--as-of", "evaluate", file(BUNDLE), "--as-of", "2026-03-16");
    refuses("--as-of", "evaluate", file(BUNDLE), "--as-of", "+99999-03-16T09:00:00Z");
  }

  private static void refuses(String what, String... args) {
    Run run = Run.of(args);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).singleElement().asString().startsWith("attune: ").contains(what);
  }

  private String file(String content) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "record", ".json"), content).toString();
  }
}
