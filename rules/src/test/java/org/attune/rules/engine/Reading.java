package org.attune.rules.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Signal;

/** A signal for tests: a number read from one record. */
record Reading(String reference, double total, Instant at, String what) implements Signal {

  static Reading of(String reference, double total, String day) {
    return new Reading(reference, total, Instant.parse(day + "T10:00:00Z"), "total " + total);
  }

  @Override
  public List<Evidence> evidence() {
    return List.of(new Evidence(reference, "1", what, at));
  }

  @Override
  public Map<String, Object> values() {
    return Map.of("total", total, "reference", reference);
  }
}
