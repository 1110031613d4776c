package org.attune.rules.finding;

import java.util.List;
import java.util.Map;

/**
 * What the facts of a pair amount to in one respect, computed before the rules run: a rating
 * course, an attendance record, a language situation. Rules join signals; they compute nothing
 * themselves.
 */
public interface Signal {

  /** The records it rests on, oldest first. */
  List<Evidence> evidence();

  /**
   * Its numbers, dates and codes by name, for card texts and the record. Values are {@link Double},
   * {@link Integer}, {@link String}, {@link java.time.LocalDate} or {@link java.time.Instant}.
   */
  Map<String, Object> values();
}
