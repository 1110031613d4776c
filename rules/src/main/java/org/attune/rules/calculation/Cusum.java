package org.attune.rules.calculation;

import java.util.ArrayList;
import java.util.List;

/**
 * The standardised cumulative sum chart, both sides, never restarted.
 *
 * <p>Source: NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.3; Page 1954,
 * doi:10.1093/biomet/41.1-2.100.
 *
 * @param lower sum of what scores fell short of the target, after each score, in units of sigma
 * @param upper sum of what scores exceeded the target by, after each score, in units of sigma
 * @param signals places, from 1, where a sum is above the decision limit
 */
public record Cusum(List<Double> lower, List<Double> upper, List<Integer> signals) {

  /** Copies the lists. */
  public Cusum {
    lower = List.copyOf(lower);
    upper = List.copyOf(upper);
    signals = List.copyOf(signals);
  }

  /**
   * The next sum, max(0, C + deviation − k).
   *
   * @param previous sum before the score
   * @param deviation how far the score lies beyond the target, in units of sigma
   * @param k slack in units of sigma
   */
  public static double next(double previous, double deviation, double k) {
    return Math.max(0, previous + deviation - k);
  }

  /**
   * The chart of these scores, oldest first.
   *
   * @param target level that scores are compared with
   * @param sigma standard deviation of a score, above 0
   * @param k slack in units of sigma, at least 0
   * @param h decision limit in units of sigma, above 0
   * @throws IllegalArgumentException when a parameter is outside its range, or there is no score
   */
  public static Cusum of(List<Double> scores, double target, double sigma, double k, double h) {
    double[] x = Scores.of(scores, 1);
    Scores.requirePositive("sigma", sigma);
    Scores.requirePositive("h", h);
    if (!(k >= 0)) {
      throw new IllegalArgumentException("k is at least 0, not " + k + ".");
    }
    List<Double> lower = new ArrayList<>(x.length);
    List<Double> upper = new ArrayList<>(x.length);
    List<Integer> signals = new ArrayList<>();
    double low = 0;
    double high = 0;
    for (int i = 0; i < x.length; i++) {
      low = next(low, (target - x[i]) / sigma, k);
      high = next(high, (x[i] - target) / sigma, k);
      lower.add(low);
      upper.add(high);
      if (low > h || high > h) {
        signals.add(i + 1);
      }
    }
    return new Cusum(lower, upper, signals);
  }
}
