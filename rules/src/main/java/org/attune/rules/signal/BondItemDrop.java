package org.attune.rules.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attune.rules.fact.Rating;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Signal;
import org.attune.rules.instrument.Item;
import org.attune.rules.instrument.Scale;
import org.jspecify.annotations.Nullable;

/**
 * The client's latest answer to one bond item of the WAI-SR, next to the answers before.
 *
 * @param answer the answer, 1–5
 * @param points categories lost since the answer before, negative when it rose
 * @param usual median of the earlier answers
 * @param straight all items of the form have the same answer
 */
public record BondItemDrop(
    double answer, double points, double usual, boolean straight, Details details)
    implements Signal {

  record Details(Series series, Item item, List<Rating> earlier, PairView view) {}

  static List<BondItemDrop> of(PairView view) {
    List<BondItemDrop> found = new ArrayList<>();
    for (Series series : view.parts()) {
      for (Item item : items(series)) {
        BondItemDrop drop = of(view, series, item);
        if (drop != null) {
          found.add(drop);
        }
      }
    }
    return found;
  }

  /** Forms that the best known bond item of a series can be judged by, the latest included. */
  static int forms(PairView view, Series series) {
    int forms = 0;
    for (Item item : items(series)) {
      int earlier = earlier(view, series, item).size();
      forms = Math.max(forms, series.last().items().containsKey(item.linkId()) ? earlier + 1 : 0);
    }
    return forms;
  }

  private static @Nullable BondItemDrop of(PairView view, Series series, Item item) {
    Double answer = series.last().items().get(item.linkId());
    List<Rating> earlier = earlier(view, series, item);
    if (answer == null || earlier.size() < view.count("EMP-05.forms")) {
      return null;
    }
    return new BondItemDrop(
        answer,
        answer(earlier.get(earlier.size() - 1), item) - answer,
        median(earlier, item),
        series.last().straightLined(),
        new Details(series, item, earlier, view));
  }

  @Override
  public List<Evidence> evidence() {
    List<Evidence> seen = new ArrayList<>();
    for (Rating rating : details.earlier()) {
      seen.add(seen(rating));
    }
    seen.add(seen(details.series().last()));
    return List.copyOf(seen);
  }

  @Override
  public Map<String, Object> values() {
    return new Values()
        .put("a", answer + points)
        .put("b", answer)
        .put("m", usual)
        .put("item", details.item().label())
        .put("instrument", Words.name(details.series().code()))
        .put("date", details.view().date(details.series().last().at()))
        .map();
  }

  private Evidence seen(Rating rating) {
    String name = Words.name(details.series().code());
    String value = Words.number(answer(rating, details.item()));
    String what = name + " " + details.item().label() + ": " + value + " (1–5)";
    return Words.seen(rating.source(), what, rating.at());
  }

  private static List<Item> items(Series series) {
    Scale bond = series.instrument().scale("bond");
    return bond == null || !series.code().equals("wai-sr") ? List.of() : bond.items();
  }

  /**
   * Earlier forms with an answer to an item, oldest first, as many as a baseline holds; none where
   * the last one is too far from the latest form to be compared with.
   */
  private static List<Rating> earlier(PairView view, Series series, Item item) {
    List<Rating> answered = new ArrayList<>();
    for (Rating rating : series.ratings().subList(0, series.ratings().size() - 1)) {
      if (rating.items().containsKey(item.linkId())) {
        answered.add(rating);
      }
    }
    int size = answered.size();
    if (size == 0
        || RatingDrop.daysApart(view, answered.get(size - 1), series.last())
            > view.number("course.jump-days")) {
      return List.of();
    }
    return answered.subList(Math.max(0, size - view.count("course.baseline-length")), size);
  }

  private static double answer(Rating rating, Item item) {
    return rating.items().getOrDefault(item.linkId(), Double.NaN);
  }

  private static double median(List<Rating> ratings, Item item) {
    double[] sorted = ratings.stream().mapToDouble(one -> answer(one, item)).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
