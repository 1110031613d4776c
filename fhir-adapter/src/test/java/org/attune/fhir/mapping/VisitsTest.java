package org.attune.fhir.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.fhir.mapping.Sample.at;
import static org.attune.fhir.mapping.Sample.fact;
import static org.attune.fhir.mapping.Sample.facts;
import static org.attune.fhir.mapping.Sample.of;
import static org.attune.fhir.mapping.Sample.reference;
import static org.attune.fhir.mapping.Sample.tho;

import java.time.Duration;
import org.attune.rules.fact.Visit;
import org.attune.rules.fact.Visit.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitsTest {

  private static final String ACT = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
  private static final String WITH_DR1 =
      "'participant':[{'individual':{'reference':'Practitioner/dr1'}}]";
  private static final String HOUR =
      "'period':{'start':'2026-03-10T10:00:00+01:00','end':'2026-03-10T11:00:00+01:00'}";

  @ParameterizedTest
  @CsvSource({
    "AMB, SESSION", "VR, SESSION", "HH, SESSION", "FLD, SESSION",
    "IMP, INPATIENT_STAY", "EMER, EMERGENCY", "SS, OTHER", "ACUTE, OTHER"
  })
  void tellsSessionsByClass(String code, Kind kind) {
    assertThat(visit(code, HOUR).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "non-session, OTHER", "supervision, SUPERVISION",
    "group-session, GROUP_SESSION", "family-session, FAMILY_SESSION"
  })
  void tellsOtherSeriesByType(String type, Kind kind) {
    assertThat(visit("AMB", HOUR + ",'type':[" + fact(type) + "]").kind()).isEqualTo(kind);
  }

  @Test
  void readsWhoWhenAndHowLong() {
    Visit visit = visit("AMB", HOUR);
    assertThat(visit.source().reference()).isEqualTo("Encounter/e1");
    assertThat(visit.practitioners()).containsExactly("Practitioner/dr1");
    assertThat(visit.start()).isEqualTo(at("2026-03-10T09:00:00Z"));
    assertThat(visit.end()).isEqualTo(at("2026-03-10T10:00:00Z"));
    assertThat(visit.actual()).isEqualTo(Duration.ofHours(1));
    assertThat(visit.finished()).isTrue();
    assertThat(visit.planned()).isNull();
    assertThat(visit.plannedStart()).isNull();
    assertThat(visit.arrived()).isNull();
    assertThat(visit.episode()).isNull();
    assertThat(visit.booking()).isNull();
    assertThat(visit.place()).isEqualTo(Visit.Place.UNKNOWN);
    assertThat(visit.interpreter()).isEqualTo(Visit.Interpreter.NONE);
    assertThat(visit.crisis() || visit.exposure() || visit.intendedLong()).isFalse();
    assertThat(visit.secondPersonExpected() || visit.secondPersonPresent()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"planned", "cancelled", "entered-in-error", "unknown", "onleave", "triaged", "x"})
  void ignoresWhatDidNotTakePlace(String status) {
    assertThat(facts(encounter(status, "AMB", HOUR)).visits()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"in-progress", "arrived"})
  void keepsTheCurrentVisitAsUnfinished(String status) {
    assertThat(facts(encounter(status, "AMB", HOUR)).visits())
        .singleElement()
        .returns(false, Visit::finished);
  }

  @ParameterizedTest
  @CsvSource({
    "'2026-03-10T13:00:00+01:00', PT3H",
    "'2026-03-10T13:00:01+01:00', ",
    "'2026-03-10T09:59:59+01:00', "
  })
  void knowsNoLengthBeyondThreeHoursOrBelowNothing(String end, Duration length) {
    String period = "'period':{'start':'2026-03-10T10:00:00+01:00','end':'" + end + "'}";
    var facts = facts(encounter("finished", "AMB", period));
    assertThat(facts.visits()).singleElement().returns(length, Visit::actual);
    assertThat(facts.notes()).hasSize(length == null ? 1 : 0);
  }

  @Test
  void takesTheRecordedLengthWhereNoEndIsGiven() {
    String open = "'period':{'start':'2026-03-10T10:00:00+01:00'}";
    String ucum = "'system':'http://unitsofmeasure.org'";
    assertThat(visit("AMB", open + ",'length':{'value':50,'code':'min'," + ucum + "}").actual())
        .isEqualTo(Duration.ofMinutes(50));
    assertThat(visit("AMB", open + ",'length':{'value':1,'code':'wk'," + ucum + "}").actual())
        .isNull();
    assertThat(facts(encounter("finished", "AMB", open)).notes())
        .singleElement()
        .returns("DQ-01", note -> note.code())
        .returns("Encounter/e1", note -> note.reference());
  }

  @Test
  void leavesOutAndNotesWhatHasNoStart() {
    var facts = facts(encounter("finished", "AMB", "'period':{'end':'2026-03-10'}"));
    assertThat(facts.visits()).isEmpty();
    assertThat(facts.notes()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"EMER, type, '', true", "AMB, type, crisis, true", "AMB, type, intake, false"})
  void tellsCrisesByClassAndType(String code, String member, String type, boolean crisis) {
    String types = type.isEmpty() ? "" : ",'" + member + "':[" + fact(type) + "]";
    assertThat(visit(code, HOUR + types).crisis()).isEqualTo(crisis);
  }

  @Test
  void tellsCrisesByBillingCodeAndPriority() {
    String cpt = ",'type':[" + Sample.concept("http://www.ama-assn.org/go/cpt", "90840") + "]";
    assertThat(visit("AMB", HOUR + cpt).crisis()).isTrue();
    assertThat(visit("AMB", HOUR + cpt.replace("90840", "90837")).crisis()).isFalse();
    String priority = tho("v3-ActPriority", "EM");
    String one = priority.substring(1, priority.length() - 1);
    assertThat(visit("AMB", HOUR + ",'priority':" + one).crisis()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"extended-session", "exposure-session", "emdr", "family-session", "intake"})
  void knowsWhichSessionsAreMeantToBeLong(String type) {
    Visit visit = visit("AMB", HOUR + ",'type':[" + fact(type) + "]");
    assertThat(visit.intendedLong()).isTrue();
    assertThat(visit.exposure()).isEqualTo(type.equals("exposure-session"));
  }

  @Test
  void seesExposureWorkDoneInTheVisit() {
    String done =
        of(
            "Procedure",
            "x",
            "'status':'completed','encounter':"
                + reference("Encounter/e1")
                + ",'code':"
                + fact("exposure-session"));
    assertThat(facts(encounter("finished", "AMB", HOUR), done).visits().get(0).exposure()).isTrue();
    assertThat(
            facts(encounter("finished", "AMB", HOUR), done.replace("completed", "not-done"))
                .visits()
                .get(0)
                .exposure())
        .isFalse();
  }

  @Test
  void readsTheExpectedSecondPerson() {
    String types = HOUR + ",'type':[" + fact("physical-exam") + "]";
    assertThat(visit("AMB", types).secondPersonExpected()).isTrue();
    assertThat(
            visit("AMB", HOUR + ",'type':[" + fact("chaperone-expected") + "]")
                .secondPersonExpected())
        .isTrue();
    String encounter =
        encounter("finished", "AMB", types)
            .replace("'participant':[", "'participant':[{'type':[" + fact("chaperone") + "]},");
    assertThat(facts(encounter).visits().get(0).secondPersonPresent()).isTrue();
  }

  @Test
  void takesPlanAndStartFromTheLinkedAppointment() {
    String linked =
        HOUR
            + ",'appointment':["
            + reference("Appointment/a1")
            + "],"
            + "'statusHistory':[{'status':'arrived','period':{'start':'2026-03-10T09:50:00+01:00'}},"
            + "{'status':'in-progress','period':{'start':'2026-03-10T10:00:00+01:00'}}]";
    String appointment =
        Sample.bare(
            "Appointment",
            "a1",
            "'status':'fulfilled','start':'2026-03-10T09:55:00+01:00','minutesDuration':50,"
                + "'participant':[{'actor':{'reference':'Patient/p1'}}]");
    Visit visit = facts(encounter("finished", "AMB", linked), appointment).visits().get(0);
    assertThat(visit.booking()).isEqualTo("Appointment/a1");
    assertThat(visit.planned()).isEqualTo(Duration.ofMinutes(50));
    assertThat(visit.plannedStart()).isEqualTo(at("2026-03-10T08:55:00Z"));
    assertThat(visit.arrived()).isEqualTo(at("2026-03-10T08:50:00Z"));
    String end = appointment.replace("'minutesDuration':50", "'end':'2026-03-10T10:40:00+01:00'");
    assertThat(facts(encounter("finished", "AMB", linked), end).visits().get(0).planned())
        .isEqualTo(Duration.ofMinutes(45));
    Visit unread = facts(encounter("finished", "AMB", linked)).visits().get(0);
    assertThat(unread.booking()).isEqualTo("Appointment/a1");
    assertThat(unread.planned()).isNull();
  }

  @Test
  void belongsToItsEpisodeElseToTheOnlyActiveOne() {
    String named = HOUR + ",'episodeOfCare':[" + reference("EpisodeOfCare/old") + "]";
    String active = episode("a", "active");
    String finished = episode("b", "finished");
    assertThat(facts(encounter("finished", "AMB", named), active).visits().get(0).episode())
        .isEqualTo("EpisodeOfCare/old");
    assertThat(
            facts(encounter("finished", "AMB", HOUR), active, finished).visits().get(0).episode())
        .isEqualTo("EpisodeOfCare/a");
    assertThat(
            facts(encounter("finished", "AMB", HOUR), active, episode("c", "active"))
                .visits()
                .get(0)
                .episode())
        .isNull();
    assertThat(facts(encounter("finished", "AMB", HOUR), finished).visits().get(0).episode())
        .isNull();
  }

  private static String episode(String id, String status) {
    return Sample.bare(
        "EpisodeOfCare", id, "'status':'" + status + "','patient':" + reference("Patient/p1"));
  }

  private static Visit visit(String code, String members) {
    return facts(encounter("finished", code, members)).visits().get(0);
  }

  static String encounter(String status, String code, String members) {
    return of(
        "Encounter",
        "e1",
        "'status':'"
            + status
            + "','class':{'system':'"
            + ACT
            + "','code':'"
            + code
            + "'},"
            + WITH_DR1
            + ","
            + members);
  }
}
