package org.attune.rules.course;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One session of a rating course as {@code chart course} shows it.
 *
 * @param index place of the session, from 1
 * @param score its score, in the scale's unit
 * @param baselineMean mean of the personal baseline, null while it has too few scores
 * @param sigma its standard deviation, null while it has too few scores
 * @param lower2 inner personal limit, null while the baseline has too few scores
 * @param lower3 outer personal limit, null while the baseline has too few scores
 * @param ewma moving average, null during the first scores
 * @param cusum cumulative sum of shortfalls in standard deviations, null during the first scores
 * @param trigger how unusual the score is
 * @param state where the course stands after it
 */
public record ChartRow(
    int index,
    double score,
    @Nullable Double baselineMean,
    @Nullable Double sigma,
    @Nullable Double lower2,
    @Nullable Double lower3,
    @Nullable Double ewma,
    @Nullable Double cusum,
    Trigger trigger,
    State state) {

  /** The rows of a course, one for each rated session, oldest first. */
  public static List<ChartRow> of(RatingCourse course) {
    return course.states().stream().map(ChartRow::of).toList();
  }

  private static ChartRow of(CourseState at) {
    return new ChartRow(
        at.index(),
        at.score(),
        at.baselineMean(),
        at.sigma(),
        at.lower2(),
        at.lower3(),
        at.ewma(),
        at.cusum(),
        at.trigger(),
        at.state());
  }
}
