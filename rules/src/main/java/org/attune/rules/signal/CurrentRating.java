package org.attune.rules.signal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attune.rules.calculation.ScalePrior;
import org.attune.rules.fact.Rating;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Signal;
import org.attune.rules.instrument.Norm;
import org.attune.rules.instrument.Scale;
import org.jspecify.annotations.Nullable;

/**
 * The client's rating of the alliance that speaks about now: the latest valid one of a series, if
 * it belongs to one of the pair's last sessions and is not too old.
 *
 * @param instrument instrument code, e.g. {@code wai-sr}
 * @param total its total
 * @param previous the total of the rating before, null when it is the first
 * @param cut the limit of its instrument, null when there is neither a cut nor a norm for one
 * @param lowestArea the lowest mark of a session rating scale, 0–10; null for other instruments
 * @param usual the client's mean is no higher than the limit, and nothing dropped reliably
 * @param toldLately the journal knows that this was told of an earlier rating not long ago
 */
public record CurrentRating(
    String instrument,
    double total,
    @Nullable Double previous,
    @Nullable Double cut,
    @Nullable Double lowestArea,
    boolean usual,
    boolean toldLately,
    Details details)
    implements Signal {

  record Details(Series series, @Nullable Rating before, String area, double mean, PairView view) {}

  static List<CurrentRating> of(PairView view) {
    List<CurrentRating> found = new ArrayList<>(1);
    for (Series series : view.alliance().series()) {
      if (current(view, series.last())) {
        found.add(of(view, series));
      }
    }
    return found;
  }

  /** Whether a rating belongs to one of the pair's last sessions and is not too old. */
  static boolean current(PairView view, Rating rating) {
    int position = view.pair().position(rating.session());
    int first = view.pair().sessions().size() - view.count("TRU-01.current-sessions");
    return position >= Math.max(0, first)
        && view.within(rating.at(), view.number("TRU-01.current-days"));
  }

  private static CurrentRating of(PairView view, Series series) {
    List<Rating> ratings = series.ratings();
    Rating last = series.last();
    Rating before = ratings.size() > 1 ? ratings.get(ratings.size() - 2) : null;
    double total = Series.total(last);
    Double previous = before == null ? null : before.total();
    Double cut = cut(view, series);
    double sum = 0;
    for (Rating rating : ratings) {
      sum += Series.total(rating);
    }
    double mean = sum / ratings.size();
    boolean usual =
        cut != null
            && mean <= cut
            && ratings.size() >= view.count("TRU-01.usual-ratings")
            && !dropped(series, previous, total);
    Instant start = view.pair().start(last.session(), last.at());
    boolean told = usual && view.told("TRU-01", "usual", view.count("TRU-01.usual-every"), start);
    Scale lowest = series.sessionRatingScale() ? lowestArea(series, last) : null;
    return new CurrentRating(
        series.code(),
        total,
        previous,
        cut,
        lowest == null ? null : last.scales().get(lowest.name()),
        usual,
        told,
        new Details(series, before, lowest == null ? "" : label(lowest), mean, view));
  }

  /** Whether it is the first of its series. */
  public boolean first() {
    return previous == null;
  }

  /** Whether there is a limit to judge it by. */
  public boolean judged() {
    return cut != null;
  }

  /** It is low by the limit of its instrument. */
  public boolean low() {
    return low(total);
  }

  /** The rating before it was low as well. */
  public boolean previousLow() {
    return previous != null && low(previous);
  }

  private boolean low(double rating) {
    return cut != null && (details.series().sessionRatingScale() ? rating <= cut : rating < cut);
  }

  @Override
  public List<Evidence> evidence() {
    Series series = details.series();
    Evidence now = Words.total(series, series.last());
    Rating before = details.before();
    return before == null || !low() || !previousLow()
        ? List.of(now)
        : List.of(Words.total(series, before), now);
  }

  @Override
  public Map<String, Object> values() {
    boolean area = lowestArea != null && !low();
    return new Values()
        .put("x", area ? lowestArea : (Double) total)
        .put("total", total)
        .put("cut", area ? (Double) details.view().number("TRU-01.srs-area") : cut)
        .put("previous", previous)
        .put("area", details.area())
        .put("mean", details.mean())
        .put("n", details.series().ratings().size())
        .put("instrument", Words.name(instrument))
        .put("range", details.series().range())
        .put("date", details.view().date(details.series().last().at()))
        .map();
  }

  private static @Nullable Double cut(PairView view, Series series) {
    if (series.code().equals("wai-sr")) {
      return view.number("TRU-01.wai-sr");
    }
    if (series.sessionRatingScale()) {
      return view.number("TRU-01.srs");
    }
    Norm norm = series.scale().norm();
    Double mean = norm.mean();
    Double sd = norm.sd();
    return mean == null || sd == null ? null : mean - sd;
  }

  private static boolean dropped(Series series, @Nullable Double previous, double total) {
    ScalePrior prior = series.prior();
    return previous != null && prior != null && previous - total >= prior.margin90();
  }

  private static @Nullable Scale lowestArea(Series series, Rating rating) {
    Scale lowest = null;
    double least = Double.POSITIVE_INFINITY;
    for (Scale scale : series.instrument().scales()) {
      Double value = rating.scales().get(scale.name());
      if (value != null && !scale.total() && value < least) {
        lowest = scale;
        least = value;
      }
    }
    return lowest;
  }

  /** The product's own label of an area, which is one item. */
  private static String label(Scale area) {
    return area.items().isEmpty() ? area.name() : area.items().get(0).label();
  }
}
