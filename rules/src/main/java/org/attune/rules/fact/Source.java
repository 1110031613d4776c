package org.attune.rules.fact;

import org.jspecify.annotations.Nullable;

/**
 * The record a fact was read from.
 *
 * @param reference relative reference, e.g. {@code Encounter/123}; never blank
 * @param version version id of that record, or null where the source gave none
 */
public record Source(String reference, @Nullable String version) {

  /** A source of which no version is known. */
  public static Source of(String reference) {
    return new Source(reference, null);
  }
}
