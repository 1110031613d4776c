package org.attune.fhir.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.fhir.mapping.Sample.bare;
import static org.attune.fhir.mapping.Sample.facts;
import static org.attune.fhir.mapping.Sample.reference;
import static org.attune.fhir.mapping.Sample.tho;

import org.attune.rules.fact.Visit;
import org.attune.rules.fact.Visit.Interpreter;
import org.attune.rules.fact.Visit.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterpretersAndPlacesTest {

  private static final String HOUR =
      "'period':{'start':'2026-03-10T10:00:00+01:00','end':'2026-03-10T11:00:00+01:00'}";
  private static final String TRANSLATOR = "'type':" + tho("participant-type", "translator");

  @Test
  void takesAnyoneButARelativeForQualified() {
    assertThat(interpretedBy("").interpreter()).isEqualTo(Interpreter.QUALIFIED);
    Visit visit = interpretedBy(",'individual':" + reference("Practitioner/int"));
    assertThat(visit.interpreter()).isEqualTo(Interpreter.QUALIFIED);
    assertThat(visit.practitioners()).containsExactly("Practitioner/dr1");
    assertThat(visit.intendedLong()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2008-03-11, true",
    "2008-03-10, false",
    "2008, false",
    "2009, true",
    "nonsense, false"
  })
  void tellsMinorsByTheDayOfTheVisit(String born, boolean minor) {
    String relative =
        bare(
            "RelatedPerson",
            "r1",
            "'patient':" + reference("Patient/p1") + ",'birthDate':'" + born + "'");
    Visit visit =
        facts(interpreted(",'individual':" + reference("RelatedPerson/r1")), relative)
            .visits()
            .get(0);
    assertThat(visit.interpreter()).isEqualTo(Interpreter.RELATIVE);
    assertThat(visit.relativeMinor()).isEqualTo(minor);
  }

  @Test
  void takesARelativeOfUnknownAgeForAnAdult() {
    Visit visit = interpretedBy(",'individual':" + reference("RelatedPerson/unread"));
    assertThat(visit.interpreter()).isEqualTo(Interpreter.RELATIVE);
    assertThat(visit.relativeMinor()).isFalse();
  }

  @Test
  void readsContainedRelatives() {
    String contained =
        interpreted(",'individual':" + reference("#r"))
            .replace(
                "'status'",
                "'contained':[{'resourceType':'RelatedPerson','id':'r','birthDate':'2015-01-01'}],'status'");
    assertThat(facts(contained).visits().get(0).relativeMinor()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "AMB, OF, USUAL",
    "AMB, SCHOOL, USUAL",
    "AMB, PTRES, UNUSUAL",
    "HH, PTRES, USUAL",
    "AMB, PARK, UNUSUAL",
    "VR, PARK, USUAL",
    "FLD, PSYCHF, USUAL"
  })
  void tellsUsualPlacesByTypeAndClass(String code, String type, Place place) {
    String location = bare("Location", "l1", "'type':" + tho("v3-RoleCode", type));
    assertThat(facts(located(code), location).visits().get(0).place()).isEqualTo(place);
  }

  @Test
  void takesACodeOfAnotherSystemForUnusualAndNoTypeForUnknown() {
    String other = bare("Location", "l1", "'type':[" + Sample.concept("urn:x", "OF") + "]");
    assertThat(facts(located("AMB"), other).visits().get(0).place()).isEqualTo(Place.UNUSUAL);
    assertThat(facts(located("AMB"), bare("Location", "l1", "'name':'x'")).visits().get(0).place())
        .isEqualTo(Place.UNKNOWN);
    assertThat(facts(located("AMB")).visits().get(0).place()).isEqualTo(Place.UNKNOWN);
    assertThat(facts(located("VR")).visits().get(0).place()).isEqualTo(Place.USUAL);
  }

  @Test
  void readsContainedPlaces() {
    String contained =
        located("AMB")
            .replace("Location/l1", "#l")
            .replace(
                "'status'",
                "'contained':[{'resourceType':'Location','id':'l','type':"
                    + tho("v3-RoleCode", "PC")
                    + "}],'status'");
    assertThat(facts(contained).visits().get(0).place()).isEqualTo(Place.USUAL);
  }

  private static String located(String code) {
    return VisitsTest.encounter(
        "finished", code, HOUR + ",'location':[{'location':" + reference("Location/l1") + "}]");
  }

  private static Visit interpretedBy(String individual) {
    return facts(interpreted(individual)).visits().get(0);
  }

  private static String interpreted(String individual) {
    return VisitsTest.encounter("finished", "AMB", HOUR)
        .replace("'participant':[", "'participant':[{" + TRANSLATOR + individual + "},");
  }
}
