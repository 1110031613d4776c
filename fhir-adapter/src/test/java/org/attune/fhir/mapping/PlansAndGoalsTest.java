package org.attune.fhir.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.fhir.mapping.Sample.at;
import static org.attune.fhir.mapping.Sample.fact;
import static org.attune.fhir.mapping.Sample.facts;
import static org.attune.fhir.mapping.Sample.of;
import static org.attune.fhir.mapping.Sample.reference;

import org.attune.rules.fact.Goal;
import org.attune.rules.fact.Plan;
import org.attune.rules.fact.Rater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlansAndGoalsTest {

  private static final String WEEKLY =
      "{'repeat':{'frequency':1,'period':1,'periodUnit':'wk','count':20}}";

  @Test
  void readsThePlan() {
    Plan plan =
        plan(
            "'category':["
                + fact("treatment")
                + "],'period':{'start':'2026-01-01','end':'2026-06-30'},"
                + "'created':'2025-12-20T10:00:00Z','contributor':["
                + reference("Practitioner/dr1")
                + ","
                + reference("Patient/p1")
                + "],'replaces':["
                + reference("CarePlan/c0")
                + "],'activity':["
                + activity(WEEKLY)
                + ",{'detail':{'code':"
                + fact("exposure-work")
                + "}}]");
    assertThat(
            plan.isFor("treatment")
                && plan.isFor("psychotherapy-session")
                && plan.isFor("exposure-work"))
        .isTrue();
    assertThat(plan.from()).isEqualTo(at("2025-12-31T23:00:00Z"));
    assertThat(plan.to()).isEqualTo(at("2026-06-30T21:59:59.999999999Z"));
    assertThat(plan.created()).isEqualTo(at("2025-12-20T10:00:00Z"));
    assertThat(plan.sessionInterval()).isEqualTo(7);
    assertThat(plan.sessionCount()).isEqualTo(20);
    assertThat(plan.patientContributed()).isTrue();
    assertThat(plan.revises()).containsExactly("CarePlan/c0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "'frequency':2,'period':1,'periodUnit':'wk'; 3.5", "'period':2,'periodUnit':'wk'; 14",
        "'frequency':3,'period':30,'periodUnit':'d'; 10",
            "'frequency':1,'period':1,'periodUnit':'mo'; 30",
        "'frequency':0,'period':1,'periodUnit':'wk'; ", "'frequency':1,'periodUnit':'wk'; ",
        "'frequency':1,'period':1; ", "'frequency':1,'period':1,'periodUnit':'fortnight'; ",
        "'frequency':1,'period':-1,'periodUnit':'d'; "
      })
  void dividesThePeriodByTheFrequency(String repeat, Double days) {
    Plan plan = plan("'activity':[" + activity("{'repeat':{" + repeat + "}}") + "]");
    assertThat(plan.sessionInterval()).isEqualTo(days);
    assertThat(plan.sessionCount()).isNull();
  }

  @Test
  void knowsNothingOfWhatIsNotThere() {
    Plan plan = plan("'title':'x'");
    assertThat(plan.categories()).isEmpty();
    assertThat(plan.from()).isNull();
    assertThat(plan.to()).isNull();
    assertThat(plan.created()).isNull();
    assertThat(plan.sessionInterval()).isNull();
    assertThat(plan.patientContributed()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"draft", "on-hold", "revoked", "completed", "entered-in-error", "unknown"})
  void ignoresPlansThatAreNotActive(String status) {
    assertThat(facts(of("CarePlan", "c1", "'status':'" + status + "'")).plans()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Patient/p1, CLIENT",
    "Practitioner/dr1, THERAPIST",
    "RelatedPerson/r1, OTHER",
    "Patient/p2, UNKNOWN"
  })
  void readsWhoseGoalItIs(String who, Rater rater) {
    assertThat(goal("'expressedBy':" + reference(who)).expressedBy()).isEqualTo(rater);
    assertThat(goal("'note':[]").expressedBy()).isEqualTo(Rater.UNKNOWN);
  }

  @Test
  void readsWhenAGoalWasSetAndWhatItIsAbout() {
    Goal goal =
        goal(
            "'statusDate':'2026-02-01','startDate':'2026-01-01','category':[" + fact("work") + "]");
    assertThat(goal.statusAt()).isEqualTo(at("2026-01-31T23:00:00Z"));
    assertThat(goal.categories())
        .containsExactly("https://attune.example/fhir/CodeSystem/fact|work");
    assertThat(goal("'startDate':'2026-01-01'").statusAt()).isEqualTo(at("2025-12-31T23:00:00Z"));
    assertThat(goal("'note':[]").statusAt()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "Patient/p1, agree, true",
    "Patient/p1, disagree, false",
    "Patient/p1, pending, false",
    "Practitioner/dr1, agree, false"
  })
  void readsThePatientsAgreement(String who, String status, boolean accepted) {
    String url = "'url':'http://hl7.org/fhir/StructureDefinition/goal-acceptance'";
    Goal goal =
        goal(
            "'extension':[{"
                + url
                + ",'extension':[{'url':'individual','valueReference':"
                + reference(who)
                + "},{'url':'status','valueCode':'"
                + status
                + "'}]}]");
    assertThat(goal.accepted()).isEqualTo(accepted);
  }

  @ParameterizedTest
  @CsvSource({
    "proposed, 1",
    "planned, 1",
    "accepted, 1",
    "active, 1",
    "on-hold, 0",
    "completed, 0",
    "cancelled, 0",
    "entered-in-error, 0",
    "rejected, 0"
  })
  void countsGoalsThatAreStillAhead(String status, int count) {
    assertThat(facts(of("Goal", "g1", "'lifecycleStatus':'" + status + "'")).goals())
        .hasSize(count);
  }

  private static String activity(String timing) {
    return "{'detail':{'code':"
        + fact("psychotherapy-session")
        + ",'scheduledTiming':"
        + timing
        + "}}";
  }

  private static Plan plan(String members) {
    return facts(of("CarePlan", "c1", "'status':'active'," + members)).plans().get(0);
  }

  private static Goal goal(String members) {
    return facts(of("Goal", "g1", "'lifecycleStatus':'active'," + members)).goals().get(0);
  }
}
