package org.attune.rules.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.rules.calculation.Baseline;
import org.attune.rules.calculation.ScalePrior;
import org.attune.rules.fact.Rating;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Signal;
import org.jspecify.annotations.Nullable;

/**
 * How the client's latest rating of empathy lies to this person's own usual range.
 *
 * @param points points lost since the rating before, negative when it rose
 * @param margin change that is reliable at 90 %, in points
 * @param belowUsual it lies below the inner personal limit
 */
public record EmpathyDip(double points, double margin, boolean belowUsual, Details details)
    implements Signal {

  record Details(Series series, List<Rating> usual, Baseline baseline, PairView view) {}

  static List<EmpathyDip> of(PairView view) {
    List<EmpathyDip> found = new ArrayList<>(1);
    for (Series series : view.empathy()) {
      EmpathyDip dip = of(view, series);
      if (dip != null) {
        found.add(dip);
      }
    }
    return found;
  }

  /**
   * Ratings before the last one that say what is usual, oldest first; none where the last two are
   * too far apart to be compared.
   */
  static List<Rating> usual(PairView view, Series series) {
    int last = series.ratings().size() - 1;
    if (last < 1 || apart(view, series) > view.number("course.jump-days")) {
      return List.of();
    }
    Set<String> ruptured = view.alliance().rupturedSessions();
    List<Rating> calm = new ArrayList<>(last);
    for (Rating rating : series.ratings().subList(0, last)) {
      if (!ruptured.contains(rating.session())) {
        calm.add(rating);
      }
    }
    return calm.subList(
        Math.max(0, calm.size() - view.count("course.baseline-length")), calm.size());
  }

  private static @Nullable EmpathyDip of(PairView view, Series series) {
    List<Rating> usual = usual(view, series);
    ScalePrior prior = series.prior();
    if (prior == null || usual.size() < view.count("course.baseline-minimum")) {
      return null;
    }
    double[] totals = usual.stream().mapToDouble(Series::total).toArray();
    Baseline baseline =
        Baseline.of(totals, 0, totals.length, prior, view.number("course.prior-weight"));
    double now = Series.total(series.last());
    return new EmpathyDip(
        Series.total(before(series)) - now,
        prior.margin90(),
        now < baseline.below(view.number("course.inner-limit")),
        new Details(series, usual, baseline, view));
  }

  private static Rating before(Series series) {
    return series.ratings().get(series.ratings().size() - 2);
  }

  private static double apart(PairView view, Series series) {
    return RatingDrop.daysApart(view, before(series), series.last());
  }

  @Override
  public List<Evidence> evidence() {
    List<Rating> ratings = new ArrayList<>(details.usual());
    if (!ratings.contains(before(details.series()))) {
      ratings.add(before(details.series()));
    }
    ratings.add(details.series().last());
    return Words.totals(details.series(), ratings);
  }

  @Override
  public Map<String, Object> values() {
    Series series = details.series();
    return new Values()
        .put("x", Series.total(series.last()))
        .put("before", Series.total(before(series)))
        .put("m", details.baseline().mean())
        .put("limit", details.baseline().below(details.view().number("course.inner-limit")))
        .put("margin", margin)
        .put("instrument", Words.name(series.code()))
        .put("range", series.range())
        .put("date", details.view().date(series.last().at()))
        .map();
  }
}
