package org.attune.rules.course;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.attune.rules.calculation.ScalePrior;

/**
 * A series of SRS totals, a week apart unless said otherwise. Its margins are exactly 4 and 5, so
 * that both sides of a boundary can be written down; SEM is 1.732.
 */
record Series(List<CoursePoint> points) {

  static final ScalePrior SRS = new ScalePrior(5, .88, 2.5, 4.0, 5.0);

  static final CourseSettings SETTINGS = CourseSheet.settings();

  private static final Instant START = Instant.parse("2026-01-12T09:00:00Z");

  static Series of(double... scores) {
    return new Series(List.of()).then(scores);
  }

  /** Four sessions at 38: limits 33.918 and 31.876. */
  static Series calm() {
    return of(38, 38, 38, 38);
  }

  Series then(double... scores) {
    Series series = this;
    for (double score : scores) {
      series = series.with(score, Duration.ofDays(7), false);
    }
    return series;
  }

  Series after(Duration gap, double score) {
    return with(score, gap, false);
  }

  Series tension(double score) {
    return with(score, Duration.ofDays(7), true);
  }

  private Series with(double score, Duration gap, boolean tension) {
    Instant at = points.isEmpty() ? START : last().plus(gap);
    List<CoursePoint> more = new ArrayList<>(points);
    more.add(new CoursePoint(score, at, tension));
    return new Series(more);
  }

  RatingCourse course() {
    return asOf(Duration.ZERO);
  }

  /** The course as of so long after the last session. */
  RatingCourse asOf(Duration later) {
    return RatingCourse.of(points, SRS, SETTINGS, last().plus(later), false);
  }

  RatingCourse episodeEnded() {
    return RatingCourse.of(points, SRS, SETTINGS, last(), true);
  }

  List<CourseState> states() {
    return course().states();
  }

  /** The state at the last session. */
  CourseState end() {
    return states().get(points.size() - 1);
  }

  private Instant last() {
    return points.isEmpty() ? START : points.get(points.size() - 1).at();
  }
}
