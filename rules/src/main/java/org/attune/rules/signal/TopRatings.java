package org.attune.rules.signal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Rating;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Signal;
import org.jspecify.annotations.Nullable;

/**
 * How many of the client's latest ratings in a row are at the top of the scale.
 *
 * @param run ratings at the top, up to the latest one
 * @param declined the client declined to be asked for feedback
 * @param toldLately the journal knows that this was told of an earlier rating not long ago
 * @param gap what is not known of the client's consent, null when all is
 */
public record TopRatings(
    int run, boolean declined, boolean toldLately, @Nullable Gap gap, Series series, PairView view)
    implements Signal {

  static List<TopRatings> of(PairView view) {
    List<TopRatings> found = new ArrayList<>(1);
    for (Series series : view.alliance().series()) {
      int run = run(series, top(view, series));
      if (run > 0) {
        Instant start = view.pair().start(series.last().session(), series.last().at());
        found.add(
            new TopRatings(
                run,
                view.declined("feedback-forms"),
                view.told("TRU-12", null, view.count("TRU-12.every"), start),
                Gap.of(view.facts(), FactKind.CONSENTS, "consent to forms"),
                series,
                view));
      }
    }
    return found;
  }

  @Override
  public List<Evidence> evidence() {
    List<Rating> ratings = series.ratings();
    return Words.totals(series, ratings.subList(ratings.size() - run, ratings.size()));
  }

  @Override
  public Map<String, Object> values() {
    return new Values()
        .put("k", run)
        .put("instrument", Words.name(series.code()))
        .put("range", series.range())
        .put("date", view.date(series.last().at()))
        .map();
  }

  private static double top(PairView view, Series series) {
    if (series.code().equals("wai-sr")) {
      return view.number("TRU-12.top-wai-sr");
    }
    return series.sessionRatingScale() ? view.number("TRU-12.top-srs") : series.scale().max();
  }

  private static int run(Series series, double top) {
    int run = 0;
    int size = series.ratings().size();
    while (run < size && series.total(size - 1 - run) >= top) {
      run++;
    }
    return run;
  }
}
