package org.attune.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScoreCommandTest {

  private static final String ABOUT = "\"(subject|source)\":\\{.*?},|\"authored\":\".*?\",";

  @TempDir Path folder = Path.of("");

  @Test
  void aFormIsScoredWithEveryMemberOfTheContract() throws IOException {
    Run run = Run.of("score", form("wai-sr", 12, 4));

    assertThat(run.code()).as(run.err()).isZero();
    Map<?, ?> scored = (Map<?, ?>) run.json();
    assertThat(scored.keySet())
        .map(Object::toString)
        .containsExactly(
            "instrument", "rater", "valid", "total", "mean", "subscales", "missing", "dataQuality");
    assertThat(scored.get("instrument")).isEqualTo("wai-sr");
    assertThat(scored.get("rater")).isEqualTo("client");
    assertThat(scored.get("total")).isEqualTo(BigDecimal.valueOf(48));
    assertThat(scored.get("mean")).isEqualTo(BigDecimal.valueOf(4));
    assertThat(((Map<?, ?>) scored.get("subscales")).get("bond")).isEqualTo(BigDecimal.valueOf(16));
    assertThat(scored.get("missing")).isEqualTo(List.of());
  }

  @Test
  void anInvalidTotalIsNullAndTheMissingItemsAreNamed() throws IOException {
    Map<?, ?> scored = (Map<?, ?>) Run.of("score", form("wai-sr", 8, 4)).json();

    assertThat(scored.get("valid")).isEqualTo(false);
    assertThat(scored.get("total")).isNull();
    assertThat(scored.get("missing")).isEqualTo(List.of("9", "10", "11", "12"));
  }

  @Test
  void whatIsNoFormOfAKnownInstrumentIsBadInput() throws IOException {
    Run unknown = Run.of("score", form("wai-xx", 1, 1));
    Run other = Run.of("score", file("{\"resourceType\":\"Patient\",\"id\":\"p1\"}"));

    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("not a known instrument").contains("wai-sr");
    assertThat(other.err()).contains("QuestionnaireResponse was expected");
    assertThat(Run.of("score", file("[")).code()).isEqualTo(2);
  }

  @Test
  void aFormIsScoredWithoutPatientRaterAndDate() throws IOException {
    Map<?, ?> scored =
        (Map<?, ?>)
            Run.of(
                    "score",
                    file(Files.readString(Path.of(form("gad7", 7, 2))).replaceAll(ABOUT, "")))
                .json();

    assertThat(scored.get("total")).isEqualTo(BigDecimal.valueOf(14));
    assertThat(scored.get("rater")).isEqualTo("unknown");
    assertThat(scored.get("dataQuality").toString()).contains("unknown-rater");
  }

  @Test
  void aFormWithoutASubjectIsThePatientsWhoFilledItIn() throws IOException {
    String form = Files.readString(Path.of(form("gad7", 7, 2)));

    Map<?, ?> scored =
        (Map<?, ?>) Run.of("score", file(form.replaceAll("\"subject\":.*?},", ""))).json();

    assertThat(scored.get("rater")).isEqualTo("client");
  }

  @Test
  void aCliniciansOwnFormIsScored() throws IOException {
    Map<?, ?> scored =
        (Map<?, ?>)
            Run.of(
                    "score",
                    file(
                        Files.readString(Path.of(form("ei", 32, 1)))
                            .replaceAll("\"subject\":.*?},", "")
                            .replace("Patient/p1", "Practitioner/d1")))
                .json();

    assertThat(scored.get("total")).isEqualTo(BigDecimal.valueOf(32));
    assertThat(scored.get("rater")).isEqualTo("therapist");
  }

  private String form(String code, int items, int answer) throws IOException {
    String answers =
        IntStream.rangeClosed(1, items)
            .mapToObj(
                item ->
                    "{\"linkId\":\"%d\",\"answer\":[{\"valueInteger\":%d}]}"
                        .formatted(item, answer))
            .collect(Collectors.joining(","));
    return file(
        """
        {"resourceType":"QuestionnaireResponse","id":"q1","status":"completed",
         "questionnaire":"https://attune.example/fhir/Questionnaire/%s|1.0",
         "subject":{"reference":"Patient/p1"},"source":{"reference":"Patient/p1"},
         "authored":"2026-03-15T09:00:00Z","item":[%s]}
        """
            .formatted(code, answers));
  }

  private String file(String content) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "form", ".json"), content).toString();
  }
}
