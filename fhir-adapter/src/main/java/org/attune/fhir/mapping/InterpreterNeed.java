package org.attune.fhir.mapping;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.attune.rules.fact.Triple;
import org.jspecify.annotations.Nullable;

/**
 * Whether the patient needs an interpreter, as the next visit states it, else the patient's record,
 * else the latest observation.
 */
final class InterpreterNeed {

  private InterpreterNeed() {}

  static Triple of(Assembly all, List<Extension> patient) {
    Triple need = ofNextVisit(all);
    if (need == Triple.UNKNOWN) {
      need = stated(patient);
    }
    if (need == Triple.UNKNOWN) {
      need = required(patient);
    }
    return need == Triple.UNKNOWN ? observed(all) : need;
  }

  /** The need that US Core's extension states. */
  static Triple stated(List<Extension> extensions) {
    Extension needed = Extension.find(extensions, Systems.INTERPRETER_NEEDED);
    if (needed == null) {
      return Triple.UNKNOWN;
    }
    if (needed.codes.has(Systems.SNOMED, "373066001")) {
      return Triple.YES;
    }
    return needed.codes.has(Systems.SNOMED, "373067005") ? Triple.NO : Triple.UNKNOWN;
  }

  private static Triple required(List<Extension> extensions) {
    Extension required = Extension.find(extensions, Systems.INTERPRETER_REQUIRED);
    if (required == null || required.bool == null) {
      return Triple.UNKNOWN;
    }
    return required.bool ? Triple.YES : Triple.NO;
  }

  private static Triple ofNextVisit(Assembly all) {
    return all.all(EncounterResource.class).stream()
        .filter(visit -> visit.ahead(all))
        .min(startOrder(all))
        .map(visit -> visit.interpreterNeed)
        .orElse(Triple.UNKNOWN);
  }

  private static Comparator<EncounterResource> startOrder(Assembly all) {
    return Comparator.<EncounterResource, Instant>comparing(visit -> visit.started(all))
        .thenComparing(Resource::key);
  }

  private static Triple observed(Assembly all) {
    Instant asOf = all.asOf();
    Stream<ObservationResource> asked =
        all.all(ObservationResource.class).stream()
            .filter(each -> each.interpreterNeed() != Triple.UNKNOWN && each.at(all) != null)
            .filter(each -> asOf == null || !after(each.at(all), asOf));
    return asked
        .max(
            Comparator.<ObservationResource, Instant>comparing(each -> each.at(all))
                .thenComparing(Resource::key))
        .map(ObservationResource::interpreterNeed)
        .orElse(Triple.UNKNOWN);
  }

  private static boolean after(@Nullable Instant at, Instant asOf) {
    return at != null && at.isAfter(asOf);
  }
}
