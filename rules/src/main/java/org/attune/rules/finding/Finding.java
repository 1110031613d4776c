package org.attune.rules.finding;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * A rule's conclusion, complete: what the rule sheet says about it and what it rests on.
 *
 * @param rule rule id
 * @param version version of the rule
 * @param variant variant named in the sheet, empty for the plain form
 * @param element element of the relationship
 * @param severity how soon it wants attention
 * @param audience who it is for; never empty
 * @param evidence records it rests on, oldest first
 * @param values its numbers, dates and codes by name, in alphabetical order
 */
public record Finding(
    String rule,
    String version,
    String variant,
    Element element,
    Severity severity,
    Set<Audience> audience,
    List<Evidence> evidence,
    SortedMap<String, Object> values) {

  /** When the newest evidence was recorded; {@link Instant#MIN} without evidence. */
  public Instant newest() {
    return evidence.stream().map(Evidence::at).max(Instant::compareTo).orElse(Instant.MIN);
  }
}
