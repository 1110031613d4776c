package org.attune.fhir.mapping;

import java.util.List;
import java.util.Set;
import org.attune.rules.fact.Visit.Place;

/** Whether a visit was held at a usual place. */
final class Places {

  private static final Set<String> USUAL =
      Set.of("HOSP", "PSYCHF", "PHU", "PROFF", "PSY", "PSI", "PC", "OF", "RTF", "CAPC", "SCHOOL");

  private Places() {}

  /** One unusual place makes the visit's unusual; a place whose type is not known says nothing. */
  static Place of(Assembly all, Resource visit, Codes classes, List<String> places) {
    if (classes.has(Systems.ACT_CODE, "VR")) {
      return Place.USUAL;
    }
    boolean atHome = classes.has(Systems.ACT_CODE, "HH");
    Place found = Place.UNKNOWN;
    for (String place : places) {
      LocationResource location = all.find(LocationResource.class, visit, place);
      if (location == null || location.types.isEmpty()) {
        continue;
      }
      boolean usual =
          location.types.hasAny(Systems.ROLE_CODE, USUAL)
              || atHome && location.types.has(Systems.ROLE_CODE, "PTRES");
      if (!usual) {
        return Place.UNUSUAL;
      }
      found = Place.USUAL;
    }
    return found;
  }
}
