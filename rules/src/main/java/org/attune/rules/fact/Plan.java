package org.attune.rules.fact;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An active care plan: the agreed frame of treatment, or a programme with a frame of its own.
 *
 * @param source the care plan
 * @param categories fact codes of its categories, e.g. {@code treatment}, {@code follow-up}
 * @param activities fact codes of its activities
 * @param from when it begins, null when undated
 * @param to when it ends, null when open
 * @param created when it was written, null when unknown
 * @param sessionInterval days between planned sessions, null when no timing is given
 * @param sessionCount planned number of sessions, null when none is given
 * @param patientContributed the patient is among its contributors
 * @param revises references of the plans it replaces
 */
public record Plan(
    Source source,
    Set<String> categories,
    Set<String> activities,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable Instant created,
    @Nullable Double sessionInterval,
    @Nullable Integer sessionCount,
    boolean patientContributed,
    Set<String> revises)
    implements Fact {

  /** In force at an instant. */
  public boolean covers(Instant at) {
    return (from == null || !at.isBefore(from)) && (to == null || !at.isAfter(to));
  }

  /** Has this fact code as a category or an activity. */
  public boolean isFor(String code) {
    return categories.contains(code) || activities.contains(code);
  }
}
