package org.attune.fhir.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.fhir.mapping.Sample.at;
import static org.attune.fhir.mapping.Sample.bare;
import static org.attune.fhir.mapping.Sample.facts;
import static org.attune.fhir.mapping.Sample.of;
import static org.attune.fhir.mapping.Sample.reference;

import org.attune.rules.fact.Form;
import org.attune.rules.fact.Rater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {

  private static final String WAI = "https://attune.example/fhir/Questionnaire/wai-sr";
  private static final String SECONDS =
      "https://attune.example/fhir/StructureDefinition/completion-seconds";

  @Test
  void readsWhoFilledInWhatAndWhen() {
    Form form =
        form(
            "'questionnaire':'"
                + WAI
                + "|1.0','source':"
                + reference("Patient/p1")
                + ",'encounter':"
                + reference("Encounter/e1")
                + ",'extension':[{'url':'"
                + SECONDS
                + "','valueInteger':95}],'meta':{'versionId':'3','lastUpdated':'2026-03-10T12:00:00Z'}");
    assertThat(form.source().reference()).isEqualTo("QuestionnaireResponse/q1");
    assertThat(form.source().version()).isEqualTo("3");
    assertThat(form.questionnaire()).isEqualTo(WAI);
    assertThat(form.questionnaireVersion()).isEqualTo("1.0");
    assertThat(form.authored()).isEqualTo(at("2026-03-10T11:00:00Z"));
    assertThat(form.rater()).isEqualTo(Rater.CLIENT);
    assertThat(form.raterReference()).isEqualTo("Patient/p1");
    assertThat(form.visit()).isEqualTo("Encounter/e1");
    assertThat(form.completionSeconds()).isEqualTo(95);
    assertThat(form.lastUpdated()).isEqualTo(at("2026-03-10T12:00:00Z"));
  }

  @Test
  void knowsNothingThatIsNotThere() {
    Form form = form("'questionnaire':'#local'");
    assertThat(form.questionnaire()).isEqualTo("#local");
    assertThat(form.questionnaireVersion()).isNull();
    assertThat(form.rater()).isEqualTo(Rater.UNKNOWN);
    assertThat(form.raterReference()).isNull();
    assertThat(form.visit()).isNull();
    assertThat(form.completionSeconds()).isNull();
    assertThat(form.lastUpdated()).isNull();
    assertThat(form.answers()).isEmpty();
    assertThat(form.unreadable()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "completed, COMPLETED",
    "amended, AMENDED",
    "in-progress, IN_PROGRESS",
    "stopped, STOPPED",
    "entered-in-error, ENTERED_IN_ERROR"
  })
  void keepsEveryStatusSoThatScoringCanSaySo(String status, Form.Status known) {
    assertThat(facts(response("'questionnaire':'x'").replace("completed", status)).forms())
        .singleElement()
        .returns(known, Form::status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'authored':'2026-03-10T12:00:00+01:00'",
        "'status':'completed','questionnaire':'x'"
      })
  void leavesOutAndNotesWhatHasNoQuestionnaireOrDate(String members) {
    String status = members.contains("status") ? "" : "'status':'completed',";
    var facts = facts(of("QuestionnaireResponse", "q1", status + members));
    assertThat(facts.forms()).isEmpty();
    assertThat(facts.notes()).singleElement().returns("DQ-01", note -> note.code());
  }

  @ParameterizedTest
  @CsvSource({
    "Patient/p1, CLIENT, Patient/p1", "Practitioner/dr2, THERAPIST, Practitioner/dr2",
    "RelatedPerson/r1, OTHER, RelatedPerson/r1", "PractitionerRole/x, THERAPIST, Practitioner/dr2",
    "Device/d, UNKNOWN, ", "Organization/o, UNKNOWN, "
  })
  void tellsTheRaterBySourceElseAuthor(String who, Rater rater, String known) {
    String role = bare("PractitionerRole", "x", "'practitioner':" + reference("Practitioner/dr2"));
    for (String member : new String[] {"source", "author"}) {
      String form = response("'questionnaire':'x','" + member + "':" + reference(who));
      assertThat(facts(form, role).forms())
          .singleElement()
          .returns(rater, Form::rater)
          .returns(known, Form::raterReference);
    }
    String both =
        response(
            "'questionnaire':'x','author':"
                + reference("Practitioner/dr1")
                + ",'source':"
                + reference("Patient/p1"));
    assertThat(facts(both).forms().get(0).rater()).isEqualTo(Rater.CLIENT);
  }

  @Test
  void keepsFormsWithoutSubjectOfThePatientAndOfTheClinicianInFocusOnly() {
    assertThat(facts(unaddressed("source", "Patient/p1")).forms()).hasSize(1);
    assertThat(facts(unaddressed("author", "Practitioner/dr1")).forms()).hasSize(1);
    for (String other : new String[] {"Patient/p2", "Practitioner/dr2", "RelatedPerson/r1"}) {
      var facts = facts(unaddressed("source", other));
      assertThat(facts.forms()).isEmpty();
      assertThat(facts.notes()).singleElement().returns("wrong-patient", note -> note.code());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ei", "trq", "fwc12", "clin-aff"})
  void neverReadsAnotherCliniciansOwnForm(String code) {
    String form =
        response(
            "'questionnaire':'https://attune.example/fhir/Questionnaire/"
                + code
                + "|1.0','author':"
                + reference("Practitioner/dr1"));
    assertThat(facts(form).forms()).hasSize(1);
    var other = facts(form.replace("dr1", "dr2"));
    assertThat(other.forms()).isEmpty();
    assertThat(other.notes()).isEmpty();
  }

  private static String unaddressed(String member, String who) {
    return bare(
        "QuestionnaireResponse",
        "q1",
        "'status':'completed','questionnaire':'x',"
            + "'authored':'2026-03-10','"
            + member
            + "':"
            + reference(who));
  }

  private static Form form(String members) {
    return facts(response(members)).forms().get(0);
  }

  static String response(String members) {
    return of(
        "QuestionnaireResponse",
        "q1",
        "'status':'completed','authored':'2026-03-10T12:00:00+01:00'," + members);
  }
}
