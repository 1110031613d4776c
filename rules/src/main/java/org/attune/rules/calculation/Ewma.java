package org.attune.rules.calculation;

import java.util.ArrayList;
import java.util.List;

/**
 * The chart of exponentially weighted moving averages, both sides, never restarted.
 *
 * <p>Source: NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.4; Lucas and Saccucci 1990,
 * doi:10.1080/00401706.1990.10484583.
 *
 * @param values the moving average after each score
 * @param lower lower limit at each score
 * @param upper upper limit at each score
 * @param signals places, from 1, where the average is outside its limits
 */
public record Ewma(
    List<Double> values, List<Double> lower, List<Double> upper, List<Integer> signals) {

  /** How far the limits are from the start. */
  public enum Limits {
    /** As wide as the average varies at each score. */
    EXACT("exact"),
    /** As wide as it varies after many scores. */
    ASYMPTOTIC("asymptotic");

    private final String code;

    Limits(String code) {
      this.code = code;
    }

    /** The code used on the wire. */
    public String code() {
      return code;
    }
  }

  /** Copies the lists. */
  public Ewma {
    values = List.copyOf(values);
    lower = List.copyOf(lower);
    upper = List.copyOf(upper);
    signals = List.copyOf(signals);
  }

  /**
   * The next average, λx + (1 − λ)z.
   *
   * @param previous average before the score
   * @param score the score
   * @param lambda weight of the score, above 0 and at most 1
   */
  public static double next(double previous, double score, double lambda) {
    return lambda * score + (1 - lambda) * previous;
  }

  /**
   * Standard deviation of the average after {@code t} scores, in standard deviations of a score:
   * √[λ/(2 − λ)·(1 − (1 − λ)^2t)].
   *
   * @param lambda weight of a score, above 0 and at most 1
   * @param t number of scores, at least 1
   */
  public static double spread(double lambda, int t) {
    return Math.sqrt(lambda / (2 - lambda) * (1 - Math.pow(1 - lambda, 2.0 * t)));
  }

  /**
   * The chart of these scores, oldest first.
   *
   * @param lambda weight of a score, above 0 and at most 1
   * @param width half width of the limits in standard deviations of the average, above 0
   * @param start average before the first score, and centre of the limits
   * @param sigma standard deviation of a score, above 0
   * @throws IllegalArgumentException when a parameter is outside its range, or there is no score
   */
  public static Ewma of(
      List<Double> scores, double lambda, double width, double start, double sigma, Limits limits) {
    double[] x = Scores.of(scores, 1);
    Scores.requirePositive("lambda", lambda);
    Scores.requirePositive("width", width);
    Scores.requirePositive("sigma", sigma);
    if (lambda > 1) {
      throw new IllegalArgumentException("lambda is at most 1, not " + lambda + ".");
    }
    List<Double> values = new ArrayList<>(x.length);
    List<Double> lower = new ArrayList<>(x.length);
    List<Double> upper = new ArrayList<>(x.length);
    List<Integer> signals = new ArrayList<>();
    double average = start;
    for (int t = 1; t <= x.length; t++) {
      average = next(average, x[t - 1], lambda);
      double spread = limits == Limits.EXACT ? spread(lambda, t) : Math.sqrt(lambda / (2 - lambda));
      double half = width * sigma * spread;
      values.add(average);
      lower.add(start - half);
      upper.add(start + half);
      if (average < start - half || average > start + half) {
        signals.add(t);
      }
    }
    return new Ewma(values, lower, upper, signals);
  }
}
