package org.attune.rules.course;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.attune.rules.calculation.ScalePrior;
import org.jspecify.annotations.Nullable;

/**
 * One rating series read from its first session to now: what was unusual when, and where it stands
 * between rupture and repair. The transitions are tabled in the description of this package.
 *
 * @param states one state for each rated session, oldest first
 * @param state where the course stands as of the time asked for; {@code none} without any session
 */
public record RatingCourse(List<CourseState> states, State state) {

  /** Copies the list. */
  public RatingCourse {
    states = List.copyOf(states);
  }

  /**
   * Reads a series.
   *
   * @param points rated sessions of one series, in any order; those of the same time stay in theirs
   * @param prior what is known of the scale
   * @param settings the numbers in force
   * @param asOf the time for which the question is asked, not before the last session
   * @param episodeEnded the episode of care has ended by then
   */
  public static RatingCourse of(
      List<CoursePoint> points,
      ScalePrior prior,
      CourseSettings settings,
      Instant asOf,
      boolean episodeEnded) {
    List<CoursePoint> ordered = points;
    for (int i = 1; i < points.size(); i++) {
      if (points.get(i).at().isBefore(points.get(i - 1).at())) {
        ordered = points.stream().sorted(Comparator.comparing(CoursePoint::at)).toList();
        break;
      }
    }
    CourseReading reading = new CourseReading(ordered.size(), prior, settings);
    ordered.forEach(reading::read);
    return new RatingCourse(reading.states(), reading.stateAsOf(asOf, episodeEnded));
  }

  /** The state at the last rated session, null without any session. */
  public @Nullable CourseState last() {
    return states.isEmpty() ? null : states.get(states.size() - 1);
  }

  /** The rupture in force, null when there is none. */
  public @Nullable Rupture rupture() {
    CourseState last = last();
    return last == null ? null : last.rupture();
  }

  /** Number of rated sessions since the one that opened the rupture in force; 0 without one. */
  public int sessionsSinceOpening() {
    Rupture rupture = rupture();
    return rupture == null ? 0 : states.size() - rupture.openedIndex();
  }

  /** TRU-03 stands: it fired at the last rated session. */
  public boolean possibleRupture() {
    CourseState last = last();
    return last != null && last.possibleRupture();
  }

  /** The last rated session shows a repair, full or partial. */
  public boolean repaired() {
    return state.repaired();
  }
}
