package org.attune.rules.course;

import java.time.Instant;

/**
 * A rupture in force. What a repair is measured by is fixed when it opens; only the lowest score
 * moves.
 *
 * @param openedIndex place, from 1, of the session that opened it
 * @param openedAt start of that session
 * @param reference level before the rupture (R), in the scale's unit
 * @param sem standard error of measurement, in the scale's unit
 * @param lower2 inner personal limit when it opened, in the scale's unit; it is drawn from however
 *     few baseline scores there were, and around {@code reference} when there was none
 * @param lowest lowest score since it opened, that of the opening session included
 */
public record Rupture(
    int openedIndex, Instant openedAt, double reference, double sem, double lower2, double lowest) {

  /** How far the lowest score lies below the reference (d), at least 0, in the scale's unit. */
  public double depth() {
    return Math.max(0, reference - lowest);
  }

  /** The same rupture after a further score. */
  Rupture with(double score) {
    return score < lowest
        ? new Rupture(openedIndex, openedAt, reference, sem, lower2, score)
        : this;
  }

  /**
   * What a score after the opening amounts to: full repair before partial repair before none.
   *
   * @param score the score
   * @param share share of the depth that a partial repair makes up, 0 to 1
   * @return a state of repair, or {@link State#OPEN}
   */
  State judge(double score, double share) {
    if (score >= reference - sem) {
      return State.REPAIRED_FULL;
    }
    boolean partial = score >= reference - (1 - share) * depth() && score >= lower2;
    return partial ? State.REPAIRED_PARTIAL : State.OPEN;
  }
}
