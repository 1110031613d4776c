package org.attune.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.attune.fixtures.scenario.Scenario;
import org.attune.fixtures.scenario.Scenarios;
import org.attune.rules.RuleEngine;
import org.attune.rules.engine.DroolsRuleEngine;
import org.attune.rules.engine.SafetyAlone;
import org.attune.rules.fact.Facts;
import org.attune.rules.finding.Evaluation;
import org.attune.rules.finding.Finding;
import org.attune.rules.knowledge.Knowledge;
import org.attune.rules.knowledge.RuleSheet;
import org.attune.rules.knowledge.Texts;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario, and every one of the synthetic people, from facts to findings. */
class ScenariosTest {

  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final RuleEngine ENGINE = DroolsRuleEngine.of(KNOWLEDGE);
  private static final Texts TEXTS = KNOWLEDGE.texts(Locale.ENGLISH);
  private static final ZonedDateTime TODAY = ZonedDateTime.parse("2026-03-16T09:00:00+01:00");
  private static final List<Scenario> SCENARIOS =
      Stream.concat(Scenarios.all().stream(), org.attune.fixtures.people.People.all(TODAY).stream())
          .toList();
  private static final int DETAIL_LENGTH = 600;

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void comesToWhatAClinicianExpects(Scenario scenario) {
    Expectations.check(scenario, evaluate(scenario));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void findsWordsForEverythingThatFires(Scenario scenario) {
    for (Finding finding : evaluate(scenario).findings()) {
      for (String part : List.of("summary", "detail")) {
        String key = TEXTS.key(finding, part);
        assertThat(finding.values().keySet()).as(key).containsAll(TEXTS.placeholders(key));
      }
      String summary = TEXTS.text(TEXTS.key(finding, "summary"), finding.values());
      assertThat(summary).hasSizeLessThanOrEqualTo(Texts.SUMMARY_LENGTH).doesNotContain("null");
      assertThat(TEXTS.detail(finding)).hasSizeLessThanOrEqualTo(DETAIL_LENGTH);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void considersEveryRuleExactlyOnce(Scenario scenario) {
    Evaluation evaluation = evaluate(scenario);
    Set<String> told = new TreeSet<>(evaluation.silent());
    evaluation.findings().forEach(finding -> told.add(finding.rule()));
    evaluation.notEvaluated().forEach(lacking -> told.add(lacking.rule()));

    assertThat(told).isEqualTo(ids());
    assertThat(
            evaluation.silent().size()
                + evaluation.findings().size()
                + evaluation.notEvaluated().size())
        .isEqualTo(told.size());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void comesToTheSameWhateverTheOrderOfFacts(Scenario scenario) {
    Facts turned = Turned.of(ScenarioFacts.of(scenario));

    assertThat(ENGINE.evaluate(turned, scenario.asOf())).isEqualTo(evaluate(scenario));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void findsTheSameOfSafetyWhereNothingElseCanBeEvaluated(Scenario scenario) {
    Evaluation whole = evaluate(scenario);
    Evaluation alone =
        SafetyAlone.of(KNOWLEDGE).evaluate(ScenarioFacts.of(scenario), scenario.asOf());

    assertThat(alone.findings())
        .isEqualTo(
            whole.findings().stream().filter(found -> found.rule().equals("SAF-01")).toList());
    assertThat(alone.safetyEvaluated()).isEqualTo(whole.safetyEvaluated());
    assertThat(alone.silent()).isEmpty();
    assertThat(alone.notEvaluated()).hasSize(ids().size() - alone.findings().size());
  }

  @Test
  void keepsPatientsApartInManyThreads() {
    Map<String, Evaluation> alone =
        SCENARIOS.stream().collect(Collectors.toMap(Scenario::name, ScenariosTest::evaluate));

    List<String> mixedUp =
        SCENARIOS.parallelStream()
            .filter(scenario -> !evaluate(scenario).equals(alone.get(scenario.name())))
            .map(Scenario::name)
            .toList();

    assertThat(mixedUp).isEmpty();
  }

  @Test
  void everyRuleIsShownFiringSilentAndLackingData() {
    Set<String> fires = new TreeSet<>();
    Set<String> silent = new TreeSet<>();
    Set<String> lacking = new TreeSet<>();
    for (Scenario scenario : SCENARIOS) {
      scenario.expected().fires().forEach(one -> fires.add(one.rule()));
      silent.addAll(scenario.expected().silent());
      scenario.expected().notEvaluated().forEach(one -> lacking.add(one.rule()));
    }

    SoftAssertions softly = new SoftAssertions();
    softly.assertThat(fires).as("fires").containsAll(ids());
    softly.assertThat(silent).as("silent").containsAll(ids());
    softly.assertThat(lacking).as("lacks data").containsAll(ids());
    softly.assertAll();
  }

  @Test
  void everyFormOfEveryRuleIsShownFiring() {
    Set<String> forms = new TreeSet<>();
    for (RuleSheet sheet : KNOWLEDGE.sheets()) {
      sheet.variants().keySet().forEach(variant -> forms.add(sheet.id() + " " + variant));
    }
    Set<String> shown = new TreeSet<>();
    for (Scenario scenario : SCENARIOS) {
      evaluate(scenario)
          .findings()
          .forEach(finding -> shown.add(finding.rule() + " " + finding.variant()));
    }

    assertThat(shown).containsAll(forms);
  }

  private static Evaluation evaluate(Scenario scenario) {
    return ENGINE.evaluate(ScenarioFacts.of(scenario), scenario.asOf());
  }

  private static Set<String> ids() {
    return KNOWLEDGE.sheets().stream()
        .map(RuleSheet::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static List<Named<Scenario>> scenarios() {
    return SCENARIOS.stream().map(scenario -> Named.of(scenario.name(), scenario)).toList();
  }
}
