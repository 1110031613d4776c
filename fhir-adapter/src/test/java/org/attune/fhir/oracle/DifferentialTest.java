package org.attune.fhir.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.attune.fhir.mapping.Focus;
import org.attune.fixtures.record.ScenarioRecord;
import org.attune.fixtures.scenario.Scenario;
import org.attune.fixtures.scenario.Scenarios;
import org.attune.rules.fact.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The streaming mapping and HAPI's parser read the same facts out of the same records. */
class DifferentialTest {

  private static final int RECORDS = 40;

  static LongStream seeds() {
    return LongStream.range(0, RECORDS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void readsTheSameAfterAWalkThroughHapi(long seed) {
    String bundle = Corpus.bundle(Corpus.resources(seed));

    Facts walked = Reading.facts(List.of(Reading.reencoded(bundle)));

    assertThat(FactsView.differences(Reading.facts(List.of(bundle)), walked)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void readsWhatHapisModelSays(long seed) {
    String bundle = Corpus.bundle(Corpus.resources(seed));
    Facts facts = Reading.facts(List.of(bundle));

    assertThat(Oracle.read(Reading.model(bundle), facts.zone()).differences(facts)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void readsTheSameInAnyOrderAndInAnyNumberOfBodies(long seed) {
    List<Map<String, Object>> resources = new ArrayList<>(Corpus.resources(seed));
    Facts whole = Reading.facts(List.of(Corpus.bundle(resources)));
    Collections.shuffle(resources, new Random(seed));
    int cut = new Random(seed).nextInt(resources.size());

    List<String> bodies =
        List.of(
            Corpus.bundle(resources.subList(0, cut)),
            Corpus.bundle(resources.subList(cut, resources.size())));

    assertThat(FactsView.differences(whole, Reading.facts(bodies))).isEmpty();
  }

  static Stream<Scenario> scenarios() {
    return Scenarios.all().stream();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void readsTheSameInEveryScenario(Scenario scenario) {
    String bundle = ScenarioRecord.toBundle(scenario);
    String patient = scenario.patient().reference().replace("Patient/", "");
    Focus focus = new Focus(patient, scenario.clinician().reference());

    Facts walked = Reading.facts(List.of(Reading.reencoded(bundle)), focus, scenario.asOf());
    Facts straight = Reading.facts(List.of(bundle), focus, scenario.asOf());

    assertThat(straight.user()).isEqualTo(scenario.clinician().reference());
    assertThat(FactsView.differences(straight, walked)).isEmpty();
  }

  @Test
  void meetsEveryTypeOfFact() {
    Set<Class<?>> met = new HashSet<>();
    seeds()
        .mapToObj(seed -> Reading.facts(List.of(Corpus.bundle(Corpus.resources(seed)))))
        .forEach(
            facts ->
                FactsView.TYPES.stream()
                    .filter(type -> !facts.of(type).isEmpty())
                    .forEach(met::add));

    assertThat(met).isEqualTo(Set.copyOf(FactsView.TYPES));
  }

  @Test
  void noticesChangedAnswers() {
    String bundle = Corpus.bundle(Corpus.resources(1));
    String changed = bundle.replace("\"valueInteger\":2", "\"valueInteger\":4711");

    Facts before = Reading.facts(List.of(bundle));

    assertThat(FactsView.differences(before, Reading.facts(List.of(changed)))).isNotEmpty();
    assertThat(Oracle.read(Reading.model(changed), before.zone()).differences(before)).isNotEmpty();
  }
}
