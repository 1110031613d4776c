package org.attune.fhir.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.fhir.mapping.Sample.at;
import static org.attune.fhir.mapping.Sample.bare;
import static org.attune.fhir.mapping.Sample.facts;
import static org.attune.fhir.mapping.Sample.reference;

import org.attune.rules.fact.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZonesTest {

  private static final String PATIENT =
      bare("Patient", "p1", "'managingOrganization':" + reference("Organization/o1"));
  private static final String TOKYO = place("l1", "timezone", "Asia/Tokyo");
  private static final String NEW_YORK =
      zoned("Organization", "o1", "timezone", "America/New_York");

  @Test
  void isThatOfThePlaceElseTheOrganisationElseTheSite() {
    assertThat(zone(visit("e1", "2026-03-10", "l1"), TOKYO, PATIENT, NEW_YORK))
        .isEqualTo("Asia/Tokyo");
    assertThat(zone(visit("e1", "2026-03-10", "l9"), TOKYO, PATIENT, NEW_YORK))
        .isEqualTo("America/New_York");
    assertThat(zone(PATIENT)).isEqualTo("Europe/Berlin");
    assertThat(zone()).isEqualTo("Europe/Berlin");
  }

  @Test
  void isThatOfTheNewestVisit() {
    String lima = place("l2", "tz-code", "America/Lima");
    assertThat(zone(visit("e1", "2026-03-10", "l1"), visit("e2", "2026-03-12", "l2"), TOKYO, lima))
        .isEqualTo("America/Lima");
    assertThat(zone(visit("e1", "2026-03-13", "l1"), visit("e2", "2026-03-12", "l2"), TOKYO, lima))
        .isEqualTo("Asia/Tokyo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mars/Olympus", "GMT+2", "+02:00", "Z", "utc+1"})
  void goesOnWhereTheNameIsNoZoneAndSaysSo(String name) {
    Facts facts =
        facts(visit("e1", "2026-03-10", "l1"), place("l1", "timezone", name), PATIENT, NEW_YORK);
    assertThat(facts.zone().getId()).isEqualTo("America/New_York");
    assertThat(facts.notes()).singleElement().returns("Location/l1", note -> note.reference());
  }

  @Test
  void readsContainedPlaces() {
    String contained =
        visit("e1", "2026-03-10", "x")
            .replace("Location/x", "#l")
            .replace("'status'", "'contained':[" + TOKYO.replace("'l1'", "'l'") + "],'status'");
    assertThat(zone(contained)).isEqualTo("Asia/Tokyo");
  }

  @Test
  void decidesWhenDaysBegin() {
    String born =
        bare(
            "Flag",
            "f1",
            Sample.SUBJECT
                + ",'status':'active','code':"
                + Sample.fact("need-vision")
                + ",'period':{'start':'2026-01-01'}");
    assertThat(facts(born, visit("e1", "2026-03-10", "l1"), TOKYO).flags().get(0).from())
        .isEqualTo(at("2025-12-31T15:00:00Z"));
  }

  private static String zone(String... resources) {
    return facts(resources).zone().getId();
  }

  private static String place(String id, String extension, String name) {
    return zoned("Location", id, extension, name);
  }

  private static String zoned(String type, String id, String extension, String name) {
    return bare(
        type,
        id,
        "'extension':[{'url':'http://hl7.org/fhir/StructureDefinition/"
            + extension
            + "','valueCode':'"
            + name
            + "'}]");
  }

  private static String visit(String id, String day, String place) {
    return VisitsTest.encounter(
            "finished",
            "AMB",
            "'period':{'start':'"
                + day
                + "T10:00:00Z','end':'"
                + day
                + "T10:50:00Z'},'location':[{'location':"
                + reference("Location/" + place)
                + "}]")
        .replace("'e1'", "'" + id + "'");
  }
}
