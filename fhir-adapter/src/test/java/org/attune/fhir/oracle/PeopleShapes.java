package org.attune.fhir.oracle;

import static org.attune.fhir.oracle.Dice.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The patient, the clinicians, relatives, places and organisations. */
final class PeopleShapes {

  static final String PATIENT = "Patient/p1";
  static final List<String> CLINICIANS = List.of("Practitioner/t1", "Practitioner/t2");

  private static final String INTERPRETER_NEEDED =
      "http://hl7.org/fhir/us/core/StructureDefinition/us-core-interpreter-needed";

  private final Dice dice;

  PeopleShapes(Dice dice) {
    this.dice = dice;
  }

  void write(List<Map<String, Object>> to) {
    to.add(patient());
    for (String clinician : CLINICIANS) {
      to.add(clinician(clinician));
    }
    to.add(role());
    to.add(relative("r1", "1980-05-04"));
    to.add(relative("r2", dice.one("2015-02-01", "2015-02", "2015")));
    to.add(place("l1", "PROFF"));
    to.add(place("l2", "BAR"));
    to.add(organization());
  }

  private Map<String, Object> patient() {
    Map<String, Object> patient =
        object("resourceType", "Patient", "id", "p1", "meta", object("versionId", "3"));
    patient.put("active", dice.in(3) ? true : null);
    if (dice.in(8)) {
      patient.put(dice.in(2) ? "deceasedBoolean" : "deceasedDateTime", null);
    }
    if (dice.in(6)) {
      patient.put("deceasedBoolean", dice.in(2));
    } else if (dice.in(8)) {
      patient.put("deceasedDateTime", "2026-01");
    }
    if (dice.in(6)) {
      String type = dice.one("replaced-by", "seealso", "replaces");
      patient.put("link", List.of(object("other", dice.to("Patient/p9"), "type", type)));
    }
    patient.put(
        "name",
        List.of(
            object("use", "official", "family", "Ö'Neil", "given", List.of("A", "B")), usual()));
    patient.put("communication", languages());
    if (dice.in(2)) {
      patient.put("extension", List.of(need()));
    }
    patient.put("managingOrganization", dice.in(2) ? dice.to("Organization/o1") : null);
    patient.values().removeIf(Objects::isNull);
    return patient;
  }

  /** A name with an extension in place of one of its parts. */
  private Map<String, Object> usual() {
    List<Object> given = new ArrayList<>(List.of("Ann"));
    List<Object> extended = new ArrayList<>();
    given.add(null);
    extended.add(null);
    extended.add(
        object("extension", List.of(dice.extension("http://site.test/part", "Code", "IN"))));
    return object("use", "usual", "family", "Neil", "given", given, "_given", extended);
  }

  private List<Object> languages() {
    List<Object> languages = new ArrayList<>();
    int count = dice.below(3) + 1;
    for (int n = 0; n < count; n++) {
      String code = dice.one("en", "fa-AF", "yue", "zh-Hant", "ase", "de-CH");
      languages.add(
          object(
              "language",
              dice.concept("urn:ietf:bcp:47", code),
              "preferred",
              dice.in(2) ? dice.in(2) : null));
    }
    return languages;
  }

  /** The interpreter need as one of its two extensions. */
  Map<String, Object> need() {
    if (dice.in(3)) {
      return dice.extension(
          "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired",
          "Boolean",
          dice.in(2));
    }
    String code = dice.one("373066001", "373067005", "373068000");
    return dice.extension(
        INTERPRETER_NEEDED, "Coding", object("system", "http://snomed.info/sct", "code", code));
  }

  private Map<String, Object> clinician(String reference) {
    List<Object> languages = new ArrayList<>();
    int count = dice.below(3);
    for (int n = 0; n < count; n++) {
      languages.add(dice.concept("urn:ietf:bcp:47", dice.one("en", "de", "fa")));
    }
    return object(
        "resourceType",
        "Practitioner",
        "id",
        reference.split("/")[1],
        "name",
        List.of(object("family", "T")),
        "communication",
        languages.isEmpty() ? null : languages);
  }

  private Map<String, Object> role() {
    return object(
        "resourceType",
        "PractitionerRole",
        "id",
        "role1",
        "practitioner",
        dice.to(CLINICIANS.get(0)),
        "organization",
        dice.to("Organization/o1"),
        "code",
        List.of(dice.someFact("trainee", "licensed", "owner")));
  }

  private Map<String, Object> relative(String id, String born) {
    return object(
        "resourceType",
        "RelatedPerson",
        "id",
        id,
        "patient",
        dice.to(PATIENT),
        "birthDate",
        dice.in(4) ? null : born);
  }

  private Map<String, Object> place(String id, String type) {
    return object(
        "resourceType",
        "Location",
        "id",
        id,
        "extension",
        dice.in(2) ? List.of(zone()) : null,
        "type",
        List.of(dice.concept("http://terminology.hl7.org/CodeSystem/v3-RoleCode", type)));
  }

  private Map<String, Object> organization() {
    return object(
        "resourceType",
        "Organization",
        "id",
        "o1",
        "extension",
        dice.in(2) ? List.of(zone()) : null,
        "name",
        "Clinic");
  }

  private Map<String, Object> zone() {
    String url =
        dice.one(
            "http://hl7.org/fhir/StructureDefinition/timezone",
            "http://hl7.org/fhir/StructureDefinition/tz-code");
    return dice.extension(url, "Code", dice.one("Europe/Berlin", "America/New_York", "Mars/Base"));
  }
}
