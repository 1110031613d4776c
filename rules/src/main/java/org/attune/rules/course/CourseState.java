package org.attune.rules.course;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rating course at one rated session; later sessions never change it.
 *
 * @param index place of the session, from 1
 * @param at start of the session
 * @param score its score, in the scale's unit
 * @param baselineCount number of earlier scores in the personal baseline
 * @param limits personal limits, null while the baseline has too few scores
 * @param trend slow movement, null during the first scores, from which its level is taken
 * @param causes what is unusual about the score; may be empty
 * @param trigger what the causes amount to
 * @param state where the course stands after this session
 * @param possibleRupture TRU-03 fires at this session: the score opened a rupture with a personal
 *     baseline to judge it by, or fell again, reliably and for the first time, below the lowest
 *     score of the open one
 * @param rupture the rupture in force, null in state {@code none}
 */
public record CourseState(
    int index,
    Instant at,
    double score,
    int baselineCount,
    @Nullable Limits limits,
    @Nullable Trend trend,
    Set<Cause> causes,
    Trigger trigger,
    State state,
    boolean possibleRupture,
    @Nullable Rupture rupture) {

  /** Copies the causes, in the order of {@link Cause}. */
  public CourseState {
    causes = causes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(causes));
  }

  /** Whether this cause is among the causes. */
  public boolean shows(Cause cause) {
    return causes.contains(cause);
  }

  /** Mean of the personal baseline; null while it has too few scores. */
  public @Nullable Double baselineMean() {
    return limits == null ? null : limits.mean();
  }

  /** Standard deviation of the personal baseline; null while it has too few scores. */
  public @Nullable Double sigma() {
    return limits == null ? null : limits.sigma();
  }

  /** Inner lower limit; null while the baseline has too few scores. */
  public @Nullable Double lower2() {
    return limits == null ? null : limits.lower2();
  }

  /** Outer lower limit; null while the baseline has too few scores. */
  public @Nullable Double lower3() {
    return limits == null ? null : limits.lower3();
  }

  /** Inner upper limit; null while the baseline has too few scores. */
  public @Nullable Double upper2() {
    return limits == null ? null : limits.upper2();
  }

  /** Moving average; null during the first scores. */
  public @Nullable Double ewma() {
    return trend == null ? null : trend.ewma();
  }

  /** Lower limit of the moving average; null during the first scores. */
  public @Nullable Double ewmaLimit() {
    return trend == null ? null : trend.ewmaLimit();
  }

  /** Cumulative sum of shortfalls, in standard deviations; null during the first scores. */
  public @Nullable Double cusum() {
    return trend == null ? null : trend.cusum();
  }
}
