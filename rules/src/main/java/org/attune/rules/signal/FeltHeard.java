package org.attune.rules.signal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attune.rules.fact.Rating;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Signal;
import org.attune.rules.instrument.Scale;

/**
 * The client's current mark of the relationship area of a session rating scale.
 *
 * @param mark the mark, 0–10
 * @param timesLowest in how many of the last ratings it was the lowest area by far
 */
public record FeltHeard(double mark, int timesLowest, Details details) implements Signal {

  private static final String AREA = "rel";

  record Details(Series series, List<Rating> lowest, PairView view) {}

  static List<FeltHeard> of(PairView view) {
    List<FeltHeard> found = new ArrayList<>(1);
    for (Series series : view.parts()) {
      Double mark = series.last().scales().get(AREA);
      if (mark != null && current(view, series)) {
        List<Rating> lowest = lowest(view, series);
        found.add(new FeltHeard(mark, lowest.size(), new Details(series, lowest, view)));
      }
    }
    return found;
  }

  /** Whether a series is one of a session rating scale whose relationship area speaks about now. */
  static boolean current(PairView view, Series series) {
    return series.sessionRatingScale()
        && series.last().scales().containsKey(AREA)
        && CurrentRating.current(view, series.last());
  }

  @Override
  public List<Evidence> evidence() {
    List<Evidence> seen = new ArrayList<>();
    for (Rating rating : details.lowest()) {
      seen.add(seen(rating));
    }
    if (!details.lowest().contains(details.series().last())) {
      seen.add(seen(details.series().last()));
    }
    return List.copyOf(seen);
  }

  @Override
  public Map<String, Object> values() {
    return new Values()
        .put("x", mark)
        .put("k", timesLowest)
        .put("lately", details.view().count("EMP-02.lately"))
        .put("cut", details.view().number("EMP-02.mark"))
        .put("instrument", Words.name(details.series().code()))
        .put("date", details.view().date(details.series().last().at()))
        .map();
  }

  private Evidence seen(Rating rating) {
    double value = rating.scales().getOrDefault(AREA, mark);
    String name = Words.name(details.series().code());
    String what = name + " relationship area " + Words.number(value) + " (0–10)";
    return Words.seen(details.view().record(rating, AREA), what, rating.at());
  }

  private static List<Rating> lowest(PairView view, Series series) {
    List<Rating> ratings = series.ratings();
    int from = Math.max(0, ratings.size() - view.count("EMP-02.lately"));
    return ratings.subList(from, ratings.size()).stream()
        .filter(rating -> below(series, rating) >= view.number("EMP-02.below"))
        .toList();
  }

  /** How far it lies below the next area, exact in the marks' decimals; 0 where one is missing. */
  private static double below(Series series, Rating rating) {
    Double mark = rating.scales().get(AREA);
    double next = Double.POSITIVE_INFINITY;
    for (Scale scale : series.instrument().scales()) {
      if (!scale.total() && !scale.name().equals(AREA)) {
        Double other = rating.scales().get(scale.name());
        next = other == null ? Double.NEGATIVE_INFINITY : Math.min(next, other);
      }
    }
    return mark == null || !Double.isFinite(next)
        ? 0
        : BigDecimal.valueOf(next).subtract(BigDecimal.valueOf(mark)).doubleValue();
  }
}
