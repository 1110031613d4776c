package org.attune.rules.signal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.attune.rules.fact.Rating;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Signal;
import org.attune.rules.instrument.Instruments;
import org.attune.rules.instrument.RatingSet;
import org.attune.rules.instrument.Role;
import org.attune.rules.knowledge.Thresholds;
import org.jspecify.annotations.Nullable;

/**
 * How an outcome measure of the client has moved since the start of the pair's work.
 *
 * @param instrument instrument code, e.g. {@code phq9}
 * @param count number of values
 * @param worse points by which the latest value is worse than the better of the first two, of two
 *     values than the first; negative when it is better
 * @param margin change that is reliable, in points
 * @param sessions sessions of the pair so far
 */
public record OutcomeChange(
    String instrument, int count, double worse, double margin, int sessions, Details details)
    implements Signal {

  record Details(Series series, Rating start, Rating last, PairView view) {}

  static List<OutcomeChange> of(PairView view) {
    List<OutcomeChange> found = new ArrayList<>();
    for (Series series : view.outcomes()) {
      Double margin = series.reliableChange();
      if (margin != null && series.ratings().size() > 1) {
        found.add(of(view, series, margin));
      }
    }
    return found;
  }

  /** The client's outcome series since shortly before the pair's first session. */
  static List<Series> series(
      RatingSet set, Instruments instruments, Pair pair, Thresholds thresholds) {
    Duration lead = Duration.ofDays((long) thresholds.value("FBK-04.lead-days"));
    Instant from =
        pair.sessions().isEmpty() ? Instant.MIN : pair.sessions().get(0).start().minus(lead);
    List<Series> found = new ArrayList<>();
    for (Series series :
        Series.of(
            set,
            instruments,
            Role.OUTCOME,
            rating -> rating.total() != null && !rating.at().isBefore(from))) {
      List<Rating> ratings = new ArrayList<>(series.ratings());
      ratings.sort(
          Comparator.comparing(Rating::at).thenComparing(rating -> rating.source().reference()));
      found.add(new Series(series.key(), series.instrument(), series.scale(), ratings));
    }
    return found;
  }

  private static OutcomeChange of(PairView view, Series series, double margin) {
    boolean second = series.ratings().size() > 2;
    int better = second && worse(series, series.total(0), series.total(1)) < 0 ? 1 : 0;
    Rating start = series.ratings().get(better);
    Rating last = series.last();
    return new OutcomeChange(
        series.code(),
        series.ratings().size(),
        worse(series, Series.total(start), Series.total(last)),
        margin,
        view.pair().sessions().size(),
        new Details(series, start, last, view));
  }

  /** Whether higher values are better. */
  public boolean higherIsBetter() {
    return details.series().scale().higherIsBetter();
  }

  /** Points by which the latest value is better; negative when it is worse. */
  public double improvement() {
    return -worse;
  }

  @Override
  public List<Evidence> evidence() {
    return Words.totals(
        details.series(),
        details.start() == details.last()
            ? List.of(details.last())
            : List.of(details.start(), details.last()));
  }

  @Override
  public Map<String, Object> values() {
    return new Values()
        .put("x", Series.total(details.last()))
        .put("baseline", Series.total(details.start()))
        .put("margin", margin)
        .put("n", sessions)
        .put("instrument", Words.name(instrument))
        .put("range", details.series().range())
        .put("date", details.view().date(details.last().at()))
        .map();
  }

  private static double worse(Series series, double from, double to) {
    return series.scale().higherIsBetter() ? from - to : to - from;
  }

  /** The longest outcome series with a known margin; null when there is none. */
  static @Nullable Series longest(List<Series> series, boolean measured) {
    Series longest = null;
    for (Series one : series) {
      boolean counts = !measured || one.reliableChange() != null;
      if (counts && (longest == null || one.ratings().size() > longest.ratings().size())) {
        longest = one;
      }
    }
    return longest;
  }
}
