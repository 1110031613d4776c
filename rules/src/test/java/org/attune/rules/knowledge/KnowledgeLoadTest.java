package org.attune.rules.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.attune.rules.fact.Rating;
import org.attune.rules.finding.Audience;
import org.attune.rules.finding.Element;
import org.attune.rules.finding.Severity;
import org.attune.rules.knowledge.RuleSheet.Mode;
import org.attune.rules.knowledge.RuleSheet.Scope;
import org.attune.rules.knowledge.RuleSheet.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeLoadTest {

  private final SampleKnowledge sample = new SampleKnowledge();

  @Test
  void readsEverythingASheetSays() {
    RuleSheet sheet = sample.load().sheet("TRU-01").orElseThrow();

    assertThat(sheet.version()).isEqualTo("1.1.0");
    assertThat(sheet.element()).isEqualTo(Element.TRUST_AND_RAPPORT);
    assertThat(sheet.severity()).isEqualTo(Severity.INFO);
    assertThat(sheet.audience()).containsExactly(Audience.CLINICIAN);
    assertThat(sheet.mode()).isEqualTo(Mode.CARD);
    assertThat(sheet.scope()).isEqualTo(Scope.PAIR);
    assertThat(sheet.documentation()).isFalse();
    assertThat(sheet.evidence()).hasSize(1);
    assertThat(sheet.evidence().get(0).reviewed()).isEqualTo(LocalDate.of(2026, 11, 1));
    assertThat(sheet.thresholds())
        .extracting(RuleSheet.Threshold::id)
        .containsExactly("cut", "fixed");
    assertThat(sheet.needs())
        .containsExactly(new RuleSheet.Need("current-rating", 1, Rating.Level.SUBSCALE));
    assertThat(sheet.variants())
        .containsEntry(
            "repeated",
            new Variant(Severity.WARNING, Set.of(Audience.CLINICIAN, Audience.SUPERVISOR)))
        .containsEntry("again", new Variant(Severity.WARNING, Set.of(Audience.CLINICIAN)));
    assertThat(sheet.sourceAttributes()).hasSize(13).containsEntry("race", "not used");
    assertThat(sheet.history())
        .extracting(RuleSheet.Change::version)
        .containsExactly("1.1.0", "1.0.0");
  }

  @Test
  void givesSheetsInOrderOfId() {
    assertThat(sample.load().sheets())
        .extracting(RuleSheet::id)
        .containsExactly("TRU-01", "TRU-02");
  }

  @Test
  void giveThresholdsByRuleAndName() {
    Knowledge knowledge = sample.load();

    assertThat(knowledge.thresholds().value("TRU-01.cut")).isEqualTo(36);
    assertThatThrownBy(() -> knowledge.thresholds().value("TRU-01.cup"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("TRU-01.cup");
  }

  @Test
  void readsTheNumbersOfCourses() {
    sample.replace(Shipped.COURSE, "value: 0.3", "value: 0.25");

    Knowledge knowledge = sample.load();

    assertThat(knowledge.thresholds().value("course.ewma-weight")).isEqualTo(0.25);
    assertThat(knowledge.courseSettings().ewma().weight()).isEqualTo(0.25);
  }

  @Test
  void tellsAllProblemsOfAllFilesAtOnce() {
    sample
        .replace(SampleKnowledge.SHEETS, "value: 36", "value: 61")
        .replace(SampleKnowledge.SHEETS, "guards:", "gaurds:")
        .replace(SampleKnowledge.TEXTS, "TRU-02.detail", "TRU-03.detail");

    KnowledgeException refused = catchThrowableOfType(KnowledgeException.class, sample::load);

    assertThat(refused.problems())
        .containsExactly(
            new Problem(
                SampleKnowledge.SHEETS,
                "rules[TRU-01].thresholds[cut].value",
                "61.0",
                "is outside its range."),
            new Problem(
                SampleKnowledge.SHEETS,
                "rules[TRU-01].gaurds",
                "",
                "is not known here. Maybe you meant 'guards'."),
            new Problem(
                SampleKnowledge.TEXTS, "TRU-03.detail", "", "is a text that no sheet asks for."),
            new Problem(
                SampleKnowledge.TEXTS,
                "TRU-02.detail",
                "",
                "is missing; a sheet asks for this text."));
    assertThat(refused).hasMessageContaining("- trust-and-rapport.yaml: rules[TRU-01].gaurds:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id: TRU-01|id: EMP-01|expected TRU- and two digits.
          id: TRU-02|id: TRU-01|stands here twice; rule ids are never used again.
          version: 1.1.0\\n    title|version: one\\n    title|expected three numbers, e.g. 1.0.0.
          version: 1.1.0\\n    title|version: 1.2.0\\n    title|expected version 1.2.0 first.
          severity: info|severity: critical|only safety rules and BND-19 may be critical.
          severity: info|severity: inf|expected one of info, warning, critical. Maybe you meant 'info'.
          audience: [clinician]|audience: []|expected at least one audience.
          mode: card|mode: crad|expected one of off, shadow, digest, card. Maybe you meant 'card'.
          title: Low current rating|title:|expected a text.
          next-review: 2027-11-01|next-review: 2026-11-01|expected a later next-review.
          reviewed: 2026-11-01|reviewed: autumn|expected a date, e.g. 2026-11-01.
          range: [12, 60]|range: [60, 12]|expected [least, greatest].
          value: 36|value: many|expected a number.
          id: fixed|id: cut|stands here twice.
          id: fixed|id: Fixed|expected lower-case words joined by '-'.
          least: 1|least: 1.5|expected a whole number.
          least: 1|least: -1|expected 0 or more.
          after: [TRU-01]|after: [TRU-11]|there is no such rule. Maybe you meant 'TRU-01'.
          after: [TRU-01]|after: [TRU-02]|a rule cannot come after itself.
          after: [TRU-01]|indicator-weight: 6|expected 1 to 5.
          documentation: true|documentation: yes|expected true or false.
          override-reasons: [already-addressed]|override-reasons: []|expected at least one reason to decline.
          race: not used,|''|is missing; expected a text.
          element: trust|element: mistrust|expected 'trust-and-rapport', the name of the file.
          mode: card|mode: card\\n    mode: off|stands here twice; remove one.
          """)
  void refusesASheetThatIsNotWhole(String part, String by, String expected) {
    sample.replace(SampleKnowledge.SHEETS, part.replace("\\n", "\n"), by.replace("\\n", "\n"));

    assertThat(problems()).contains(expected);
  }

  @Test
  void refusesWhatIsNotYaml() {
    sample.put(SampleKnowledge.SHEETS, "element: [");

    assertThat(problems()).anyMatch(problem -> problem.startsWith("is not YAML"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It follows.|The patient was resistant.|is a word that no card may hold.
          It follows.|It <b>follows</b>.|expected Markdown without HTML.
          It follows.|It follows {it.|expected placeholders like {name}.
          It follows.|It follows.\\nTRU-02.summary = Twice.|stands here twice; remove one.
          TRU-01.repeated.summary|TRU-01.repaeted.summary|is a text that no sheet asks for.
          reason.late|reason.early|is missing; a sheet asks for this text.
          """)
  void refusesTextsThatAreNotWhole(String part, String by, String expected) {
    sample.replace(SampleKnowledge.TEXTS, part, by.replace("\\n", "\n"));

    assertThat(problems()).contains(expected);
  }

  private List<String> problems() {
    return catchThrowableOfType(KnowledgeException.class, sample::load).problems().stream()
        .map(Problem::expected)
        .toList();
  }
}
