package org.attune.rules.scenario;

import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.attune.fixtures.scenario.Expected;
import org.attune.fixtures.scenario.Scenario;
import org.attune.rules.finding.Evaluation;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Finding;
import org.attune.rules.finding.NotEvaluated;

/** What a scenario expects, held against what the rules made of it. */
public final class Expectations {

  private Expectations() {}

  /** Names everything that is not as expected. */
  public static void check(Scenario scenario, Evaluation evaluation) {
    Expected expected = scenario.expected();
    SoftAssertions softly = new SoftAssertions();
    for (Expected.Fires fires : expected.fires()) {
      List<Finding> own =
          evaluation.findings().stream().filter(f -> f.rule().equals(fires.rule())).toList();
      softly
          .assertThat(own)
          .as("%s fires (%s)", fires.rule(), why(evaluation, fires.rule()))
          .hasSize(1);
      own.forEach(finding -> matches(scenario, fires, finding, softly));
    }
    for (String rule : expected.silent()) {
      softly
          .assertThat(evaluation.silent())
          .as("%s: %s", rule, why(evaluation, rule))
          .contains(rule);
    }
    for (Expected.NotEvaluated lacking : expected.notEvaluated()) {
      softly
          .assertThat(evaluation.notEvaluated())
          .as("%s: %s", lacking.rule(), why(evaluation, lacking.rule()))
          .anyMatch(told -> matches(lacking, told));
    }
    for (Expected.Quality quality : expected.dataQuality()) {
      String about = quality.about() == null ? null : scenario.reference(quality.about());
      softly
          .assertThat(evaluation.dataQuality())
          .as("noted: %s", quality)
          .anyMatch(
              note ->
                  note.code().equals(quality.code())
                      && (about == null || note.reference().equals(about)));
    }
    softly.assertAll();
  }

  private static void matches(
      Scenario scenario, Expected.Fires fires, Finding finding, SoftAssertions softly) {
    if (!fires.because().isEmpty()) {
      softly
          .assertThat(finding.evidence())
          .as("%s because", fires.rule())
          .extracting(Evidence::reference)
          .containsAll(fires.because().stream().map(scenario::reference).toList());
    }
    if (fires.severity() != null) {
      softly.assertThat(finding.severity().code()).as(fires.rule()).isEqualTo(fires.severity());
    }
    if (fires.variant() != null) {
      softly.assertThat(finding.variant()).as(fires.rule()).isEqualTo(fires.variant());
    }
  }

  private static String why(Evaluation evaluation, String rule) {
    return evaluation.notEvaluated().stream()
        .filter(lacking -> lacking.rule().equals(rule))
        .map(NotEvaluated::toString)
        .findFirst()
        .orElse(evaluation.silent().contains(rule) ? "silent" : "found");
  }

  private static boolean matches(Expected.NotEvaluated expected, NotEvaluated told) {
    return told.rule().equals(expected.rule())
        && (expected.reason() == null || told.reason().code().equals(expected.reason()));
  }
}
