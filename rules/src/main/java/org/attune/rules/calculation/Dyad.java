package org.attune.rules.calculation;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How client and therapist of one pair differ when both rate the same sessions on parallel scales.
 *
 * <p>Source of the expected difference: Tryon, Blackwell and Hammel 2007,
 * doi:10.1080/10503300701320611.
 *
 * @param pairs number of sessions that both rated
 * @param difference therapist minus client, each standardised by its own norm, mean over the latest
 *     sessions; null when there are too few
 * @param excess how far {@code difference} lies above what is usual; null when there are too few
 * @param congruence Pearson correlation of the two raters over all sessions, −1 to 1; null when
 *     there are too few, or one rater never moved
 */
public record Dyad(
    int pairs, @Nullable Double difference, @Nullable Double excess, @Nullable Double congruence) {

  /**
   * The two ratings of one session, in the scale's unit.
   *
   * @param client the client's
   * @param therapist the therapist's
   */
  public record Pair(double client, double therapist) {}

  /**
   * What the comparison takes for granted.
   *
   * @param client norm of client ratings
   * @param therapist norm of therapist ratings
   * @param expected usual difference, therapist minus client, in standard deviations
   * @param latest number of latest sessions that the difference rests on, at least 1
   * @param leastForCongruence least number of sessions for the correlation, at least 2
   */
  public record Norms(
      RaterNorm client, RaterNorm therapist, double expected, int latest, int leastForCongruence) {}

  /** Compares the ratings of these sessions, oldest first. */
  public static Dyad of(List<Pair> pairs, Norms norms) {
    Double difference = difference(pairs, norms);
    Double excess = difference == null ? null : difference - norms.expected();
    Double congruence = pairs.size() < norms.leastForCongruence() ? null : correlation(pairs);
    return new Dyad(pairs.size(), difference, excess, congruence);
  }

  private static @Nullable Double difference(List<Pair> pairs, Norms norms) {
    int n = norms.latest();
    if (pairs.size() < n) {
      return null;
    }
    double sum = 0;
    for (Pair pair : pairs.subList(pairs.size() - n, pairs.size())) {
      sum +=
          norms.therapist().standardised(pair.therapist())
              - norms.client().standardised(pair.client());
    }
    return sum / n;
  }

  private static @Nullable Double correlation(List<Pair> pairs) {
    if (constant(pairs, Pair::client) || constant(pairs, Pair::therapist)) {
      return null;
    }
    double clientMean = pairs.stream().mapToDouble(Pair::client).sum() / pairs.size();
    double therapistMean = pairs.stream().mapToDouble(Pair::therapist).sum() / pairs.size();
    double together = 0;
    double client = 0;
    double therapist = 0;
    for (Pair pair : pairs) {
      double c = pair.client() - clientMean;
      double t = pair.therapist() - therapistMean;
      together += c * t;
      client += c * c;
      therapist += t * t;
    }
    return Math.max(-1, Math.min(1, together / Math.sqrt(client) / Math.sqrt(therapist)));
  }

  /** Asked of the ratings themselves, for a mean can miss equal numbers by a rounding. */
  private static boolean constant(List<Pair> pairs, ToDoubleFunction<Pair> rater) {
    return pairs.stream().mapToDouble(rater).distinct().count() < 2;
  }
}
