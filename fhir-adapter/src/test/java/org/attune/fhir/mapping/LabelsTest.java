package org.attune.fhir.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.fhir.mapping.Sample.AS_OF;
import static org.attune.fhir.mapping.Sample.FOCUS;
import static org.attune.fhir.mapping.Sample.SITE;
import static org.attune.fhir.mapping.Sample.allRead;

import java.util.Map;
import org.attune.rules.fact.Availability;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {

  private static final String FORM = FormsTest.response("'questionnaire':'x'");
  private static final LabelPolicy OPEN = new LabelPolicy(true, true);

  @ParameterizedTest
  @CsvSource({
    "v3-Confidentiality, V, false, true", "v3-ActCode, PSYTHPN, false, true",
    "v3-ActCode, ETH, false, true", "v3-ActCode, SUD, false, true",
    "v3-ActCode, 42CFRPart2, false, true", "v3-ActReason, HRESCH, false, false",
    "v3-Confidentiality, N, true, true", "v3-Confidentiality, R, true, true",
    "v3-Confidentiality, L, true, true", "v3-ActCode, PSY, true, true",
    "v3-ActCode, SDV, true, true", "v3-ActCode, NORDSCLCD, true, true",
    "v3-ActCode, V, true, true", "v3-Unknown, XYZ, true, true"
  })
  void readsWhatTheLabelAndThePolicyAllow(
      String system, String code, boolean read, boolean whenOpen) {
    String labelled = labelled(FORM, system, code);
    assertThat(facts(LabelPolicy.DEFAULT, labelled).forms()).hasSize(read ? 1 : 0);
    assertThat(facts(OPEN, labelled).forms()).hasSize(whenOpen ? 1 : 0);
  }

  @Test
  void makesTheKindUnknownOfWhichARecordIsHeldBack() {
    String other = FORM.replace("'q1'", "'q2'");
    Facts facts = facts(LabelPolicy.DEFAULT, labelled(FORM, "v3-Confidentiality", "V"), other);
    assertThat(facts.forms()).hasSize(1);
    assertThat(facts.availability(FactKind.FORMS)).isEqualTo(Availability.WITHHELD_LABEL);
    assertThat(facts.availability(FactKind.VISITS)).isEqualTo(Availability.READ);
    assertThat(facts.notes()).isEmpty();
  }

  @Test
  void makesNothingUnknownByRecordsThatWouldNotCountAnyhow() {
    String wrong = labelled(FORM, "v3-Confidentiality", "V").replace("Patient/p1", "Patient/p2");
    assertThat(facts(LabelPolicy.DEFAULT, wrong).known(FactKind.FORMS)).isTrue();
    String laboratory =
        labelled(
            ScoresTest.observation("http://loinc.org", "718-7", "'valueInteger':12"),
            "v3-ActCode",
            "PSYTHPN");
    Facts facts = facts(LabelPolicy.DEFAULT, laboratory);
    assertThat(facts.known(FactKind.SCORES) && facts.known(FactKind.STATEMENTS)).isTrue();
  }

  @Test
  void makesThePatientUnknownToo() {
    Facts facts =
        facts(
            LabelPolicy.DEFAULT,
            labelled(Sample.PATIENT.replace("}", ",'active':true}"), "v3-Confidentiality", "V"));
    assertThat(facts.client()).isNull();
    assertThat(facts.availability(FactKind.CLIENT)).isEqualTo(Availability.WITHHELD_LABEL);
  }

  @Test
  void leavesKindsThatWereNotReadAsTheyAre() {
    RecordCollector collector =
        collector(LabelPolicy.DEFAULT, labelled(FORM, "v3-Confidentiality", "V"));
    Facts facts = collector.toFacts(FOCUS, SITE, Map.of(FactKind.FORMS, Availability.LATE), AS_OF);
    assertThat(facts.availability(FactKind.FORMS)).isEqualTo(Availability.LATE);
    assertThat(facts.availability(FactKind.VISITS)).isEqualTo(Availability.UNREAD);
  }

  @Test
  void takesResearchRecordsThatAreForTreatmentToo() {
    String both =
        labelled(FORM, "v3-ActReason", "HRESCH")
            .replace(
                "'code':'HRESCH'}",
                "'code':'HRESCH'},{'system':'http://terminology.hl7.org/CodeSystem/v3-ActReason','code':'TREAT'}");
    assertThat(facts(LabelPolicy.DEFAULT, both).forms()).hasSize(1);
  }

  @Test
  void carriesAllLabelsOn() {
    RecordCollector collector =
        collector(
            LabelPolicy.DEFAULT,
            labelled(FORM, "v3-Confidentiality", "R"),
            labelled(FORM.replace("'q1'", "'q2'"), "v3-ActCode", "PSY"));
    assertThat(collector.labels())
        .containsExactly(
            "http://terminology.hl7.org/CodeSystem/v3-ActCode|PSY",
            "http://terminology.hl7.org/CodeSystem/v3-Confidentiality|R");
  }

  private static Facts facts(LabelPolicy policy, String... resources) {
    return collector(policy, resources).toFacts(FOCUS, SITE, allRead(), AS_OF);
  }

  private static RecordCollector collector(LabelPolicy policy, String... resources) {
    RecordCollector collector = new RecordCollector(CodeMapping.NONE, policy);
    Sample.read(collector, resources);
    return collector;
  }

  private static String labelled(String resource, String system, String code) {
    return resource.substring(0, resource.length() - 1)
        + ",'meta':{'security':[{'system':'http://terminology.hl7.org/CodeSystem/"
        + system
        + "','code':'"
        + code
        + "'}]}}";
  }
}
