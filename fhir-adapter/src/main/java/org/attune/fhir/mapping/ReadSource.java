package org.attune.fhir.mapping;

import org.jspecify.annotations.Nullable;

/**
 * Where a value came from.
 *
 * @param name what it is called in messages: a prefetch key, a search, a file; no patient data
 * @param base base address of the FHIR server it came from, without a trailing slash; references
 *     that begin with it are the record's own. Null when there is none
 */
public record ReadSource(String name, @Nullable String base) {

  /** A source without a server, e.g. a file. */
  public static ReadSource of(String name) {
    return new ReadSource(name, null);
  }
}
