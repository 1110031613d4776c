package org.attune.fhir.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.fhir.mapping.Sample.bare;
import static org.attune.fhir.mapping.Sample.facts;
import static org.attune.fhir.mapping.Sample.reference;

import org.attune.rules.fact.DataNote;
import org.attune.rules.fact.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnershipTest {

  @ParameterizedTest
  @CsvSource({
    "QuestionnaireResponse, subject",
    "Observation, subject",
    "Encounter, subject",
    "Communication, subject",
    "Procedure, subject",
    "CarePlan, subject",
    "Goal, subject",
    "Task, for",
    "Consent, patient",
    "Flag, subject",
    "ServiceRequest, subject",
    "EpisodeOfCare, patient",
    "ChargeItem, subject",
    "DocumentReference, subject",
    "CareTeam, subject",
    "RelatedPerson, patient"
  })
  void leavesOutAnotherPatientsRecordAndSaysWhichOne(String type, String member) {
    Facts facts = facts(bare(type, "x1", "'" + member + "':" + reference("Patient/p2")));
    assertThat(facts.notes())
        .singleElement()
        .returns("wrong-patient", DataNote::code)
        .returns(type + "/x1", DataNote::reference);
    assertThat(facts.notes().get(0).what()).doesNotContain("p2");
    assertThat(facts(bare(type, "x1", "'" + member + "':" + reference("Patient/p1"))).notes())
        .noneMatch(note -> note.code().equals("wrong-patient"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Encounter",
        "QuestionnaireResponse",
        "Observation",
        "Goal",
        "Consent",
        "Appointment"
      })
  void leavesOutWhatNamesNoPatient(String type) {
    assertThat(facts(bare(type, "x1", "'status':'finished'")).notes())
        .singleElement()
        .returns("wrong-patient", DataNote::code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Practitioner",
        "PractitionerRole",
        "Location",
        "Organization",
        "Schedule",
        "Slot",
        "Person",
        "AuditEvent",
        "Medication"
      })
  void asksForNoPatientWhereThereIsNone(String type) {
    assertThat(facts(bare(type, "x1", "'active':true")).notes()).isEmpty();
  }

  @Test
  void leavesOutTheOtherPatientOfTwo() {
    Facts facts = facts(Sample.PATIENT, bare("Patient", "p2", "'deceasedBoolean':true"));
    assertThat(facts.client().deceased()).isFalse();
    assertThat(facts.notes()).singleElement().returns("Patient/p2", DataNote::reference);
  }

  @Test
  void keepsAppointmentsThatThePatientIsPartOf() {
    String shared =
        BookingsTest.appointment("booked", "'start':'2026-03-20T10:00:00Z'")
            .replace(
                "'participant':[", "'participant':[{'actor':" + reference("Patient/p2") + "},");
    assertThat(facts(shared).bookings()).hasSize(1);
    assertThat(facts(shared.replace("Patient/p1", "Patient/p3")).bookings()).isEmpty();
  }

  @Test
  void followsNoLinkIntoAnotherPatientsRecord() {
    String encounter =
        VisitsTest.encounter(
            "finished",
            "AMB",
            "'period':{'start':'2026-03-10T10:00:00Z'},'appointment':["
                + reference("Appointment/a1")
                + "]");
    String others =
        BookingsTest.appointment("fulfilled", "'start':'2026-03-10T09:00:00Z','minutesDuration':50")
            .replace("Patient/p1", "Patient/p2");
    assertThat(facts(encounter, others).visits().get(0).planned()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'modifierExtension':[{'url':'urn:not','valueBoolean':true}]",
        "'implicitRules':'urn:rules'",
        "'type':[{'coding':[],'modifierExtension':[{'url':'x'}]}]",
        "'participant':[{'modifierExtension':[{'url':'x'}],'individual':{'reference':'Practitioner/dr1'}}]"
      })
  void leavesOutWhatIsChangedBySomethingThatIsNotUnderstood(String member) {
    String encounter =
        VisitsTest.encounter("finished", "AMB", "'period':{'start':'2026-03-10T10:00:00Z'}")
            .replace("'participant'", "'former'");
    Facts facts = facts(encounter.replace("'status'", member + ",'status'"));
    assertThat(facts.visits()).isEmpty();
    assertThat(facts.notes()).singleElement().returns("DQ-01", DataNote::code);
  }

  @Test
  void minesNothingThatIsNotRead() {
    String encounter =
        VisitsTest.encounter(
            "finished",
            "AMB",
            "'period':{'start':'2026-03-10T10:00:00Z','end':'2026-03-10T10:50:00Z'}");
    for (String harmless :
        new String[] {
          "'modifierExtension':[]",
          "'text':{'modifierExtension':[{'url':'x'}]}",
          "'diagnosis':[{'modifierExtension':[{'url':'x'}]}]",
          "'_status':{'extension':[{'url':'x'}]}"
        }) {
      Facts facts = facts(encounter.replace("'status'", harmless + ",'status'"));
      assertThat(facts.visits()).hasSize(1);
      assertThat(facts.notes()).isEmpty();
    }
  }

  @Test
  void judgesContainedResourcesForThemselves() {
    String contained =
        VisitsTest.encounter(
                "finished",
                "AMB",
                "'period':{'start':'2026-03-10T10:00:00Z','end':'2026-03-10T10:50:00Z'}")
            .replace(
                "'status'",
                "'contained':[{'resourceType':'Location','id':'l','modifierExtension':[{'url':'x'}]}],'status'");
    assertThat(facts(contained).visits()).hasSize(1);
  }
}
