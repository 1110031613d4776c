package org.attune.rules.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attune.rules.fact.Act;
import org.attune.rules.fact.Facts;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Severity;
import org.attune.rules.finding.Signal;
import org.attune.rules.instrument.SafetyItem;
import org.attune.rules.instrument.SafetyRecord;
import org.jspecify.annotations.Nullable;

/**
 * The items about suicidal thoughts or acts that were answered positively and still stand.
 *
 * @param critical one of them is critical
 * @param assessed an assessment is documented after the newest of them
 * @param items the items, oldest first; never empty
 * @param zone time zone in which their days are meant
 */
public record PositiveSafetyItems(
    boolean critical, boolean assessed, List<SafetyItem> items, ZoneId zone) implements Signal {

  static @Nullable PositiveSafetyItems of(PairView view) {
    return of(view.ratings().safety(), view.facts(), view.asOf());
  }

  /** The positive items in force, null when there is none. */
  public static @Nullable PositiveSafetyItems of(SafetyRecord safety, Facts facts, Instant asOf) {
    List<SafetyItem> items = safety.inForce(asOf);
    if (items.isEmpty()) {
      return null;
    }
    return new PositiveSafetyItems(
        safety.severity(asOf) == Severity.CRITICAL,
        assessed(items, facts, asOf),
        items,
        facts.zone());
  }

  @Override
  public List<Evidence> evidence() {
    List<Evidence> evidence = new ArrayList<>(items.size());
    for (SafetyItem item : items) {
      evidence.add(Words.seen(item.source(), name(item) + " answered positively", item.at()));
    }
    return evidence;
  }

  @Override
  public Map<String, Object> values() {
    SafetyItem highest = highest();
    LocalDate date = highest.at().atZone(zone).toLocalDate();
    return new Values()
        .put("level", name(highest))
        .put("items", items.size())
        .put("safety-date", date)
        .put("date", date)
        .put("assessed", assessed ? "true" : null)
        .map();
  }

  /** The newest of the most severe items. */
  private SafetyItem highest() {
    SafetyItem highest = items.get(0);
    for (SafetyItem item : items) {
      if (rank(item) >= rank(highest)) {
        highest = item;
      }
    }
    return highest;
  }

  private static int rank(SafetyItem item) {
    Severity severity = item.severity();
    return severity == null ? -1 : severity.ordinal();
  }

  private static String name(SafetyItem item) {
    return Words.name(item.instrument()) + " item " + item.item();
  }

  private static boolean assessed(List<SafetyItem> items, Facts facts, Instant asOf) {
    Instant newest = items.get(items.size() - 1).at();
    for (Act act : facts.acts()) {
      Instant at = act.at();
      boolean done = act.code().equals("safety-assessment") && act.status() == Act.Status.DONE;
      if (done && at != null && at.isAfter(newest) && !at.isAfter(asOf)) {
        return true;
      }
    }
    return false;
  }
}
