package org.attune.fhir.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** HAPI's model of a record, with what is said of references, times and codes for all resources. */
final class Model {

  static final String PATIENT = "Patient/p1";

  private final Bundle bundle;
  private final ZoneId zone;
  private final Map<String, String> urns = new HashMap<>();
  private final Map<String, String> roles = new HashMap<>();

  Model(Bundle bundle, ZoneId zone) {
    this.bundle = bundle;
    this.zone = zone;
    for (Bundle.BundleEntryComponent entry : bundle.getEntry()) {
      urns.put(entry.getFullUrl(), nameOf(entry.getResource()));
    }
    all(PractitionerRole.class)
        .forEach(role -> roles.put(nameOf(role), reference(role.getPractitioner())));
  }

  /** The newest versions of all resources of a type that may be read. */
  <T extends Resource> Stream<T> all(Class<T> type) {
    Map<String, Resource> newest = new TreeMap<>();
    for (Bundle.BundleEntryComponent entry : bundle.getEntry()) {
      newest.merge(nameOf(entry.getResource()), entry.getResource(), Model::newer);
    }
    return newest.values().stream()
        .filter(type::isInstance)
        .filter(one -> isUnderstood(one) && !isWithheld(one))
        .map(type::cast);
  }

  private static Resource newer(Resource one, Resource other) {
    return version(other) > version(one) ? other : one;
  }

  private static int version(Resource resource) {
    return resource.getMeta().hasVersionId()
        ? Integer.parseInt(resource.getMeta().getVersionId())
        : -1;
  }

  /** Holds nothing that changes its meaning in a way that nobody here knows. */
  private static boolean isUnderstood(Resource resource) {
    boolean modified = resource instanceof DomainResource domain && domain.hasModifierExtension();
    return !modified && !resource.hasImplicitRules();
  }

  private static boolean isWithheld(Resource resource) {
    return resource.getMeta().getSecurity().stream()
        .anyMatch(label -> Set.of("V", "PSYTHPN", "ETH", "SUD").contains(label.getCode()));
  }

  static String nameOf(Resource resource) {
    return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
  }

  /** A reference as type and id; null when it names none. */
  @Nullable String reference(Reference reference) {
    String written = reference.getReferenceElement().getValue();
    if (written == null) {
      return null;
    }
    if (urns.containsKey(written)) {
      return urns.get(written);
    }
    String relative = written.replace(Corpus.BASE + "/", "");
    return relative.replaceFirst("/_history/.*", "");
  }

  Set<String> references(List<Reference> references) {
    Set<String> names = new TreeSet<>();
    references.forEach(
        one -> {
          String name = reference(one);
          if (name != null) {
            names.add(name);
          }
        });
    return names;
  }

  /** Practitioners among some references, those behind a known role with them. */
  Set<String> practitioners(Stream<Reference> references) {
    Set<String> names = new TreeSet<>();
    references.forEach(
        one -> {
          String name = reference(one);
          String person = name == null ? null : roles.getOrDefault(name, name);
          if (person != null && person.startsWith("Practitioner/")) {
            names.add(person);
          }
        });
    return names;
  }

  boolean isPatient(Reference reference) {
    return PATIENT.equals(reference(reference));
  }

  /** An instant; a date, month or year is its first moment in the zone of the record. */
  @Nullable Instant instant(BaseDateTimeType time) {
    String text = time.getValueAsString();
    if (text == null) {
      return null;
    }
    if (text.contains("T")) {
      return time.getValue().toInstant();
    }
    String day = text + "-01-01".substring(Math.min(6, text.length() - 4));
    return LocalDate.parse(day).atStartOfDay(zone).toInstant();
  }

  /** The last instant of an end; of a date, month or year the end of its last day. */
  @Nullable Instant last(BaseDateTimeType time) {
    String text = time.getValueAsString();
    if (text == null || text.contains("T")) {
      return instant(time);
    }
    LocalDate first = LocalDate.ofInstant(instant(time), zone);
    LocalDate next =
        switch (text.length()) {
          case 4 -> first.plusYears(1);
          case 7 -> first.plusMonths(1);
          default -> first.plusDays(1);
        };
    return next.atStartOfDay(zone).toInstant().minusNanos(1);
  }

  static Set<String> codes(CodeableConcept concept, String system) {
    Set<String> codes = new TreeSet<>();
    for (Coding coding : concept.getCoding()) {
      if (system.equals(coding.getSystem()) && coding.getCode() != null) {
        codes.add(coding.getCode());
      }
    }
    return codes;
  }

  static Set<String> codes(List<CodeableConcept> concepts, String system) {
    Set<String> codes = new TreeSet<>();
    concepts.forEach(concept -> codes.addAll(codes(concept, system)));
    return codes;
  }

  static Set<String> facts(List<CodeableConcept> concepts) {
    return codes(concepts, Dice.FACT);
  }
}
