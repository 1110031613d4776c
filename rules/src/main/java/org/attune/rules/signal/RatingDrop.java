package org.attune.rules.signal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.attune.rules.calculation.ScalePrior;
import org.attune.rules.course.CourseState;
import org.attune.rules.course.RatingCourse;
import org.attune.rules.fact.Rating;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Signal;
import org.jspecify.annotations.Nullable;

/**
 * How far the client's rating fell from one rated session to the next, in the leading series.
 *
 * @param points points lost, negative when the rating rose
 * @param margin change that is reliable at 95 %, in points
 * @param daysApart days between the two sessions
 * @param baseline ratings in the personal baseline
 * @param withinTopBand it fell from the very top and ended in the top band
 * @param possibleRupture the course shows a possible rupture at this session
 */
public record RatingDrop(
    double points,
    double margin,
    double daysApart,
    int baseline,
    boolean withinTopBand,
    boolean possibleRupture,
    Details details)
    implements Signal {

  record Details(Series series, Rating before, Rating last, PairView view) {}

  static @Nullable RatingDrop of(PairView view) {
    Series series = view.alliance().leading();
    ScalePrior prior = view.alliance().prior();
    RatingCourse course = view.alliance().course();
    if (series == null || prior == null || course == null || series.ratings().size() < 2) {
      return null;
    }
    Rating last = series.last();
    Rating before = series.ratings().get(series.ratings().size() - 2);
    CourseState state = course.states().get(course.states().size() - 1);
    return new RatingDrop(
        Series.total(before) - Series.total(last),
        prior.margin95(),
        daysApart(view, before, last),
        state.baselineCount(),
        withinTopBand(view, series, before, last),
        course.possibleRupture(),
        new Details(series, before, last, view));
  }

  /** Days between the sessions of two ratings, rounded. */
  static double daysApart(PairView view, Rating before, Rating last) {
    Duration between =
        Duration.between(
            view.pair().start(before.session(), before.at()),
            view.pair().start(last.session(), last.at()));
    return Math.round(between.toSeconds() / (double) Duration.ofDays(1).toSeconds());
  }

  @Override
  public List<Evidence> evidence() {
    return Words.totals(details.series(), List.of(details.before(), details.last()));
  }

  @Override
  public Map<String, Object> values() {
    return new Values()
        .put("a", Series.total(details.before()))
        .put("b", Series.total(details.last()))
        .put("margin", margin)
        .put("instrument", Words.name(details.series().code()))
        .put("range", details.series().range())
        .put("date", details.view().date(details.last().at()))
        .map();
  }

  private static boolean withinTopBand(PairView view, Series series, Rating before, Rating last) {
    String scale = series.sessionRatingScale() ? "srs" : series.code();
    if (!scale.equals("srs") && !scale.equals("wai-sr")) {
      return false;
    }
    return Series.total(before) >= view.number("TRU-02.ceiling-" + scale)
        && Series.total(last) >= view.number("TRU-02.band-" + scale);
  }
}
