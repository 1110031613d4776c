package org.attune.fhir.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.fhir.mapping.Sample.bare;
import static org.attune.fhir.mapping.Sample.facts;
import static org.attune.fhir.mapping.Sample.reference;
import static org.attune.fhir.mapping.Sample.tho;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.attune.rules.fact.Relation;
import org.attune.rules.fact.Relation.Kind;
import org.attune.rules.fact.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationsTest {

  private static final String ADDRESS =
      "'address':[{'use':'home','line':['Main  St. 12-A'],'city':'Ulm','postalCode':'89073'}]";

  @Test
  void findsOneHomeWhateverItsCaseBlanksAndPunctuation() {
    String other = ADDRESS.replace("Main  St. 12-A", "MAIN ST, 12A").replace("'Ulm'", "' ulm '");
    assertThat(kinds(ADDRESS, other)).containsExactly(Kind.HOME_ADDRESS);
    assertThat(kinds(ADDRESS, ADDRESS.replace("12-A", "12-B"))).isEmpty();
    assertThat(kinds(ADDRESS, ADDRESS.replace("home", "work"))).isEmpty();
    String street = "'address':[{'use':'home','line':['Main']}]";
    assertThat(kinds(street, street)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "phone, +49 (731) 12-34, 0049731 1234, PHONE",
    "phone, 0731 1234, 0731 1235, ",
    "email, Ana@Example.test, ana@example.test, EMAIL",
    "fax, 1234, 1234, ",
    "email, '', '', "
  })
  void findsOneNumberOrMailbox(String system, String patient, String practitioner, Kind kind) {
    String telecom = "'telecom':[{'system':'" + system + "','value':'%s'}]";
    assertThat(kinds(telecom.formatted(patient), telecom.formatted(practitioner)))
        .isEqualTo(kind == null ? List.of() : List.of(kind));
    String work = telecom.replace("'system'", "'use':'work','system'");
    assertThat(kinds(work.formatted(patient), telecom.formatted(practitioner))).isEmpty();
  }

  @Test
  void findsOneIdentifier() {
    String identifier = "'identifier':[{'system':'urn:ssn','value':'123'}]";
    assertThat(kinds(identifier, identifier)).containsExactly(Kind.IDENTITY);
    assertThat(kinds(identifier, identifier.replace("urn:ssn", "urn:npi"))).isEmpty();
    assertThat(kinds("'identifier':[{'value':'123'}]", "'identifier':[{'value':'123'}]")).isEmpty();
  }

  @Test
  void findsOnePersonBehindBoth() {
    String person = person("Patient/p1", "Practitioner/dr1");
    assertThat(facts(Sample.PATIENT, person).relations())
        .containsExactly(new Relation(Source.of("Person/x"), Kind.IDENTITY, "Practitioner/dr1"));
    assertThat(facts(Sample.PATIENT, person.replace("'link'", "'active':false,'link'")).relations())
        .isEmpty();
    assertThat(facts(Sample.PATIENT, person("Patient/p2", "Practitioner/dr1")).relations())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "SPS, IMMEDIATE_FAMILY",
    "MTH, IMMEDIATE_FAMILY",
    "NBOR, RELATED_PERSON",
    "FRND, RELATED_PERSON"
  })
  void findsPractitionersAmongThoseCloseToThePatient(String role, Kind kind) {
    String relative =
        bare(
            "RelatedPerson",
            "r1",
            "'patient':" + reference("Patient/p1") + ",'relationship':" + tho("v3-RoleCode", role));
    String person = person("RelatedPerson/r1", "Practitioner/dr1");
    assertThat(facts(relative, person).relations())
        .extracting(Relation::kind)
        .containsExactly(kind);
    assertThat(facts(relative.replace("p1", "p2"), person).relations()).isEmpty();
    assertThat(facts(person).relations()).isEmpty();
  }

  @Test
  void findsPatientsWhoWorkInTheSameUnit() {
    String[] roles = {role("r1", "dr1", "o1"), role("r2", "dr9", "o1")};
    String person = person("Patient/p1", "Practitioner/dr9");
    assertThat(facts(person, roles[0], roles[1]).relations())
        .extracting(Relation::kind, Relation::practitioner)
        .containsExactlyInAnyOrder(
            Tuple.tuple(Kind.IDENTITY, "Practitioner/dr9"),
            Tuple.tuple(Kind.SAME_UNIT, "Practitioner/dr1"));
    assertThat(facts(person, roles[0], role("r2", "dr9", "o2")).relations())
        .extracting(Relation::kind)
        .containsExactly(Kind.IDENTITY);
  }

  private static String role(String id, String who, String where) {
    return bare(
        "PractitionerRole",
        id,
        "'practitioner':"
            + reference("Practitioner/" + who)
            + ",'organization':"
            + reference("Organization/" + where));
  }

  private static String person(String one, String other) {
    return bare(
        "Person",
        "x",
        "'link':[{'target':" + reference(one) + "},{'target':" + reference(other) + "}]");
  }

  private static List<Kind> kinds(String patient, String practitioner) {
    return facts(bare("Patient", "p1", patient), bare("Practitioner", "dr1", practitioner))
        .relations()
        .stream()
        .map(Relation::kind)
        .toList();
  }
}
