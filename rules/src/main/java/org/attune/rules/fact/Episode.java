package org.attune.rules.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An episode of care.
 *
 * @param source the episode
 * @param status where it stands
 * @param from when it began, null when undated
 * @param to when it ended or is planned to end, null when open
 * @param careManager reference of the primary therapist, null when none is recorded
 */
public record Episode(
    Source source,
    Status status,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String careManager)
    implements Fact {

  /** Where an episode stands. */
  public enum Status {
    ACTIVE,
    FINISHED,
    ON_HOLD
  }
}
