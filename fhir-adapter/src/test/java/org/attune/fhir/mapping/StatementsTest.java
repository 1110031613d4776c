package org.attune.fhir.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.fhir.mapping.Sample.at;
import static org.attune.fhir.mapping.Sample.concept;
import static org.attune.fhir.mapping.Sample.fact;
import static org.attune.fhir.mapping.Sample.facts;
import static org.attune.fhir.mapping.Sample.of;
import static org.attune.fhir.mapping.Sample.reference;

import org.attune.rules.fact.Rater;
import org.attune.rules.fact.Statement;
import org.attune.rules.fact.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsTest {

  private static final String BY_PATIENT = ",'performer':[" + reference("Patient/p1") + "]";
  private static final String BY_DR1 = ",'performer':[" + reference("Practitioner/dr1") + "]";

  @ParameterizedTest
  @ValueSource(strings = {"preference-clinician", "preference-modality", "preference-format"})
  void readsAStatedPreference(String code) {
    Statement stated =
        statement(
            code,
            "'valueCodeableConcept':"
                + concept("urn:site", "female-clinician")
                + ",'component':[{'code':"
                + fact("importance")
                + ",'valueInteger':5},{'code':"
                + fact("met")
                + ",'valueBoolean':false}]"
                + BY_PATIENT);
    assertThat(stated.code()).isEqualTo(code);
    assertThat(stated.value()).isEqualTo("female-clinician");
    assertThat(stated.by()).isEqualTo(Rater.CLIENT);
    assertThat(stated.byReference()).isEqualTo("Patient/p1");
    assertThat(stated.importance()).isEqualTo(5);
    assertThat(stated.met()).isEqualTo(Triple.NO);
    assertThat(stated.at()).isEqualTo(at("2026-03-01T08:00:00Z"));
  }

  @Test
  void knowsNothingOfAPreferenceThatIsNotThereAndKeepsNoText() {
    Statement stated =
        statement("preference-format", "'valueString':'not on Mondays'" + BY_PATIENT);
    assertThat(stated.value()).isNull();
    assertThat(stated.importance()).isNull();
    assertThat(stated.met()).isEqualTo(Triple.UNKNOWN);
    assertThat(stated.number()).isNull();
    assertThat(stated.flag()).isEqualTo(Triple.UNKNOWN);
    assertThat(stated.from()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "preference-clinician",
        "preference-modality",
        "preference-format",
        "observance-day",
        "identity-important"
      })
  void ignoresWhatOthersSayForThePatient(String code) {
    assertThat(facts(observation(code, "'valueBoolean':true" + BY_PATIENT)).statements())
        .hasSize(1);
    assertThat(facts(observation(code, "'valueBoolean':true" + BY_DR1)).statements()).isEmpty();
    assertThat(facts(observation(code, "'valueBoolean':true")).statements()).isEmpty();
  }

  @Test
  void readsWeekdaysAndDatesOfObservance() {
    String weekday = "'valueCodeableConcept':" + concept("http://hl7.org/fhir/days-of-week", "fri");
    assertThat(statement("observance-day", weekday + BY_PATIENT).value()).isEqualTo("fri");
    assertThat(
            statement("observance-day", weekday.replace("days-of-week", "x") + BY_PATIENT).value())
        .isNull();
    Statement day = statement("observance-day", "'valueDateTime':'2026-03-20'" + BY_PATIENT);
    assertThat(day.from()).isEqualTo(at("2026-03-19T23:00:00Z"));
    assertThat(day.to()).isEqualTo(at("2026-03-20T22:59:59.999999999Z"));
    Statement period =
        statement(
            "observance-day",
            "'valuePeriod':{'start':'2026-03-20','end':'2026-03-21'}" + BY_PATIENT);
    assertThat(period.to()).isEqualTo(at("2026-03-21T22:59:59.999999999Z"));
  }

  @Test
  void readsGiftsWithTheirWorthInACurrency() {
    String worth = "'valueQuantity':{'value':30,'system':'urn:iso:std:iso:4217','code':'EUR'}";
    Statement gift = statement("gift-received", worth + BY_DR1);
    assertThat(gift.number()).isEqualTo(30);
    assertThat(gift.value()).isEqualTo("EUR");
    assertThat(gift.byReference()).isEqualTo("Practitioner/dr1");
    assertThat(statement("gift-given", worth.replace("4217", "x") + BY_DR1).number()).isNull();
    assertThat(statement("gift-given", "'note':[]" + BY_DR1).number()).isNull();
  }

  @Test
  void readsWhetherIdentityMatters() {
    assertThat(statement("identity-important", "'valueBoolean':true" + BY_PATIENT).flag())
        .isEqualTo(Triple.YES);
  }

  @Test
  void namesThePreferredChannelInOurWords() {
    String mode =
        "'valueCodeableConcept':"
            + concept("http://terminology.hl7.org/CodeSystem/v3-ParticipationMode", "EMAILWRIT");
    assertThat(statement("preferred-channel", mode + BY_PATIENT).value()).isEqualTo("EMAIL");
    assertThat(
            statement("preferred-channel", mode.replace("EMAILWRIT", "ELECWRIT") + BY_PATIENT)
                .value())
        .isNull();
  }

  @Test
  void readsAnswersAboutHarmByOthers() {
    String yes = "'valueCodeableConcept':" + concept("http://loinc.org", "LA33-6");
    assertThat(statement("abuse-screen", yes + BY_PATIENT).flag()).isEqualTo(Triple.YES);
  }

  @Test
  void ignoresOtherObservations() {
    assertThat(facts(observation("weather", "'valueBoolean':true" + BY_PATIENT)).statements())
        .isEmpty();
  }

  private static Statement statement(String code, String members) {
    return facts(observation(code, members)).statements().get(0);
  }

  private static String observation(String code, String members) {
    return of(
        "Observation",
        "o1",
        "'status':'final','code':"
            + fact(code)
            + ",'effectiveDateTime':'2026-03-01T09:00:00+01:00',"
            + members);
  }
}
