package org.attune.rules.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.attune.rules.finding.Audience;
import org.attune.rules.finding.Element;
import org.attune.rules.finding.Finding;
import org.attune.rules.finding.Reason;
import org.attune.rules.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

  private final Knowledge knowledge = new SampleKnowledge().load();
  private final Texts texts = knowledge.texts(Locale.ENGLISH);

  @Test
  void fillsASummaryWithTheValuesOfAFinding() {
    Map<String, Object> values =
        Map.of("total", 33.96, "date", LocalDate.of(2026, 3, 16), "cut", 36.0);

    assertThat(texts.summary(finding("", values)))
        .isEqualTo("The rating was 34 on 2026-03-16, below 36.");
  }

  @Test
  void takesTheTextOfAVariantOrElseThePlainOne() {
    Finding repeated = finding("repeated", Map.of("total", 30, "date", "Monday"));

    assertThat(texts.summary(repeated)).isEqualTo("Ratings were low again, 30 on Monday.");
    assertThat(texts.detail(repeated)).isEqualTo("One low rating may be honest work.");
    assertThat(texts.options(repeated)).isEqualTo("Talk about it, or do nothing for now.");
  }

  @Test
  void leavesAGapForWhatIsNotKnown() {
    assertThat(texts.summary(finding("", Map.of("total", Double.NaN))))
        .isEqualTo("The rating was … on …, below ….");
  }

  @Test
  void cutsASummaryThatGrewTooLongAtAWord() {
    String summary = texts.summary(finding("", Map.of("total", "word ".repeat(40).strip())));

    assertThat(summary).hasSizeLessThanOrEqualTo(139).endsWith(" word…");
  }

  @ParameterizedTest
  @CsvSource({
    "36,36",
    "36.04,36",
    "36.05,36.1",
    "3.25,3.3",
    "-0.04,0",
    "-1.55,-1.6",
    "0.1,0.1",
    "1200,1200"
  })
  void roundsNumbersToOneDecimal(double number, String told) {
    assertThat(texts.summary(finding("repeated", Map.of("total", number, "date", "x"))))
        .isEqualTo("Ratings were low again, " + told + " on x.");
  }

  @Test
  void writesDecimalsAsTheLanguageDoes() {
    Texts german = knowledge.texts(Locale.GERMAN);

    assertThat(german.summary(finding("repeated", Map.of("total", 3.5, "date", "x"))))
        .contains("3,5");
  }

  @Test
  void writesInstantsInUtc() {
    Map<String, Object> values = Map.of("date", Instant.parse("2026-03-16T23:30:00Z"));

    assertThat(texts.summary(finding("repeated", values))).contains("2026-03-16 23:30 UTC");
  }

  @Test
  void namesReasonsOverridesAndSuggestions() {
    assertThat(texts.reason(Reason.LATE)).isEqualTo("The record came too late");
    assertThat(texts.override("already-addressed")).isEqualTo("Already talked about");
    assertThat(texts.suggestion("TRU-01", "review")).isEqualTo("Review together");
    assertThatThrownBy(() -> texts.override("none"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("override.none");
  }

  @Test
  void namesThePlaceholdersOfAText() {
    assertThat(texts.placeholders("TRU-01.summary")).containsExactly("total", "date", "cut");
  }

  private static Finding finding(String variant, Map<String, Object> values) {
    return new Finding(
        "TRU-01",
        "1.1.0",
        variant,
        Element.TRUST_AND_RAPPORT,
        Severity.INFO,
        Set.of(Audience.CLINICIAN),
        List.of(),
        new TreeMap<>(values));
  }
}
