package org.attune.rules.signal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.attune.rules.calculation.ScalePrior;
import org.attune.rules.course.CoursePoint;
import org.attune.rules.course.CourseSettings;
import org.attune.rules.course.RatingCourse;
import org.attune.rules.course.State;
import org.attune.rules.fact.Rating;
import org.jspecify.annotations.Nullable;

/**
 * The client's ratings of the alliance with the clinician in focus.
 *
 * @param series all series, by key
 * @param leading the series with the most ratings (of equals the one rated last, then the first by
 *     key), null when there is none
 * @param prior what is known of its scale, null when a spread or the reliability is missing
 * @param course its course, null when there is no series or its scale has no prior
 */
record Alliance(
    List<Series> series,
    @Nullable Series leading,
    @Nullable ScalePrior prior,
    @Nullable RatingCourse course) {

  static Alliance of(
      List<Series> series,
      Pair pair,
      TensionReports tension,
      CourseSettings settings,
      Instant asOf,
      boolean episodeEnded) {
    Series leading = leading(series);
    ScalePrior prior = leading == null ? null : leading.prior();
    if (leading == null || prior == null) {
      return new Alliance(series, leading, prior, null);
    }
    List<CoursePoint> points = new ArrayList<>(leading.ratings().size());
    for (Rating rating : leading.ratings()) {
      boolean tense = tension.sessions().contains(rating.session());
      Instant start = pair.start(rating.session(), rating.at());
      points.add(new CoursePoint(Series.total(rating), start, tense));
    }
    RatingCourse course = RatingCourse.of(points, prior, settings, asOf, episodeEnded);
    return new Alliance(series, leading, prior, course);
  }

  /** References of the sessions of the leading series that lie in a rupture. */
  Set<String> rupturedSessions() {
    Set<String> sessions = new HashSet<>();
    if (leading != null && course != null) {
      for (int i = 0; i < course.states().size(); i++) {
        String session = leading.ratings().get(i).session();
        if (session != null && course.states().get(i).state() != State.NONE) {
          sessions.add(session);
        }
      }
    }
    return sessions;
  }

  private static @Nullable Series leading(List<Series> series) {
    Series leading = null;
    for (Series one : series) {
      if (leading == null || leads(one, leading)) {
        leading = one;
      }
    }
    return leading;
  }

  private static boolean leads(Series one, Series other) {
    int more = Integer.compare(one.ratings().size(), other.ratings().size());
    return more > 0 || more == 0 && one.last().at().isAfter(other.last().at());
  }
}
