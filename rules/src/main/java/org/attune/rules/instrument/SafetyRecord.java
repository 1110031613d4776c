package org.attune.rules.instrument;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.attune.rules.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * All answered safety items of a patient, whoever asked and wherever.
 *
 * @param items answered items up to <em>as of</em>, oldest first
 */
public record SafetyRecord(List<SafetyItem> items) {

  /** How long a positive item stands, and how long an answer counts as known. */
  public static final Duration STANDS = Duration.ofDays(30);

  /** The latest answered item, null when none was ever answered. */
  public @Nullable SafetyItem latest() {
    return items.isEmpty() ? null : items.get(items.size() - 1);
  }

  /** Whether an item was answered in the last 30 days; if not, safety is not evaluated. */
  public boolean known(Instant asOf) {
    SafetyItem latest = latest();
    return latest != null && stands(latest, asOf);
  }

  /** Positive items of the last 30 days, oldest first; a later negative answer ends none. */
  public List<SafetyItem> inForce(Instant asOf) {
    List<SafetyItem> found = new ArrayList<>();
    for (SafetyItem item : items) {
      if (item.positive() && stands(item, asOf)) {
        found.add(item);
      }
    }
    return List.copyOf(found);
  }

  /** The highest severity in force, null when no positive item stands. */
  public @Nullable Severity severity(Instant asOf) {
    Severity highest = null;
    for (SafetyItem item : inForce(asOf)) {
      Severity severity = item.severity();
      if (severity != null && (highest == null || severity.compareTo(highest) > 0)) {
        highest = severity;
      }
    }
    return highest;
  }

  /** Every positive item of any age, oldest first. */
  public List<SafetyItem> positives() {
    List<SafetyItem> found = new ArrayList<>();
    for (SafetyItem item : items) {
      if (item.positive()) {
        found.add(item);
      }
    }
    return List.copyOf(found);
  }

  private static boolean stands(SafetyItem item, Instant asOf) {
    return !item.at().isAfter(asOf) && !item.at().isBefore(asOf.minus(STANDS));
  }
}
