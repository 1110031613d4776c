package org.attune.fhir.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.attune.rules.fact.Availability;
import org.attune.rules.fact.FactKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadPlanTest {

  private static final String PATIENT = "context.patientId";
  private static final String USER = "context.userId";
  private static final Set<String> CHART = Set.of(PATIENT, USER, "context.encounterId");
  private static final Set<FactKind> NO_RECORD = EnumSet.of(FactKind.PROMPTS, FactKind.CASELOAD);

  private final ReadPlan all = ReadPlan.of(EnumSet.allOf(FactKind.class), CHART);

  @Test
  void asksOnlyForTheIndispensableWhereNoRuleNeedsAnything() {
    assertThat(ReadPlan.of(Set.of(), CHART).reads())
        .extracting(Read::key)
        .containsExactly("patient", "encounters", "questionnaireResponses");
  }

  @Test
  void findsExactlyThreeKeysIndispensable() {
    assertThat(all.reads())
        .filteredOn(Read::indispensable)
        .extracting(Read::key)
        .containsExactly("patient", "encounters", "questionnaireResponses");
  }

  @ParameterizedTest
  @EnumSource(FactKind.class)
  void canReadEveryKindThatARecordHolds(FactKind kind) {
    ReadPlan plan = ReadPlan.of(Set.of(kind), CHART);

    boolean served = plan.reads().stream().anyMatch(read -> read.kinds().contains(kind));
    assertThat(served).isEqualTo(!NO_RECORD.contains(kind));
  }

  @Test
  void asksForNoMoreThanARuleNeeds() {
    assertThat(ReadPlan.of(Set.of(FactKind.GOALS), CHART).reads())
        .extracting(Read::key)
        .containsExactly("patient", "encounters", "questionnaireResponses", "goals");
  }

  @Test
  void leavesOutWhatTheHookCannotName() {
    ReadPlan plan = ReadPlan.of(EnumSet.allOf(FactKind.class), Set.of(PATIENT));

    assertThat(plan.reads()).hasSizeGreaterThan(10);
    assertThat(plan.reads()).allSatisfy(read -> assertThat(read.tokens()).containsOnly(PATIENT));
    assertThat(plan.read("user")).isEmpty();
  }

  @Test
  void readsOnlyThePatientAndTheUserById() {
    assertThat(all.reads())
        .filteredOn(read -> !read.search())
        .extracting(Read::template)
        .containsExactly("Patient/{{context.patientId}}", "{{context.userId}}");
  }

  @Test
  void usesNoEncounterToken() {
    assertThat(all.templates().values()).noneMatch(template -> template.contains("encounterId"));
  }

  @Test
  void namesEveryKeyOnceAndKeepsTheOrder() {
    assertThat(all.templates().keySet())
        .containsExactlyElementsOf(all.reads().stream().map(Read::key).toList());
    assertThat(all.templates()).hasSameSizeAs(all.reads());
  }

  @Test
  void knowsAKindOnlyWhenEveryReadItRestsOnWasRead() {
    Map<String, Availability> outcomes = outcomes(Availability.READ);

    assertThat(all.availability(outcomes).values()).containsOnly(Availability.READ);

    outcomes.put("flags", Availability.LATE);
    Map<FactKind, Availability> late = all.availability(outcomes);
    assertThat(late.get(FactKind.CONCERNS)).isEqualTo(Availability.LATE);
    assertThat(late.get(FactKind.FLAGS)).isEqualTo(Availability.LATE);
    assertThat(late.get(FactKind.CONTACTS)).isEqualTo(Availability.READ);
    assertThat(late.get(FactKind.TASKS)).isEqualTo(Availability.READ);
  }

  @ParameterizedTest
  @ValueSource(strings = {"answers", "supervision"})
  void knowsAKindThoughADetailIsMissing(String key) {
    Map<String, Availability> outcomes = outcomes(Availability.READ);
    assertThat(outcomes.remove(key)).isNotNull();

    assertThat(all.availability(outcomes).values()).containsOnly(Availability.READ);
  }

  @ParameterizedTest
  @ValueSource(strings = {"44260-8", "93246-7", "93249-1", "93267-3", "93269-9"})
  void asksForEverySafetyAnswerWhateverItsCategory(String loinc) {
    assertThat(all.reads())
        .filteredOn(read -> read.key().equals("answers"))
        .extracting(Read::template)
        .singleElement()
        .asString()
        .contains("http://loinc.org|" + loinc)
        .doesNotContain("category");
  }

  @Test
  void knowsNothingOfWhatWasNotAnswered() {
    assertThat(all.availability(Map.of()).values()).containsOnly(Availability.UNREAD);
    assertThat(all.availability(Map.of()).keySet())
        .isEqualTo(EnumSet.complementOf(EnumSet.copyOf(NO_RECORD)));
  }

  @Test
  void doesNotKnowAKindOfWhichOnlyAPartIsPlanned() {
    ReadPlan flagsOnly = ReadPlan.of(Set.of(FactKind.FLAGS), CHART);

    Map<FactKind, Availability> known = flagsOnly.availability(outcomes(Availability.READ));

    assertThat(known.get(FactKind.FLAGS)).isEqualTo(Availability.READ);
    assertThat(known.get(FactKind.CONCERNS)).isEqualTo(Availability.UNREAD);
  }

  @Test
  void fillsInTokens() {
    Map<String, String> values = Map.of(PATIENT, "p-1.a", USER, "Practitioner/7");

    assertThat(all.reads())
        .extracting(read -> read.address(values))
        .contains("Patient/p-1.a", "Practitioner/7", "Goal?patient=p-1.a&_count=100")
        .noneMatch(address -> address.contains("{{"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a/b/c", "../1", "1&_include=x", "1?x", "a b", "{{x}}", "$0", "Patient/a#b"})
  void refusesAValueThatIsNoId(String value) {
    Read patient = all.read("patient").orElseThrow();

    assertThatThrownBy(() -> patient.address(Map.of(PATIENT, value)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(PATIENT);
  }

  private Map<String, Availability> outcomes(Availability outcome) {
    Map<String, Availability> outcomes = new HashMap<>();
    all.reads().forEach(read -> outcomes.put(read.key(), outcome));
    return outcomes;
  }
}
