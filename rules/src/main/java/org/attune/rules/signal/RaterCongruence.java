package org.attune.rules.signal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attune.rules.calculation.Dyad;
import org.attune.rules.calculation.RaterNorm;
import org.attune.rules.calculation.ScalePrior;
import org.attune.rules.fact.FactKind;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Signal;
import org.jspecify.annotations.Nullable;

/**
 * Whether the ratings of client and therapist move together over the sessions that both rated.
 *
 * @param instrument instrument code, e.g. {@code wai-sr}
 * @param sessions number of sessions that both rated
 * @param correlation correlation of the two, −1 to 1; null when one of them never moved
 * @param opposed how often one rose and the other fell reliably from one such session to the next
 * @param depression latest total of the client's PHQ-9, null when there is none
 * @param gap what is not known of it, null when all is
 */
public record RaterCongruence(
    String instrument,
    int sessions,
    @Nullable Double correlation,
    int opposed,
    @Nullable Double depression,
    @Nullable Gap gap,
    RatedTogether rated)
    implements Signal {

  /** Correlation needs no norms. */
  private static final RaterNorm RAW = new RaterNorm(0, 1);

  static List<RaterCongruence> of(PairView view) {
    List<RaterCongruence> found = new ArrayList<>();
    int least = view.count("CTR-03.sessions");
    for (RatedTogether rated : RatedTogether.of(view)) {
      List<Dyad.Pair> totals = rated.totals();
      if (totals.size() >= least) {
        found.add(
            new RaterCongruence(
                rated.series().code(),
                totals.size(),
                Dyad.of(totals, new Dyad.Norms(RAW, RAW, 0, 1, least)).congruence(),
                opposed(view, rated),
                depression(view),
                Gap.of(view.facts(), FactKind.SCORES, "depression scores"),
                rated));
      }
    }
    return found;
  }

  /** Whether the client's depression is below a limit, or not measured. */
  public boolean depressionBelow(double limit) {
    return depression == null || depression < limit;
  }

  private static int opposed(PairView view, RatedTogether rated) {
    ScalePrior prior = rated.series().prior();
    if (prior == null) {
      return 0;
    }
    int opposed = 0;
    for (int i = 1; i < rated.pairs().size(); i++) {
      RatedTogether.Both before = rated.pairs().get(i - 1);
      RatedTogether.Both now = rated.pairs().get(i);
      double client = now.totals().client() - before.totals().client();
      double therapist = now.totals().therapist() - before.totals().therapist();
      boolean big = Math.min(Math.abs(client), Math.abs(therapist)) >= prior.margin90();
      boolean close =
          RatingDrop.daysApart(view, before.client(), now.client())
              <= view.number("course.jump-days");
      opposed += big && close && client * therapist < 0 ? 1 : 0;
    }
    return opposed;
  }

  private static @Nullable Double depression(PairView view) {
    Series latest = null;
    for (Series series : view.outcomes()) {
      boolean newer = latest == null || series.last().at().isAfter(latest.last().at());
      if (series.code().equals("phq9") && newer) {
        latest = series;
      }
    }
    return latest == null ? null : Series.total(latest.last());
  }

  private static String rounded(double correlation) {
    return BigDecimal.valueOf(correlation).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  @Override
  public List<Evidence> evidence() {
    return rated.evidence(rated.pairs());
  }

  @Override
  public Map<String, Object> values() {
    return new Values()
        .put("n", sessions)
        .put("correlation", correlation == null ? null : rounded(correlation))
        .put("k", opposed)
        .put("instrument", Words.name(instrument))
        .put("range", rated.series().range())
        .map();
  }
}
