package org.attune.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.attune.rules.RuleEngine;
import org.attune.rules.fact.Client;
import org.attune.rules.fact.DataNote;
import org.attune.rules.fact.Facts;
import org.attune.rules.fact.Rating.Level;
import org.attune.rules.fact.Site;
import org.attune.rules.fact.Source;
import org.attune.rules.fact.Triple;
import org.attune.rules.finding.Audience;
import org.attune.rules.finding.Conclusion;
import org.attune.rules.finding.Element;
import org.attune.rules.finding.Evaluation;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Finding;
import org.attune.rules.finding.NotEvaluated;
import org.attune.rules.finding.Reason;
import org.attune.rules.finding.Severity;
import org.attune.rules.finding.Signal;
import org.attune.rules.knowledge.Knowledge;
import org.attune.rules.knowledge.SampleKnowledge;
import org.attune.rules.signal.SignalSet;
import org.attune.rules.signal.Supply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DroolsRuleEngineTest {

  private static final Instant AS_OF = Instant.parse("2026-03-16T09:00:00Z");
  private static final Supply ENOUGH = Supply.of(1, Level.TOTAL, "a current rating");
  private static final Knowledge KNOWLEDGE =
      new SampleKnowledge()
          .replace("trust-and-rapport.yaml", "level: subscale", "level: total")
          .load();

  @Test
  void completesAConclusionWithWhatItsSheetSays() {
    Evaluation evaluation = evaluate(Reading.of("QuestionnaireResponse/1", 35, "2026-03-10"));

    Finding finding = evaluation.findings().get(0);
    assertThat(finding.rule()).isEqualTo("TRU-01");
    assertThat(finding.version()).isEqualTo("1.1.0");
    assertThat(finding.variant()).isEmpty();
    assertThat(finding.element()).isEqualTo(Element.TRUST_AND_RAPPORT);
    assertThat(finding.severity()).isEqualTo(Severity.INFO);
    assertThat(finding.audience()).containsExactly(Audience.CLINICIAN);
    assertThat(finding.evidence())
        .extracting(Evidence::reference)
        .containsExactly("QuestionnaireResponse/1");
    assertThat(finding.values())
        .containsExactly(
            Map.entry("reference", "QuestionnaireResponse/1"), Map.entry("total", 35.0));
    assertThat(evaluation.asOf()).isEqualTo(AS_OF);
    assertThat(evaluation.knowledge()).isEqualTo(KNOWLEDGE.digest());
    assertThat(evaluation.safetyEvaluated()).isTrue();
    assertThat(evaluation.pair()).isTrue();
  }

  @Test
  void staysSilentAtTheCutAndSaysThatItLooked() {
    Evaluation evaluation = evaluate(Reading.of("QuestionnaireResponse/1", 36, "2026-03-10"));

    assertThat(evaluation.findings()).isEmpty();
    assertThat(evaluation.notEvaluated()).isEmpty();
    assertThat(evaluation.silent()).containsExactly("TRU-01", "TRU-02");
  }

  @Test
  void makesOneFindingOfSeveralConclusionsByTheMostSevere() {
    Evaluation evaluation =
        evaluate(
            Reading.of("QuestionnaireResponse/1", 29, "2026-03-01"),
            Reading.of("QuestionnaireResponse/2", 35, "2026-03-10"));

    Finding finding = evaluation.findings().get(0);
    assertThat(evaluation.findings()).extracting(Finding::rule).containsExactly("TRU-01", "TRU-02");
    assertThat(finding.variant()).isEqualTo("again");
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.values()).containsEntry("reference", "QuestionnaireResponse/1");
  }

  @Test
  void prefersTheVariantThatItsSheetNamesFirst() {
    Finding finding =
        evaluate(Reading.of("QuestionnaireResponse/1", 19, "2026-03-01")).findings().get(0);

    assertThat(finding.variant()).isEqualTo("repeated");
    assertThat(finding.audience()).containsExactly(Audience.CLINICIAN, Audience.SUPERVISOR);
  }

  @Test
  void prefersTheNewestAmongEquals() {
    Finding finding =
        evaluate(
                Reading.of("QuestionnaireResponse/1", 34, "2026-03-01"),
                Reading.of("QuestionnaireResponse/2", 35, "2026-03-10"))
            .findings()
            .get(0);

    assertThat(finding.values()).containsEntry("reference", "QuestionnaireResponse/2");
  }

  @Test
  void tellsEachRecordOnceOldestFirst() {
    Instant day = Instant.parse("2026-03-02T10:00:00Z");
    List<Signal> basis =
        List.of(
            new Reading("QuestionnaireResponse/2", 30, day.plusSeconds(60), "total 30"),
            new Reading("QuestionnaireResponse/1", 31, day, "total 31"),
            new Reading("QuestionnaireResponse/2", 9, day.plusSeconds(60), "bond 9"),
            new Reading("QuestionnaireResponse/2", 9, day.plusSeconds(60), "bond 9"));
    Completion completion = new Completion(KNOWLEDGE.sheet("TRU-01").orElseThrow());

    Finding finding = completion.complete(List.of(new Conclusion("TRU-01", "", basis)));

    assertThat(finding.evidence())
        .containsExactly(
            new Evidence("QuestionnaireResponse/1", "1", "total 31", day),
            new Evidence("QuestionnaireResponse/2", "1", "total 30; bond 9", day.plusSeconds(60)));
    assertThat(finding.values()).containsEntry("total", 30.0);
  }

  @ParameterizedTest
  @CsvSource({"0, ITEM", "1, ", "1, TOTAL"})
  void doesNotFireWithoutWhatItsSheetNeeds(int count, Level level) {
    Knowledge knowledge = new SampleKnowledge().load();
    Supply supply = Supply.of(count, level, "a current rating with subscales");

    Evaluation evaluation =
        evaluate(knowledge, supply, Reading.of("QuestionnaireResponse/1", 10, "2026-03-01"));

    assertThat(evaluation.findings()).isEmpty();
    assertThat(evaluation.notEvaluated())
        .containsExactly(
            new NotEvaluated("TRU-01", Reason.MISSING_DATA, "a current rating with subscales"));
    assertThat(evaluation.silent()).containsExactly("TRU-02");
  }

  @ParameterizedTest
  @CsvSource({"SUBSCALE", "ITEM"})
  void firesWithTheLevelItNeedsOrABetterOne(Level level) {
    Evaluation evaluation =
        evaluate(
            new SampleKnowledge().load(),
            Supply.of(1, level, "a current rating"),
            Reading.of("QuestionnaireResponse/1", 10, "2026-03-01"));

    assertThat(evaluation.findings()).extracting(Finding::rule).contains("TRU-01");
  }

  @Test
  void saysWhySomethingIsUnknown() {
    Supply unread = Supply.unknown(Reason.WITHHELD_LABEL, "ratings");

    assertThat(evaluate(KNOWLEDGE, unread).notEvaluated())
        .containsExactly(new NotEvaluated("TRU-01", Reason.WITHHELD_LABEL, "ratings"));
  }

  @Test
  void needsToKnowEvenWhereNoneIsEnough() {
    Knowledge knowledge =
        new SampleKnowledge().replace("trust-and-rapport.yaml", "least: 1", "least: 0").load();

    assertThat(evaluate(knowledge, Supply.of(0, "ratings")).silent()).contains("TRU-01");
    assertThat(evaluate(knowledge, Supply.unknown(Reason.LATE, "ratings")).notEvaluated())
        .containsExactly(new NotEvaluated("TRU-01", Reason.LATE, "ratings"));
  }

  @Test
  void takesASupplyThatNobodyCountsForMissing() {
    SignalSet none = new SignalSet(List.of(), Map.of(), List.of(), false, false);
    RuleEngine engine = engine(KNOWLEDGE, SampleRules.base(), none);

    assertThat(engine.evaluate(facts(client(false, true, false)), AS_OF).notEvaluated())
        .containsExactly(new NotEvaluated("TRU-01", Reason.MISSING_DATA, "current-rating"));
  }

  @Test
  void doesNotFireWhereARuleIsSwitchedOff() {
    Knowledge knowledge =
        new SampleKnowledge().replace("trust-and-rapport.yaml", "mode: card", "mode: off").load();

    Evaluation evaluation =
        evaluate(knowledge, ENOUGH, Reading.of("QuestionnaireResponse/1", 10, "2026-03-01"));

    assertThat(evaluation.findings()).isEmpty();
    assertThat(evaluation.notEvaluated())
        .containsExactly(
            new NotEvaluated("TRU-01", Reason.SWITCHED_OFF, "The rule is switched off here."));
  }

  @Test
  void letsARuleReadThatAnotherWasNotEvaluated() {
    CompiledRules rules = SampleRules.base(SampleRules.low(), SampleRules.lacksWhatTheOtherLacks());
    SignalSet unread = set(Supply.unknown(Reason.UNREAD, "ratings"), List.of());

    Evaluation evaluation =
        engine(KNOWLEDGE, rules, unread).evaluate(facts(client(false, true, false)), AS_OF);

    assertThat(evaluation.notEvaluated())
        .containsExactly(
            new NotEvaluated("TRU-01", Reason.UNREAD, "ratings"),
            new NotEvaluated("TRU-02", Reason.UNREAD, "ratings"));
  }

  @Test
  void letsAFindingStandBeforeWhatTheSameRuleLacks() {
    CompiledRules rules =
        SampleRules.base(SampleRules.low(), SampleRules.follows(), SampleRules.lacksForItself());
    Reading low = Reading.of("QuestionnaireResponse/1", 10, "2026-03-01");
    Reading high = Reading.of("QuestionnaireResponse/1", 50, "2026-03-01");

    assertThat(evaluate(rules, low).findings()).extracting(Finding::rule).contains("TRU-02");
    assertThat(evaluate(rules, low).notEvaluated()).isEmpty();
    assertThat(evaluate(rules, high).notEvaluated())
        .containsExactly(new NotEvaluated("TRU-02", Reason.MISSING_DATA, "total 50.0"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true|true|false|The record says that the patient has died.
          false|false|false|The patient's record is not active.
          false|true|true|The patient's record was merged into another.
          """)
  void saysNothingAboutAPatientWhoseRecordIsClosed(
      boolean deceased, boolean active, boolean replaced, String why) {
    Reading low = Reading.of("QuestionnaireResponse/1", 10, "2026-03-01");
    RuleEngine engine = engine(KNOWLEDGE, SampleRules.base(), set(ENOUGH, List.of(low)));

    Evaluation evaluation = engine.evaluate(facts(client(deceased, active, replaced)), AS_OF);

    assertThat(evaluation.findings()).isEmpty();
    assertThat(evaluation.silent()).isEmpty();
    assertThat(evaluation.notEvaluated())
        .containsExactly(
            new NotEvaluated("TRU-01", Reason.SWITCHED_OFF, why),
            new NotEvaluated("TRU-02", Reason.SWITCHED_OFF, why));
    assertThat(evaluation.safetyEvaluated()).isFalse();
  }

  @Test
  void evaluatesWhereThePatientRecordCouldNotBeRead() {
    Reading low = Reading.of("QuestionnaireResponse/1", 10, "2026-03-01");
    RuleEngine engine = engine(KNOWLEDGE, SampleRules.base(), set(ENOUGH, List.of(low)));

    assertThat(engine.evaluate(facts(null), AS_OF).findings()).hasSize(2);
  }

  @Test
  void tellsNotesOfTheRecordAndOfItsReadingOnceInOrder() {
    DataNote first = new DataNote("DQ-01", "QuestionnaireResponse/2", "out of range");
    DataNote second = new DataNote("DQ-01", "QuestionnaireResponse/3", "out of range");
    DataNote third = new DataNote("late-form", "QuestionnaireResponse/1", "late");
    SignalSet set =
        new SignalSet(
            List.of(), Map.of("current-rating", ENOUGH), List.of(third, second, first), true, true);
    Facts facts =
        Facts.at(site()).client(client(false, true, false)).note(second).note(third).build();

    assertThat(engine(KNOWLEDGE, SampleRules.base(), set).evaluate(facts, AS_OF).dataQuality())
        .containsExactly(first, second, third);
  }

  @Test
  void givesTheSameWhateverTheOrderOfSignals() {
    List<Signal> signals = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      signals.add(Reading.of("QuestionnaireResponse/" + i, 15 + i, "2026-03-01"));
    }
    Evaluation forward = evaluate(signals.toArray(Signal[]::new));
    Collections.reverse(signals);

    assertThat(evaluate(signals.toArray(Signal[]::new))).isEqualTo(forward);
  }

  @Test
  void keepsEvaluationsOfManyThreadsApart() {
    CompiledRules rules = SampleRules.base();
    RuleEngine engine =
        new DroolsRuleEngine(
            KNOWLEDGE,
            (facts, asOf) -> set(ENOUGH, List.of(Reading.of(facts.user(), 10, "2026-03-01"))),
            rules);

    List<String> strangers =
        IntStream.range(0, 400)
            .parallel()
            .mapToObj(i -> "Practitioner/" + i)
            .filter(
                user ->
                    !engine
                        .evaluate(Facts.at(site()).user(user).build(), AS_OF)
                        .findings()
                        .get(0)
                        .values()
                        .get("reference")
                        .equals(user))
            .toList();

    assertThat(strangers).isEmpty();
  }

  @Test
  void stopsRulesThatDoNotComeToRest() {
    Reading reading = Reading.of("QuestionnaireResponse/1", 10, "2026-03-01");

    assertThatThrownBy(() -> evaluate(SampleRules.base(SampleRules.restless()), reading))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("did not come to rest");
  }

  @Test
  void refusesARuleWithoutASheet() {
    CompiledRules rules = SampleRules.base();
    Knowledge knowledge =
        new SampleKnowledge()
            .replace("trust-and-rapport.yaml", "id: TRU-02", "id: TRU-03")
            .replace("messages_en.properties", "TRU-02", "TRU-03")
            .load();

    assertThatThrownBy(() -> engine(knowledge, rules, set(ENOUGH, List.of())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The rule TRU-02 has no sheet.");
  }

  @Test
  void refusesAVariantThatItsSheetDoesNotName() {
    CompiledRules rules = SampleRules.base(SampleRules.lower("unknown", 36));

    assertThatThrownBy(
            () -> evaluate(rules, Reading.of("QuestionnaireResponse/1", 10, "2026-03-01")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The sheet of TRU-01 names no variant 'unknown'.");
  }

  private static Evaluation evaluate(Signal... signals) {
    return evaluate(SampleRules.base(), signals);
  }

  private static Evaluation evaluate(CompiledRules rules, Signal... signals) {
    return engine(KNOWLEDGE, rules, set(ENOUGH, List.of(signals)))
        .evaluate(facts(client(false, true, false)), AS_OF);
  }

  private static Evaluation evaluate(Knowledge knowledge, Supply supply, Signal... signals) {
    return engine(knowledge, SampleRules.base(), set(supply, List.of(signals)))
        .evaluate(facts(client(false, true, false)), AS_OF);
  }

  private static RuleEngine engine(Knowledge knowledge, CompiledRules rules, SignalSet set) {
    return new DroolsRuleEngine(knowledge, (facts, asOf) -> set, rules);
  }

  private static SignalSet set(Supply supply, List<Signal> signals) {
    return new SignalSet(signals, Map.of("current-rating", supply), List.of(), true, true);
  }

  private static Facts facts(Client client) {
    Facts.Builder facts = Facts.at(site()).allRead();
    return client == null ? facts.build() : facts.client(client).build();
  }

  private static Client client(boolean deceased, boolean active, boolean replaced) {
    return new Client(
        Source.of("Patient/1"),
        deceased,
        active,
        replaced,
        "en",
        true,
        Triple.UNKNOWN,
        null,
        null,
        null);
  }

  private static Site site() {
    return new Site(Set.of("en"), Set.of(), ZoneId.of("Europe/Berlin"));
  }
}
