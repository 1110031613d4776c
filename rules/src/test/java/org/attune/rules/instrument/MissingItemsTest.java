package org.attune.rules.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many items may be missing, on both sides of each limit. */
class MissingItemsTest {

  @ParameterizedTest
  @CsvSource({
    "srs3, 4, 5, 0",
    "csrs, 4, 5, 0",
    "gsrs, 4, 5, 0",
    "ors, 4, 5, 0",
    "cors, 4, 5, 0",
    "care, 10, 3, 2",
    "phq9, 9, 1, 2",
    "gad7, 7, 2, 1",
    "core10, 10, 2, 1",
    "chs, 12, 3, 2",
    "rmcs, 10, 1, 1",
    "eds9, 9, 2, 1",
    "ei, 32, 1, 2",
  })
  void aTotalBearsAsManyAsItsInstrumentAllows(String code, int items, double answer, int allowed) {
    ScoredForm full = Forms.score(code, withoutFirst(items, answer, 0));
    ScoredForm atLimit = Forms.score(code, withoutFirst(items, answer, allowed));
    ScoredForm beyond = Forms.score(code, withoutFirst(items, answer, allowed + 1));

    assertThat(full.valid()).isTrue();
    assertThat(atLimit.valid()).isTrue();
    assertThat(atLimit.missing()).hasSize(allowed);
    assertThat(atLimit.mean()).isEqualTo(full.mean());
    assertThat(beyond.valid()).isFalse();
    assertThat(beyond.total()).isNull();
    assertThat(beyond.mean()).isNull();
    assertThat(beyond.missing()).hasSize(allowed + 1);
  }

  @Test
  void proratesToTheMeanOfTheRestTimesTheNumberOfItems() {
    ScoredForm scored = Forms.score("care", Double.NaN, Double.NaN, 5, 5, 5, 5, 3, 3, 3, 3);

    assertThat(scored.total()).isEqualTo(40.0);
    assertThat(scored.mean()).isEqualTo(4.0);
  }

  @Test
  void theHelpingAllianceQuestionnaireBearsTwo() {
    double[] answers = withoutFirst(19, 1, 2);

    assertThat(Forms.score("haq2", answers).valid()).isTrue();
    answers[2] = Double.NaN;
    assertThat(Forms.score("haq2", answers).valid()).isFalse();
  }

  @Test
  void distressIsTenTimesTheSumDividedByTheAnswered() {
    ScoredForm scored = Forms.score("core10", Double.NaN, 1, 2, 3, 4, 0, 1, 2, 3, 4);

    assertThat(scored.total()).isEqualTo(10 * 20 / 9.0);
  }

  @Test
  void theSafetyItemOfTheDepressionScaleIsNeverImputed() {
    ScoredForm scored = Forms.score("phq9", 1, 1, 1, 1, 1, 1, 1, 1, Double.NaN);

    assertThat(scored.valid()).isFalse();
    assertThat(scored.total()).isNull();
    assertThat(scored.missing()).containsExactly("9");
  }

  @Test
  void anAreaOfTheSessionRatingScaleStandsWhereTheTotalDoesNot() {
    ScoredForm scored = Forms.score("srs3", 9, Double.NaN, 8, 7);

    assertThat(scored.valid()).isFalse();
    assertThat(scored.subscales())
        .containsEntry("rel", 9.0)
        .containsEntry("goal", null)
        .containsEntry("overall", 7.0);
  }

  @Test
  void anEmptyFormIsInvalidAndMissesEverything() {
    ScoredForm scored = Forms.score("gad7");

    assertThat(scored.valid()).isFalse();
    assertThat(scored.missing()).containsExactly("1", "2", "3", "4", "5", "6", "7");
  }

  private static double[] withoutFirst(int items, double answer, int missing) {
    double[] answers = new double[items];
    Arrays.fill(answers, answer);
    Arrays.fill(answers, 0, missing, Double.NaN);
    return answers;
  }
}
