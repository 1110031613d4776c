package org.attune.rules.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.rules.instrument.Forms.NONE;

import java.util.List;
import org.attune.rules.fact.Form;
import org.attune.rules.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Items about suicidal thoughts or acts. */
class ScreeningTest {

  @ParameterizedTest
  @CsvSource({"0, false,", "1, true, WARNING", "2, true, CRITICAL", "3, true, CRITICAL"})
  void itemNineOfTheDepressionScaleHasTwoSteps(double answer, boolean positive, Severity severity) {
    SafetyItem item = only(Forms.of("phq9", 0, 0, 0, 0, 0, 0, 0, 0, answer));

    assertThat(item.item()).isEqualTo("9");
    assertThat(item.positive()).isEqualTo(positive);
    assertThat(item.severity()).isEqualTo(severity);
  }

  @ParameterizedTest
  @CsvSource({"0, false,", "1, true, CRITICAL", "4, true, CRITICAL"})
  void anyPlanInTheDistressScaleIsCritical(double answer, boolean positive, Severity severity) {
    SafetyItem item = only(Forms.of("core10", 0, 0, 0, 0, 0, answer, 0, 0, 0, 0));

    assertThat(item.item()).isEqualTo("6");
    assertThat(item.positive()).isEqualTo(positive);
    assertThat(item.severity()).isEqualTo(severity);
  }

  @Test
  void anUnansweredItemIsUnknownAndNeverNo() {
    assertThat(items(Forms.of("phq9", 3, 3, 3, 3, 3, 3, 3, 3, NONE))).isEmpty();
    assertThat(items(Forms.of("core10", 4, 4, 4, 4, 4, NONE, 4, 4, 4, 4))).isEmpty();
  }

  @Test
  void anItemOutOfRangeIsUnknown() {
    assertThat(items(Forms.of("phq9", 0, 0, 0, 0, 0, 0, 0, 0, 7))).isEmpty();
  }

  @Test
  void anInvalidFormStillTellsItsSafetyItem() {
    SafetyItem item = only(Forms.of("phq9", NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, 2));

    assertThat(item.severity()).isEqualTo(Severity.CRITICAL);
  }

  @ParameterizedTest
  @CsvSource({
    // 1, 2, 3, 4, 5, 6, 6a, level, highest severity
    "0, 0, , , , 0, , ,",
    "1, 0, , , , 0, , LOW, WARNING",
    "1, 1, 0, 0, 0, 0, , LOW, WARNING",
    "1, 1, 1, 0, 0, 0, , MODERATE, WARNING",
    "1, 1, 0, 1, 0, 0, , HIGH, CRITICAL",
    "1, 1, 0, 0, 1, 0, , HIGH, CRITICAL",
    "0, 0, , , , 1, 0, MODERATE, WARNING",
    "0, 0, , , , 1, 1, HIGH, CRITICAL",
    "0, 0, , , , 1, , HIGH, CRITICAL",
    "0, 0, , , , , 1, HIGH, CRITICAL",
    "0, 0, , , , 0, 1, HIGH, CRITICAL",
  })
  void theScreenerNamesALevel(
      Double one,
      Double two,
      Double three,
      Double four,
      Double five,
      Double six,
      Double lately,
      SafetyRule.Risk level,
      Severity highest) {
    Form form =
        Forms.adding(
            Forms.of("cssrs", orNone(one), orNone(two), orNone(three), orNone(four), orNone(five)),
            Forms.answers("6", six, "6a", lately));

    assertThat(Forms.score(form).risk()).isEqualTo(level);
    assertThat(
            items(form).stream()
                .map(SafetyItem::severity)
                .filter(severity -> severity != null)
                .reduce(null, ScreeningTest::higher))
        .isEqualTo(highest);
  }

  @Test
  void theScreenerIsInvalidWithoutItemSix() {
    assertThat(Forms.score("cssrs", 1, 1, 0, 0, 0, NONE).valid()).isFalse();
    assertThat(Forms.score("cssrs", 0, 0, NONE, NONE, NONE, 0).valid()).isTrue();
    assertThat(Forms.score("cssrs", 1, 1, 0, 0, 0, 0).total()).isNull();
  }

  private static Severity higher(Severity one, Severity other) {
    return one == null || other.compareTo(one) > 0 ? other : one;
  }

  private static double orNone(Double answer) {
    return answer == null ? NONE : answer;
  }

  private static List<SafetyItem> items(Form form) {
    Instrument instrument = Forms.INSTRUMENTS.byQuestionnaire(form.questionnaire());
    assertThat(instrument).isNotNull();
    return new ReadForm(form, instrument, Scoring.score(instrument, form), null).safety();
  }

  private static SafetyItem only(Form form) {
    List<SafetyItem> items = items(form);
    assertThat(items).hasSize(1);
    return items.get(0);
  }
}
