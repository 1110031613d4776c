package org.attune.fhir.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.fhir.mapping.Sample.collector;
import static org.attune.fhir.mapping.Sample.facts;

import java.util.Set;
import org.attune.rules.fact.Facts;
import org.attune.rules.fact.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTest {

  private static final String ENCOUNTER =
      VisitsTest.encounter(
          "finished",
          "AMB",
          "'period':{'start':'2026-03-10T10:00:00Z','end':'2026-03-10T10:50:00Z'}");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Patient/p1",
        "Patient/p1/_history/7",
        "https://ehr.test/r4/Patient/p1",
        "https://ehr.test/r4/Patient/p1/_history/7"
      })
  void findsThePatientByRelativeAbsoluteAndVersionedReference(String reference) {
    assertThat(facts(ENCOUNTER.replace("Patient/p1", reference)).visits()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://other.test/r4/Patient/p1",
        "https://ehr.test/r4x/Patient/p1",
        "Patient/p11",
        "#p1",
        "urn:uuid:p1",
        "p1",
        "/Patient/p1"
      })
  void takesNoOtherReferenceForThePatient(String reference) {
    assertThat(facts(ENCOUNTER.replace("Patient/p1", reference)).visits()).isEmpty();
  }

  @Test
  void findsResourcesOfABundleByFullUrl() {
    String body =
        """
        {'resourceType':'Bundle','type':'collection','entry':[
         {'fullUrl':'urn:uuid:6f0e1111-0000-4000-8000-000000000001','resource':{'resourceType':'Patient','id':'p1'}},
         {'fullUrl':'urn:uuid:6f0e1111-0000-4000-8000-000000000002','resource':{'resourceType':'Practitioner','id':'dr1'}},
         {'resource':%s,'fullUrl':'urn:uuid:6f0e1111-0000-4000-8000-000000000003'}]}"""
            .formatted(
                ENCOUNTER
                    .replace("Patient/p1", "urn:uuid:6f0e1111-0000-4000-8000-000000000001")
                    .replace("Practitioner/dr1", "urn:uuid:6f0e1111-0000-4000-8000-000000000002"));
    Visit visit = read(body, null).visits().get(0);
    assertThat(visit.practitioners()).isEqualTo(Set.of("Practitioner/dr1"));
    assertThat(visit.source().reference()).isEqualTo("Encounter/e1");
  }

  @Test
  void namesResourcesWithoutIdByTheirFullUrlElseByNumber() {
    String nameless = ENCOUNTER.replace("'id':'e1',", "");
    String body =
        "{'resourceType':'Bundle','entry':[{'fullUrl':'urn:uuid:6f0e-1','resource':"
            + nameless
            + "},{'fullUrl':'https://x.test/Encounter/e9/_history/1','resource':"
            + nameless
            + "},{'resource':"
            + nameless
            + "}]}";
    assertThat(read(body, null).visits())
        .extracting(visit -> visit.source().reference())
        .containsExactlyInAnyOrder("Encounter/6f0e-1", "Encounter/e9", "Encounter/unidentified-3");
  }

  @Test
  void readsAbsoluteReferencesByTheAddressOfTheirOwnEntry() {
    String body =
        "{'resourceType':'Bundle','entry':[{'fullUrl':'https://x.test/r4/Encounter/e1','resource':"
            + ENCOUNTER
                .replace("Patient/p1", "https://x.test/r4/Patient/p1")
                .replace("Practitioner/dr1", "https://x.test/r4/Practitioner/dr1")
            + "}]}";
    assertThat(read(body, null).visits().get(0).practitioners())
        .containsExactly("Practitioner/dr1");
    assertThat(read(body.replace("x.test/r4/Encounter", "y.test/r4/Encounter"), null).visits())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "'versionId':'2'; 'versionId':'10'; other",
        "'versionId':'10'; 'versionId':'2'; one",
        "'versionId':'2','lastUpdated':'2026-01-02T00:00:00Z'; 'versionId':'2','lastUpdated':'2026-01-01T00:00:00Z'; one",
        "'lastUpdated':'2026-01-01T00:00:00Z'; 'lastUpdated':'2026-01-02T00:00:00Z'; other",
        "'versionId':'a','lastUpdated':'2026-01-02T00:00:00Z'; 'versionId':'b','lastUpdated':'2026-01-01T00:00:00Z'; one",
        "'versionId':'1'; 'lastUpdated':'2026-01-02T00:00:00Z'; one"
      })
  void keepsTheNewerOfTwoWithOneId(String one, String other, String kept) {
    String first = meta(one, "dr1");
    String second = meta(other, "dr2");
    String practitioner = kept.equals("one") ? "Practitioner/dr1" : "Practitioner/dr2";
    for (Facts facts : new Facts[] {facts(first, second), facts(second, first)}) {
      assertThat(facts.visits())
          .singleElement()
          .returns(Set.of(practitioner), Visit::practitioners);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>", "a b", "", "æ", "x_y"})
  void passesNoOddIdOn(String id) {
    assertThat(
            facts(ENCOUNTER.replace("'e1'", "'" + id + "'")).visits().get(0).source().reference())
        .isEqualTo("Encounter/unidentified-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Practitioner/<b>", "Practitioner/a b", "Practitioner/\u202e"})
  void passesNoOddReferenceOn(String reference) {
    assertThat(
            facts(ENCOUNTER.replace("Practitioner/dr1", reference)).visits().get(0).practitioners())
        .isEmpty();
  }

  private static Facts read(String body, String base) {
    RecordCollector collector = collector();
    Sample.read(collector, body, base);
    return facts(collector);
  }

  private static String meta(String meta, String practitioner) {
    return ENCOUNTER
        .replace("'status'", "'meta':{" + meta + "},'status'")
        .replace("dr1", practitioner);
  }
}
