package org.attune.rules.signal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Facts;
import org.attune.rules.fact.Roster;
import org.attune.rules.instrument.SafetyItem;
import org.attune.rules.instrument.SafetyRecord;
import org.jspecify.annotations.Nullable;

/**
 * Contact that no boundary rule counts: on-call duty, and the days around a positive safety item.
 *
 * @param positives times of positive safety items
 * @param duties stretches on call of the clinician in focus
 * @param gap what of this is not known, null when all is
 */
record Frame(List<Instant> positives, List<Roster> duties, @Nullable Gap gap) {

  /** The window opens this long before a positive safety item (specification, section 5). */
  static final Duration BEFORE = Duration.ofDays(3);

  /** The window closes this long after it. */
  static final Duration AFTER = Duration.ofDays(14);

  static Frame of(Facts facts, Pair pair, SafetyRecord safety) {
    List<Instant> positives = new ArrayList<>();
    for (SafetyItem item : safety.positives()) {
      positives.add(item.at());
    }
    List<Roster> duties = new ArrayList<>();
    for (Roster roster : facts.rosters()) {
      if (roster.kind() == Roster.Kind.ON_CALL
          && roster.practitioner().equals(pair.practitioner())) {
        duties.add(roster);
      }
    }
    Gap forms = Gap.of(facts, FactKind.FORMS, "safety items");
    Gap rosters = Gap.of(facts, FactKind.ROSTERS, "on-call duty");
    return new Frame(positives, duties, Gap.first(forms, rosters));
  }

  /** Whether contact at this time counts as legitimate whatever its form. */
  boolean excuses(Instant at) {
    return inSafetyWindow(at) || onCall(at);
  }

  /** Whether a time lies in the window around a positive safety item. */
  boolean inSafetyWindow(Instant at) {
    for (Instant positive : positives) {
      if (!at.isBefore(positive.minus(BEFORE)) && !at.isAfter(positive.plus(AFTER))) {
        return true;
      }
    }
    return false;
  }

  private boolean onCall(Instant at) {
    for (Roster duty : duties) {
      if (!at.isBefore(duty.from()) && !at.isAfter(duty.to())) {
        return true;
      }
    }
    return false;
  }
}
