package org.attune.fhir.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.fhir.mapping.Sample.at;
import static org.attune.fhir.mapping.Sample.bare;
import static org.attune.fhir.mapping.Sample.concept;
import static org.attune.fhir.mapping.Sample.facts;
import static org.attune.fhir.mapping.Sample.of;
import static org.attune.fhir.mapping.Sample.reference;
import static org.attune.fhir.mapping.Sample.tho;

import org.attune.rules.fact.Rater;
import org.attune.rules.fact.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoresTest {

  static final String INSTRUMENT = "https://attune.example/fhir/CodeSystem/instrument";
  private static final String LOINC = "http://loinc.org";
  private static final String SURVEY = ",'category':" + tho("observation-category", "survey");
  private static final String AT = ",'effectiveDateTime':'2026-03-10T12:00:00+01:00'";

  @Test
  void readsATotal() {
    Score score =
        score(
            INSTRUMENT,
            "wai-sr#total",
            "'valueQuantity':{'value':52.0,'unit':'x'}"
                + ",'performer':["
                + reference("Patient/p1")
                + "],'encounter':"
                + reference("Encounter/e1")
                + ",'derivedFrom':["
                + reference("QuestionnaireResponse/q1")
                + "]"
                + SURVEY
                + AT);
    assertThat(score.scale()).isEqualTo("wai-sr#total");
    assertThat(score.value()).isEqualTo(52);
    assertThat(score.at()).isEqualTo(at("2026-03-10T11:00:00Z"));
    assertThat(score.rater()).isEqualTo(Rater.CLIENT);
    assertThat(score.raterReference()).isEqualTo("Patient/p1");
    assertThat(score.visit()).isEqualTo("Encounter/e1");
    assertThat(score.derivedFrom()).containsExactly("QuestionnaireResponse/q1");
  }

  @ParameterizedTest
  @CsvSource({"44261-6, phq9#total", "70274-6, gad7#total"})
  void knowsTotalsByLoinc(String code, String scale) {
    String total = observation(LOINC, code, "'valueInteger':12" + SURVEY + AT);
    assertThat(facts(total).scores())
        .singleElement()
        .returns(scale, Score::scale)
        .returns(12.0, Score::value);
  }

  @ParameterizedTest
  @CsvSource({
    "44260-8, phq9#9", "93246-7, cssrs#1", "93247-5, cssrs#2", "93248-3, cssrs#3",
    "93249-1, cssrs#4", "93250-9, cssrs#5", "93267-3, cssrs#6", "93269-9, cssrs#6a"
  })
  void knowsSafetyItemsByLoincOfWhateverCategory(String code, String item) {
    String yes = "'valueCodeableConcept':" + concept(LOINC, "LA33-6") + AT;
    assertThat(facts(observation(LOINC, code, yes)).scores())
        .singleElement()
        .returns(item, Score::scale)
        .returns(1.0, Score::value);
    assertThat(facts(observation(LOINC, code, "'valueBoolean':false" + AT)).scores().get(0).value())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"registered", "preliminary", "cancelled", "entered-in-error", "unknown", "x"})
  void ignoresWhatIsNotFinal(String status) {
    String total = observation(LOINC, "44261-6", "'valueInteger':12" + SURVEY + AT);
    assertThat(facts(total.replace("final", status)).scores()).isEmpty();
    assertThat(facts(total.replace("final", "amended")).scores()).hasSize(1);
    assertThat(facts(total.replace("final", "corrected")).scores()).hasSize(1);
  }

  @Test
  void isNoScoreWithoutItsCategoryOrWithoutAScale() {
    assertThat(facts(observation(INSTRUMENT, "wai-sr#total", "'valueInteger':12" + AT)).scores())
        .isEmpty();
    assertThat(facts(observation(INSTRUMENT, "wai-sr", "'valueInteger':12" + SURVEY + AT)).scores())
        .isEmpty();
    assertThat(
            facts(observation("urn:x", "wai-sr#total", "'valueInteger':12" + SURVEY + AT)).scores())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'valueString':'12'",
        "'valueInteger':'12'",
        "'valueQuantity':{'value':12,'comparator':'<'}",
        "'note':[]"
      })
  void leavesOutAndNotesWhatHasNoNumber(String value) {
    var facts = facts(observation(LOINC, "44261-6", value + SURVEY + AT));
    assertThat(facts.scores()).isEmpty();
    assertThat(facts.notes()).singleElement().returns("DQ-01", note -> note.code());
  }

  @Test
  void leavesOutAndNotesWhatHasNoDate() {
    var facts = facts(observation(LOINC, "44261-6", "'valueInteger':12" + SURVEY));
    assertThat(facts.scores()).isEmpty();
    assertThat(facts.notes()).hasSize(1);
    String issued = "'valueInteger':12,'issued':'2026-03-10T12:00:00Z'" + SURVEY;
    assertThat(facts(observation(LOINC, "44261-6", issued)).scores()).hasSize(1);
  }

  @Test
  void takesTheFirstPerformerForTheRater() {
    String two =
        "'valueInteger':12,'performer':["
            + reference("Practitioner/dr2")
            + ","
            + reference("Patient/p1")
            + "]";
    assertThat(score(LOINC, "44261-6", two + SURVEY + AT))
        .returns(Rater.THERAPIST, Score::rater)
        .returns("Practitioner/dr2", Score::raterReference);
    assertThat(score(LOINC, "44261-6", "'valueInteger':12" + SURVEY + AT).rater())
        .isEqualTo(Rater.UNKNOWN);
  }

  @Test
  void readsACliniciansOwnScoreForItsAuthorAlone() {
    String members =
        "'status':'final','code':"
            + concept(INSTRUMENT, "trq#helpless")
            + ",'valueInteger':3,'performer':["
            + reference("Practitioner/dr1")
            + "]"
            + SURVEY
            + AT;
    assertThat(facts(bare("Observation", "o1", members)).scores()).hasSize(1);
    assertThat(facts(bare("Observation", "o1", members.replace("dr1", "dr2"))).scores()).isEmpty();
    assertThat(facts(of("Observation", "o1", members)).scores()).hasSize(1);
    assertThat(facts(of("Observation", "o1", members.replace("dr1", "dr2"))).scores()).isEmpty();
  }

  private static Score score(String system, String code, String members) {
    return facts(observation(system, code, members)).scores().get(0);
  }

  static String observation(String system, String code, String members) {
    return of(
        "Observation", "o1", "'status':'final','code':" + concept(system, code) + "," + members);
  }
}
