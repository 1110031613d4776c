package org.attune.rules.signal;

import org.attune.rules.fact.Availability;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Facts;
import org.attune.rules.finding.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not known and that could change what a rule says.
 *
 * @param reason why it is not known
 * @param what what is not known, in plain words without values
 */
public record Gap(Reason reason, String what) {

  /** The gap that a kind of record leaves, null when it was read in full. */
  static @Nullable Gap of(Facts facts, FactKind kind, String what) {
    Reason reason = reason(facts.availability(kind));
    return reason == null ? null : new Gap(reason, what);
  }

  /** The first of two gaps, null when there is none. */
  static @Nullable Gap first(@Nullable Gap one, @Nullable Gap other) {
    return one == null ? other : one;
  }

  /** The supply of something that is not known. */
  Supply supply() {
    return Supply.unknown(reason, what);
  }

  private static @Nullable Reason reason(Availability availability) {
    return switch (availability) {
      case READ -> null;
      case UNREAD -> Reason.UNREAD;
      case LATE -> Reason.LATE;
      case WITHHELD_LABEL -> Reason.WITHHELD_LABEL;
      case WITHHELD_CONSENT -> Reason.WITHHELD_CONSENT;
      case NO_JOURNAL -> Reason.NO_JOURNAL;
    };
  }
}
