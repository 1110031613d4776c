package org.attune.rules.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attune.rules.fact.Rating;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Signal;
import org.jspecify.annotations.Nullable;

/**
 * The client's ratings of the first sessions, in one series.
 *
 * @param instrument instrument code, e.g. {@code wai-sr}
 * @param sessions number of sessions that took place
 * @param latest total of the latest rating of the sessions at which it is looked at, null when
 *     there is none
 * @param low number of low ratings among the first sessions, on a session rating scale
 */
public record EarlyRatings(
    String instrument, int sessions, @Nullable Double latest, int low, Details details)
    implements Signal {

  record Details(Series series, @Nullable Rating latest, List<Rating> low, PairView view) {}

  static List<EarlyRatings> of(PairView view) {
    List<EarlyRatings> found = new ArrayList<>(1);
    if (view.pair().sessions().size() > view.count("TRU-11.to-session")) {
      return found;
    }
    for (Series series : view.alliance().series()) {
      found.add(of(view, series));
    }
    return found;
  }

  private static EarlyRatings of(PairView view, Series series) {
    int from = view.count("TRU-11.from-session");
    int first = view.count("TRU-11.srs-sessions");
    double cut = view.number("TRU-11.srs");
    Rating latest = null;
    List<Rating> low = new ArrayList<>();
    for (Rating rating : series.ratings()) {
      int session = view.pair().position(rating.session()) + 1;
      if (session >= from) {
        latest = rating;
      }
      if (series.sessionRatingScale() && session <= first && Series.total(rating) <= cut) {
        low.add(rating);
      }
    }
    return new EarlyRatings(
        series.code(),
        view.pair().sessions().size(),
        latest == null ? null : latest.total(),
        low.size(),
        new Details(series, latest, low, view));
  }

  /** Whether it was given on a session rating scale. */
  public boolean sessionRatingScale() {
    return details.series().sessionRatingScale();
  }

  @Override
  public List<Evidence> evidence() {
    return Words.totals(details.series(), deciding());
  }

  @Override
  public Map<String, Object> values() {
    List<Rating> deciding = deciding();
    Rating last = deciding.isEmpty() ? null : deciding.get(deciding.size() - 1);
    String cut = sessionRatingScale() ? "TRU-11.srs" : "TRU-11.wai-sr";
    return new Values()
        .put("n", sessions)
        .put("low", low)
        .put("x", last == null ? null : last.total())
        .put("cut", details.view().number(cut))
        .put("date", last == null ? null : details.view().date(last.at()))
        .put("instrument", Words.name(instrument))
        .put("range", details.series().range())
        .map();
  }

  private List<Rating> deciding() {
    Rating last = details.latest();
    return sessionRatingScale() || last == null ? details.low() : List.of(last);
  }
}
