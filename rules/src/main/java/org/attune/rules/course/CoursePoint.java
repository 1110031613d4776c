package org.attune.rules.course;

import java.time.Instant;

/**
 * One rated session of a series: one scale, one pair, one rater.
 *
 * @param score the score in the unit in which the scale is compared; higher is better
 * @param at start of the session
 * @param tension the client reported tension at that session (TRU-08)
 */
public record CoursePoint(double score, Instant at, boolean tension) {

  /**
   * Checks the score.
   *
   * @throws IllegalArgumentException when the score is not a finite number
   */
  public CoursePoint {
    if (!Double.isFinite(score)) {
      throw new IllegalArgumentException("The score of a session is a finite number.");
    }
  }
}
