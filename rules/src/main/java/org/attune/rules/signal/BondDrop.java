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
import org.attune.rules.instrument.Scale;
import org.jspecify.annotations.Nullable;

/**
 * How far the bond part of the client's rating fell between the last two ratings, next to goals and
 * tasks.
 *
 * @param points points lost, above 0
 * @param margin fall from which it is told, in points
 * @param otherShare greater change of goals or tasks, up or down, as a share of {@code points}
 * @param belowUsual the bond part lies below this person's own inner limit for it
 */
public record BondDrop(
    double points, double margin, double otherShare, boolean belowUsual, Details details)
    implements Signal {

  record Details(
      Series series,
      RatingParts parts,
      Rating before,
      Rating last,
      @Nullable Double usual,
      PairView view) {}

  static List<BondDrop> of(PairView view) {
    List<BondDrop> found = new ArrayList<>(1);
    for (Series series : view.parts()) {
      BondDrop drop = of(view, series);
      if (drop != null) {
        found.add(drop);
      }
    }
    return found;
  }

  /** Whether the last two ratings of a series have all three parts and may be compared. */
  static boolean comparable(PairView view, Series series) {
    int size = series.ratings().size();
    RatingParts parts = RatingParts.of(series);
    if (parts == null || size < 2) {
      return false;
    }
    Rating before = series.ratings().get(size - 2);
    return parts.all(before)
        && parts.all(series.last())
        && RatingDrop.daysApart(view, before, series.last()) <= view.number("course.jump-days");
  }

  private static @Nullable BondDrop of(PairView view, Series series) {
    RatingParts parts = RatingParts.of(series);
    if (parts == null || !comparable(view, series)) {
      return null;
    }
    Rating last = series.last();
    Rating before = series.ratings().get(series.ratings().size() - 2);
    double points = -parts.change(before, last, parts.bond());
    ScalePrior prior = prior(series);
    Double margin = margin(view, series);
    if (points <= 0 || margin == null) {
      return null;
    }
    double other =
        Math.max(
            Math.abs(parts.change(before, last, parts.goal())),
            Math.abs(parts.change(before, last, parts.task())));
    Baseline usual = prior == null ? null : usual(view, series, parts, prior);
    Double now = parts.value(last, parts.bond());
    return new BondDrop(
        points,
        margin,
        other / points,
        usual != null && now != null && now < usual.below(view.number("course.inner-limit")),
        new Details(series, parts, before, last, usual == null ? null : usual.mean(), view));
  }

  @Override
  public List<Evidence> evidence() {
    return List.of(seen(details.before()), seen(details.last()));
  }

  @Override
  public Map<String, Object> values() {
    return new Values()
        .put("a", bond(details.before()))
        .put("b", bond(details.last()))
        .put("margin", margin)
        .put("m", details.usual())
        .put("instrument", Words.name(details.series().code()))
        .put("range", range())
        .put("date", details.view().date(details.last().at()))
        .map();
  }

  private Evidence seen(Rating rating) {
    Double value = bond(rating);
    String name = Words.name(details.series().code());
    String what = name + " bond " + Words.number(value == null ? 0 : value) + " (" + range() + ")";
    return Words.seen(details.view().record(rating, details.parts().bond()), what, rating.at());
  }

  private @Nullable Double bond(Rating rating) {
    return details.parts().value(rating, details.parts().bond());
  }

  private String range() {
    Scale bond = details.series().instrument().scale(details.parts().bond());
    return bond == null ? "" : Words.range(bond);
  }

  /** The fall of the bond part from which it is told, null when nothing says how sure it is. */
  static @Nullable Double margin(PairView view, Series series) {
    if (series.sessionRatingScale()) {
      return view.number("TRU-07.srs-area");
    }
    ScalePrior prior = prior(series);
    return prior == null ? null : prior.margin95();
  }

  private static @Nullable ScalePrior prior(Series series) {
    RatingParts parts = RatingParts.of(series);
    Scale bond = parts == null ? null : series.instrument().scale(parts.bond());
    return bond == null ? null : Series.prior(bond);
  }

  /** The usual bond part before the last rating, null while there are too few to know. */
  private static @Nullable Baseline usual(
      PairView view, Series series, RatingParts parts, ScalePrior prior) {
    Set<String> ruptured = view.alliance().rupturedSessions();
    double[] values = new double[series.ratings().size()];
    int size = 0;
    for (int i = 0; i < series.ratings().size() - 1; i++) {
      Double bond = parts.value(series.ratings().get(i), parts.bond());
      if (bond != null && !ruptured.contains(series.ratings().get(i).session())) {
        values[size++] = bond;
      }
    }
    int from = Math.max(0, size - view.count("course.baseline-length"));
    return size - from < view.count("course.baseline-minimum")
        ? null
        : Baseline.of(values, from, size, prior, view.number("course.prior-weight"));
  }
}
