package org.attune.fhir.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.fhir.oracle.Dice.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.attune.rules.fact.DataNote;
import org.attune.rules.fact.Facts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must make no difference to the facts. */
class InvarianceTest {

  private static final Set<String> OF_THE_PATIENT =
      Set.of(
          "Encounter",
          "QuestionnaireResponse",
          "Observation",
          "Communication",
          "Procedure",
          "CarePlan",
          "Goal",
          "Consent",
          "Flag",
          "EpisodeOfCare",
          "ServiceRequest",
          "ChargeItem",
          "RelatedPerson",
          "DocumentReference",
          "CareTeam");

  /** Elements that are never read. */
  private static final List<Map<String, Object>> PROTECTED =
      List.of(
          object("gender", "female", "birthDate", "1950-01-01"),
          object("gender", "male", "maritalStatus", object("text", "divorced")),
          object(
              "extension",
              List.of(
                  object(
                      "url",
                      "http://hl7.org/fhir/us/core/StructureDefinition/us-core-race",
                      "extension",
                      List.of(object("url", "text", "valueString", "x"))))),
          object(
              "extension",
              List.of(
                  object(
                      "url",
                      "http://hl7.org/fhir/StructureDefinition/patient-religion",
                      "valueCodeableConcept",
                      object("text", "x")))),
          object(
              "extension",
              List.of(
                  object(
                      "url",
                      "http://hl7.org/fhir/StructureDefinition/patient-birthPlace",
                      "valueAddress",
                      object("city", "x")))));

  static LongStream seeds() {
    return LongStream.range(0, 25);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theOrderOfMembersIsOne(long seed) {
    List<Map<String, Object>> resources = Corpus.resources(seed);
    List<Map<String, Object>> shuffled = new ArrayList<>();
    resources.forEach(
        each -> shuffled.add(Changed.resource(Changed.shuffled(each, new Random(seed)))));

    assertThat(differences(resources, shuffled)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theRecordOfAnotherPatientIsOneButForTheNotes(long seed) {
    List<Map<String, Object>> resources = Corpus.resources(seed);
    List<Map<String, Object>> mixed = new ArrayList<>(resources);
    for (Map<String, Object> other : Corpus.resources(seed + 1_000)) {
      boolean named =
          "Patient/p1".equals(reference(other, "subject"))
              || "Patient/p1".equals(reference(other, "patient"));
      if (named && OF_THE_PATIENT.contains(other.get("resourceType"))) {
        mixed.add(0, anothers(other));
      }
    }
    mixed.add(object("resourceType", "Patient", "id", "p2", "deceasedBoolean", true));

    assertThat(mixed).hasSizeGreaterThan(resources.size() + 10);
    Facts before = facts(resources);
    Facts after = facts(mixed);
    assertThat(FactsView.differences(before, after)).allMatch(line -> line.startsWith("notes: "));
    assertThat(after.notes())
        .containsAll(before.notes())
        .extracting(DataNote::what)
        .noneMatch(what -> what.contains("p2"));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void protectedAttributesAreOne(long seed) {
    List<Map<String, Object>> resources = Corpus.resources(seed);
    for (Map<String, Object> attributes : PROTECTED) {
      List<Map<String, Object>> described = new ArrayList<>();
      for (Map<String, Object> resource : resources) {
        boolean patient = "Patient".equals(resource.get("resourceType"));
        described.add(patient ? described(resource, attributes) : resource);
      }
      assertThat(differences(resources, described)).isEmpty();
    }
  }

  private static Map<String, Object> described(
      Map<String, Object> patient, Map<String, Object> attributes) {
    Map<String, Object> described = new LinkedHashMap<>(patient);
    attributes.forEach(
        (name, value) -> {
          if (patient.get(name) instanceof List<?> there && value instanceof List<?> more) {
            List<Object> both = new ArrayList<>(more);
            both.addAll(there);
            described.put(name, both);
          } else {
            described.put(name, value);
          }
        });
    return described;
  }

  private static Map<String, Object> anothers(Map<String, Object> resource) {
    Object changed =
        Changed.each(
            resource,
            "",
            (name, value) -> {
              if (value instanceof String text && text.endsWith("Patient/p1")) {
                return text.replace("Patient/p1", "Patient/p2");
              }
              return Corpus.urn("Patient/p1").equals(value) ? "Patient/p2" : value;
            });
    Map<String, Object> copy = new LinkedHashMap<>(Changed.resource(changed));
    copy.put("id", "z" + copy.get("id"));
    return copy;
  }

  private static Object reference(Map<String, Object> resource, String member) {
    return resource.get(member) instanceof Map<?, ?> reference ? reference.get("reference") : null;
  }

  private static List<String> differences(
      List<Map<String, Object>> one, List<Map<String, Object>> other) {
    return FactsView.differences(facts(one), facts(other));
  }

  private static Facts facts(List<Map<String, Object>> resources) {
    return Reading.facts(List.of(Corpus.bundle(resources)));
  }
}
