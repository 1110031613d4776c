package org.attune.rules.knowledge;

import java.util.Map;

/**
 * The thresholds in force, by {@code <rule id>.<threshold id>}; the one fact through which rules
 * see numbers.
 */
public final class Thresholds {

  private final Map<String, Double> values;

  /** Holds these values. */
  public Thresholds(Map<String, Double> values) {
    this.values = Map.copyOf(values);
  }

  /**
   * The value of a threshold, in the unit its sheet names.
   *
   * @throws IllegalArgumentException when no sheet names it
   */
  public double value(String id) {
    Double value = values.get(id);
    if (value == null) {
      throw new IllegalArgumentException("No rule sheet names the threshold '" + id + "'.");
    }
    return value;
  }
}
