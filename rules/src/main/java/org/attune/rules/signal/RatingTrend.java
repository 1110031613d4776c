package org.attune.rules.signal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attune.rules.calculation.ScalePrior;
import org.attune.rules.calculation.Slope;
import org.attune.rules.course.Cause;
import org.attune.rules.course.CourseState;
import org.attune.rules.course.RatingCourse;
import org.attune.rules.fact.Rating;
import org.attune.rules.fact.Visit;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Signal;
import org.attune.rules.instrument.Scale;
import org.jspecify.annotations.Nullable;

/**
 * The slow movement of the leading series of the client's ratings.
 *
 * @param averageLow the moving average signals at the last rated session
 * @param shortfallsHigh the sum of shortfalls signals at the last rated session
 * @param farBelowLately one of the last sessions lies below the outer personal limit
 * @param fall fall of the line through the last ratings, as share of the scale's range a session
 * @param chance one-sided probability of so steep a fall in a series without trend
 * @param loss loss along that line, in points
 * @param margin change that is reliable at 90 %, in points
 * @param endingNear an agreed ending is near
 */
public record RatingTrend(
    boolean averageLow,
    boolean shortfallsHigh,
    boolean farBelowLately,
    double fall,
    double chance,
    double loss,
    double margin,
    boolean endingNear,
    Details details)
    implements Signal {

  private static final Duration WEEK = Duration.ofDays(7);

  record Details(Series series, CourseState last, double slope, int line, PairView view) {}

  static @Nullable RatingTrend of(PairView view) {
    Series series = view.alliance().leading();
    ScalePrior prior = view.alliance().prior();
    RatingCourse course = view.alliance().course();
    int line = view.count("TRU-04.line-ratings");
    if (series == null || prior == null || course == null || series.ratings().size() < line) {
      return null;
    }
    List<CourseState> states = course.states();
    CourseState last = states.get(states.size() - 1);
    List<Double> scores = new ArrayList<>(line);
    for (CourseState state : states.subList(states.size() - line, states.size())) {
      scores.add(state.score());
    }
    Slope slope = Slope.of(scores, line);
    Scale scale = series.scale();
    return new RatingTrend(
        last.shows(Cause.EWMA),
        last.shows(Cause.CUSUM),
        farBelow(states, view.count("TRU-04.far-sessions")),
        -slope.perSession() / (scale.max() - scale.min()),
        slope.pFall(),
        -slope.change(),
        prior.margin90(),
        endingNear(view),
        new Details(series, last, slope.perSession(), line, view));
  }

  @Override
  public List<Evidence> evidence() {
    List<Rating> ratings = details.series().ratings();
    return Words.totals(
        details.series(), ratings.subList(ratings.size() - length(), ratings.size()));
  }

  @Override
  public Map<String, Object> values() {
    CourseState last = details.last();
    Series series = details.series();
    return new Values()
        .put("k", length())
        .put("x", last.score())
        .put("first", firstLevel())
        .put("average", last.ewma())
        .put("limit", last.ewmaLimit())
        .put("cusum", last.cusum())
        .put("slope", Math.abs(details.slope()))
        .put("p", chance)
        .put("loss", loss)
        .put("margin", margin)
        .put("instrument", Words.name(series.code()))
        .put("range", series.range())
        .put("date", details.view().date(series.last().at()))
        .map();
  }

  /** Ratings that tell the trend: those of the line, or those since one at the first level. */
  private int length() {
    int size = details.series().ratings().size();
    if (farBelowLately || (!averageLow && !shortfallsHigh)) {
      return details.line();
    }
    double level = firstLevel();
    int length = 1;
    while (length < size && details.series().total(size - 1 - length) < level) {
      length++;
    }
    return Math.max(2, length);
  }

  /** The mean of the first ratings, which the slow charts compare with. */
  private double firstLevel() {
    int first = details.view().count("course.phase-one-length");
    double sum = 0;
    for (int i = 0; i < first; i++) {
      sum += details.series().total(i);
    }
    return sum / first;
  }

  private static boolean farBelow(List<CourseState> states, int lately) {
    for (int i = Math.max(0, states.size() - lately); i < states.size(); i++) {
      if (states.get(i).shows(Cause.S3)) {
        return true;
      }
    }
    return false;
  }

  /** An agreed ending comes sooner after the last session than the last sessions before it take. */
  private static boolean endingNear(PairView view) {
    Instant end = Episodes.agreedEnd(view.facts(), view.pair(), view.asOf());
    Visit last = view.pair().last();
    if (end == null || last == null) {
      return false;
    }
    Double days = TreatmentPlan.interval(view);
    double interval = days == null ? WEEK.toDays() : days;
    double left = Duration.between(last.start(), end).toHours() / (double) WEEK.toHours() * 7;
    return left < view.number("TRU-04.ending-sessions") * interval;
  }
}
