package org.attune.rules.finding;

import java.time.Instant;
import java.util.List;

/**
 * What a rule inserts when it fires: its id, the variant, and what it rests on. The engine
 * completes it to a {@link Finding} with what the rule's sheet says.
 *
 * @param rule rule id, e.g. {@code TRU-03}
 * @param variant variant named in the sheet, empty for the plain form
 * @param basis the signals it rests on, in the order in which they are told
 */
public record Conclusion(String rule, String variant, List<Signal> basis) {

  /** The plain form of a rule. */
  public static Conclusion of(String rule, Signal... basis) {
    return new Conclusion(rule, "", List.of(basis));
  }

  /** A variant of a rule, e.g. {@code repeated}. */
  public static Conclusion variant(String rule, String variant, Signal... basis) {
    return new Conclusion(rule, variant, List.of(basis));
  }

  /** When the newest evidence was recorded; {@link Instant#MIN} without evidence. */
  public Instant newest() {
    Instant newest = Instant.MIN;
    for (Signal signal : basis) {
      for (Evidence evidence : signal.evidence()) {
        if (evidence.at().isAfter(newest)) {
          newest = evidence.at();
        }
      }
    }
    return newest;
  }
}
