package org.attune.rules.fact;

import java.time.Instant;

/**
 * A stretch in a clinician's calendar.
 *
 * @param source the slot or schedule
 * @param kind what it is
 * @param practitioner reference of the clinician
 * @param from first instant
 * @param to last instant
 */
public record Roster(Source source, Kind kind, String practitioner, Instant from, Instant to)
    implements Fact {

  /** What a stretch is. */
  public enum Kind {
    ABSENCE,
    ON_CALL
  }
}
