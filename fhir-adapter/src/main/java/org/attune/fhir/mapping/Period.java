package org.attune.fhir.mapping;

import org.jspecify.annotations.Nullable;

/**
 * A period of FHIR.
 *
 * @param start its first moment, null when open or unreadable
 * @param end its last moment, null when open or unreadable
 */
record Period(@Nullable FhirTime start, @Nullable FhirTime end) {

  static final Period OPEN = new Period(null, null);

  static Period read(Cursor in) {
    FhirTime start = null;
    FhirTime end = null;
    if (!in.object()) {
      return OPEN;
    }
    for (String name = in.member(); name != null; name = in.member()) {
      switch (name) {
        case "start" -> start = in.time();
        case "end" -> end = in.time();
        default -> in.pass(name);
      }
    }
    return new Period(start, end);
  }
}
