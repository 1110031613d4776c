package org.attune.rules.signal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attune.rules.calculation.Dyad;
import org.attune.rules.calculation.RaterNorm;
import org.attune.rules.fact.Rater;
import org.attune.rules.fact.Rating;
import org.attune.rules.finding.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * The sessions that client and therapist both rated, on the same instrument in the same version.
 *
 * @param series the client's series
 * @param pairs the two ratings of each such session, oldest first; never empty
 */
record RatedTogether(Series series, List<Both> pairs) {

  /** The two ratings of one session. */
  record Both(Rating client, Rating therapist) {

    Dyad.Pair totals() {
      return new Dyad.Pair(Series.total(client), Series.total(therapist));
    }
  }

  /** All series of the alliance that both rated, by key. */
  static List<RatedTogether> of(PairView view) {
    List<RatedTogether> found = new ArrayList<>();
    for (Series series : view.alliance().series()) {
      Map<String, Rating> therapist = therapist(view, series.key());
      List<Both> pairs = new ArrayList<>();
      for (Rating client : series.ratings()) {
        Rating other = therapist.get(client.session());
        if (other != null) {
          pairs.add(new Both(client, other));
        }
      }
      if (!pairs.isEmpty()) {
        found.add(new RatedTogether(series, List.copyOf(pairs)));
      }
    }
    return found;
  }

  /** How the client usually rates this scale, null when no norm is known. */
  @Nullable RaterNorm clientNorm() {
    return series.scale().raterNorms().get(Rater.CLIENT);
  }

  /** How therapists usually rate this scale, null when no norm is known. */
  @Nullable RaterNorm therapistNorm() {
    return series.scale().raterNorms().get(Rater.THERAPIST);
  }

  /** Whether it is known how both usually rate this scale. */
  boolean normed() {
    return clientNorm() != null && therapistNorm() != null;
  }

  List<Dyad.Pair> totals() {
    return pairs.stream().map(Both::totals).toList();
  }

  /** The latest so many sessions. */
  List<Both> latest(int n) {
    return pairs.subList(Math.max(0, pairs.size() - n), pairs.size());
  }

  /** Both ratings of these sessions with their totals. */
  List<Evidence> evidence(List<Both> sessions) {
    List<Evidence> evidence = new ArrayList<>(2 * sessions.size());
    for (Both both : sessions) {
      evidence.add(Words.total(series, both.client()));
      evidence.add(therapist(both.therapist()));
    }
    return evidence;
  }

  private Evidence therapist(Rating rating) {
    Evidence told = Words.total(series, rating);
    return new Evidence(
        told.reference(), told.version(), told.what() + ", rated by the therapist", told.at());
  }

  private static Map<String, Rating> therapist(PairView view, String series) {
    Map<String, Rating> bySession = new HashMap<>();
    for (Rating rating : view.ratings().ratings()) {
      boolean counts = rating.trusted() && !rating.late() && rating.total() != null;
      if (counts && rating.rater() == Rater.THERAPIST && rating.series().equals(series)) {
        bySession.put(rating.session(), rating);
      }
    }
    return bySession;
  }
}
