package org.attune.fhir.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attune.fixtures.scenario.Scenario;
import org.attune.fixtures.scenario.Scenarios;
import org.attune.rules.RuleEngine;
import org.attune.rules.engine.DroolsRuleEngine;
import org.attune.rules.fact.Facts;
import org.attune.rules.finding.Evaluation;
import org.attune.rules.knowledge.Knowledge;
import org.attune.rules.scenario.Expectations;
import org.attune.rules.scenario.Remembered;
import org.attune.rules.scenario.ScenarioFacts;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario from FHIR R4 to findings. */
class ScenarioThroughFhirTest {

  private static final RuleEngine ENGINE = DroolsRuleEngine.of(Knowledge.load());

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void comesToWhatAClinicianExpects(Scenario scenario) {
    Expectations.check(scenario, evaluate(scenario, Played.prefetch(scenario)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void comesToTheSameAsFromFacts(Scenario scenario) {
    Evaluation fromFacts = ENGINE.evaluate(ScenarioFacts.of(scenario), scenario.asOf());

    assertThat(evaluate(scenario, Played.prefetch(scenario)))
        .usingRecursiveComparison()
        .ignoringFields("findings.evidence.version", "dataQuality.what")
        .isEqualTo(fromFacts);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenariosReadInFull")
  void comesToTheSameFromOneBundle(Scenario scenario) {
    Evaluation fromPrefetch = evaluate(scenario, Played.prefetch(scenario));

    assertThat(evaluate(scenario, Played.bundle(scenario)))
        .usingRecursiveComparison()
        .ignoringFields("dataQuality")
        .isEqualTo(fromPrefetch);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scenarios")
  void comesToTheSameWhateverThePatientIs(Scenario scenario) {
    Scenario another = Disguised.of(scenario);

    assertThat(evaluate(another, Played.prefetch(another)))
        .isEqualTo(evaluate(scenario, Played.prefetch(scenario)));
  }

  private static Evaluation evaluate(Scenario scenario, Facts read) {
    return ENGINE.evaluate(Remembered.with(read, scenario), scenario.asOf());
  }

  static List<Named<Scenario>> scenarios() {
    return Scenarios.all().stream().map(one -> Named.of(one.name(), one)).toList();
  }

  static List<Named<Scenario>> scenariosReadInFull() {
    return scenarios().stream().filter(one -> one.getPayload().unread().isEmpty()).toList();
  }
}
