package org.attune.rules.signal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attune.rules.calculation.ScalePrior;
import org.attune.rules.fact.Rating;
import org.attune.rules.fact.Visit;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Signal;
import org.attune.rules.instrument.Item;
import org.jspecify.annotations.Nullable;

/**
 * The client's current rating of empathy on the CARE measure, next to the one before in a visit of
 * the same sort. Ratings of interpreted visits are compared with nothing.
 *
 * @param low its total or one of its areas is low
 * @param fell its total fell reliably
 * @param lowBefore the one before was low or had fallen itself
 * @param interpreted somebody interpreted at the visit
 */
public record EmpathyRating(
    boolean low, boolean fell, boolean lowBefore, boolean interpreted, Details details)
    implements Signal {

  private static final String CARE = "care";

  record Details(Series series, @Nullable Rating before, PairView view) {}

  static List<EmpathyRating> of(PairView view) {
    List<EmpathyRating> found = new ArrayList<>(1);
    for (Series series : view.empathy()) {
      if (current(view, series)) {
        found.add(of(view, series));
      }
    }
    return found;
  }

  /** Whether a series is one of the CARE measure and speaks about now. */
  static boolean current(PairView view, Series series) {
    return series.code().equals(CARE) && CurrentRating.current(view, series.last());
  }

  private static EmpathyRating of(PairView view, Series series) {
    Rating last = series.last();
    List<Rating> alike = new ArrayList<>();
    for (Rating rating : series.ratings()) {
      boolean same = brief(view, rating) == brief(view, last);
      if (rating != last && same && !interpreted(view, rating)) {
        alike.add(rating);
      }
    }
    int size = alike.size();
    Rating before = size > 0 ? alike.get(size - 1) : null;
    Rating earlier = size > 1 ? alike.get(size - 2) : null;
    return new EmpathyRating(
        low(view, last),
        fell(view, series, before, last),
        before != null && (low(view, before) || fell(view, series, earlier, before)),
        interpreted(view, last),
        new Details(series, before, view));
  }

  @Override
  public List<Evidence> evidence() {
    Evidence now = Words.total(details.series(), details.series().last());
    Rating before = details.before();
    return before == null || !(fell || lowBefore)
        ? List.of(now)
        : List.of(Words.total(details.series(), before), now);
  }

  @Override
  public Map<String, Object> values() {
    Rating last = details.series().last();
    Rating before = details.before();
    return new Values()
        .put("x", Series.total(last))
        .put("before", before == null ? null : before.total())
        .put("area", area(last))
        .put("cut", details.view().number("EMP-01.total"))
        .put("item", details.view().number("EMP-01.area"))
        .put("range", details.series().range())
        .put("date", details.view().date(last.at()))
        .map();
  }

  /** The product's own label of the lowest area. */
  private String area(Rating rating) {
    double lowest = lowest(rating);
    String found = "not recorded";
    int alike = 0;
    for (Item item : details.series().instrument().items()) {
      Double value = rating.items().get(item.linkId());
      if (value != null && value == lowest) {
        found = item.label();
        alike++;
      }
    }
    return alike > 1 ? "several alike" : found;
  }

  private static boolean low(PairView view, Rating rating) {
    return Series.total(rating) < view.number("EMP-01.total")
        || lowest(rating) <= view.number("EMP-01.area");
  }

  private static double lowest(Rating rating) {
    double lowest = Double.POSITIVE_INFINITY;
    for (double value : rating.items().values()) {
      lowest = Math.min(lowest, value);
    }
    return lowest;
  }

  private static boolean fell(
      PairView view, Series series, @Nullable Rating before, Rating rating) {
    ScalePrior prior = series.prior();
    return prior != null
        && before != null
        && RatingDrop.daysApart(view, before, rating) <= view.number("course.jump-days")
        && Series.total(before) - Series.total(rating) >= prior.margin95();
  }

  private static boolean brief(PairView view, Rating rating) {
    Visit visit = view.pair().session(rating.session());
    Duration length = visit == null ? null : visit.actual();
    return length != null && length.toMinutes() < view.number("EMP-01.brief");
  }

  private static boolean interpreted(PairView view, Rating rating) {
    Visit visit = view.pair().session(rating.session());
    return visit != null && visit.interpreter() != Visit.Interpreter.NONE;
  }
}
