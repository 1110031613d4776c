package org.attune.rules.fact;

import java.time.Instant;
import java.util.Set;

/**
 * A coded concern, complaint or statement about the relationship. Conduct concerns and complaints
 * never reach anything that a clinician sees.
 *
 * @param source the communication, task or flag
 * @param kind what was raised
 * @param at when
 * @param about references of the practitioners concerned; empty when unknown
 */
public record Concern(Source source, Kind kind, Instant at, Set<String> about) implements Fact {

  /** What was raised. */
  public enum Kind {
    CONDUCT_CONCERN,
    COMPLAINT,
    NEGATIVE_FEEDBACK,
    TENSION_REPORTED,
    BIAS_REPORTED,
    CHANGE_OF_CLINICIAN_REQUESTED
  }
}
