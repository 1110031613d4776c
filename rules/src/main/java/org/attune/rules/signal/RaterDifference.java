package org.attune.rules.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attune.rules.calculation.Dyad;
import org.attune.rules.calculation.RaterNorm;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Signal;
import org.jspecify.annotations.Nullable;

/**
 * How far the therapist's ratings of the alliance lie from the client's in the latest sessions that
 * both rated. Known only where norms of both kinds of rater are.
 *
 * @param instrument instrument code, e.g. {@code wai-sr}
 * @param sessions number of sessions it rests on
 * @param excess therapist minus client, each standardised by its own norm, above what is usual; in
 *     standard deviations
 */
public record RaterDifference(String instrument, int sessions, double excess, RatedTogether rated)
    implements Signal {

  static List<RaterDifference> of(PairView view) {
    List<RaterDifference> found = new ArrayList<>();
    for (RatedTogether rated : RatedTogether.of(view)) {
      Double excess = excess(view, rated);
      if (excess != null) {
        int sessions = view.count("CTR-01.sessions");
        found.add(new RaterDifference(rated.series().code(), sessions, excess, rated));
      }
    }
    return found;
  }

  private static @Nullable Double excess(PairView view, RatedTogether rated) {
    RaterNorm client = rated.clientNorm();
    RaterNorm therapist = rated.therapistNorm();
    if (client == null || therapist == null) {
      return null;
    }
    int sessions = view.count("CTR-01.sessions");
    double usual = view.number("CTR-01.usual");
    return Dyad.of(rated.totals(), new Dyad.Norms(client, therapist, usual, sessions, 2)).excess();
  }

  @Override
  public List<Evidence> evidence() {
    return rated.evidence(rated.latest(sessions));
  }

  @Override
  public Map<String, Object> values() {
    List<Dyad.Pair> latest =
        rated.latest(sessions).stream().map(RatedTogether.Both::totals).toList();
    return new Values()
        .put("n", sessions)
        .put("client", latest.stream().mapToDouble(Dyad.Pair::client).average().orElseThrow())
        .put("therapist", latest.stream().mapToDouble(Dyad.Pair::therapist).average().orElseThrow())
        .put("excess", Math.abs(excess))
        .put("instrument", Words.name(instrument))
        .put("range", rated.series().range())
        .map();
  }
}
