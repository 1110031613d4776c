package org.attune.rules.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attune.rules.fact.Rating;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Signal;
import org.attune.rules.instrument.Role;

/**
 * The client's current rating of the areas of the CARE measure that are about listening and
 * explaining.
 *
 * @param mean mean of these five areas, 1–5
 * @param low how many of them are low
 */
public record ClarityRating(double mean, int low, Details details) implements Signal {

  /** Story, listening, clarity, taking control, planning. */
  private static final List<String> AREAS = List.of("2", "3", "8", "9", "10");

  record Details(Rating rating, PairView view) {}

  static List<ClarityRating> of(PairView view) {
    List<ClarityRating> found = new ArrayList<>(1);
    for (Series series :
        Series.of(view.ratings(), view.instruments(), Role.EMPATHY, rating -> !rating.late())) {
      Rating last = series.last();
      boolean whole = last.items().keySet().containsAll(AREAS);
      if (whole && series.code().equals("care") && CurrentRating.current(view, last)) {
        found.add(of(view, series.last()));
      }
    }
    return found;
  }

  private static ClarityRating of(PairView view, Rating rating) {
    double sum = 0;
    int low = 0;
    for (String area : AREAS) {
      double mark = rating.items().getOrDefault(area, Double.NaN);
      sum += mark;
      low += mark <= view.number("COM-02.low") ? 1 : 0;
    }
    return new ClarityRating(sum / AREAS.size(), low, new Details(rating, view));
  }

  @Override
  public List<Evidence> evidence() {
    String what = "CARE areas of listening and explaining: mean " + Words.number(mean) + " (1–5)";
    return List.of(Words.seen(details.rating().source(), what, details.rating().at()));
  }

  @Override
  public Map<String, Object> values() {
    return new Values()
        .put("x", mean)
        .put("k", low)
        .put("cut", details.view().number("COM-02.mean"))
        .put("low", details.view().number("COM-02.low"))
        .put("date", details.view().date(details.rating().at()))
        .map();
  }
}
