package org.attune.rules.calculation;

import java.util.List;

/**
 * The straight line through a series by least squares, and how surely it falls.
 *
 * @param perSession change from one session to the next, in the scale's unit
 * @param standardError standard error of {@code perSession}
 * @param pFall one-sided probability of so steep a fall in a series without trend, 0 to 1; for
 *     scores exactly on a line it is 0 when the line falls and 1 when it does not
 * @param count number of scores
 */
public record Slope(double perSession, double standardError, double pFall, int count) {

  /**
   * The line through the last {@code last} scores, or through all when there are fewer.
   *
   * @param scores the series, oldest first, one score a session
   * @param last how many scores to use, at least 3
   * @throws IllegalArgumentException when there are fewer than three scores, or one is not finite
   */
  public static Slope of(List<Double> scores, int last) {
    double[] y = Scores.of(scores.subList(Math.max(0, scores.size() - last), scores.size()), 3);
    int n = y.length;
    double middle = (n - 1) / 2.0;
    double mean = 0;
    for (double value : y) {
      mean += value / n;
    }
    double sxx = 0;
    double sxy = 0;
    for (int i = 0; i < n; i++) {
      sxx += (i - middle) * (i - middle);
      sxy += (i - middle) * (y[i] - mean);
    }
    double slope = sxy / sxx;
    double rss = 0;
    for (int i = 0; i < n; i++) {
      double residual = y[i] - mean - slope * (i - middle);
      rss += residual * residual;
    }
    double error = Math.sqrt(rss / (n - 2) / sxx);
    double p = error > 0 ? StudentT.cumulative(slope / error, n - 2) : slope < 0 ? 0 : 1;
    return new Slope(slope, error, p, n);
  }

  /** The change of the line from its first score to its last, in the scale's unit. */
  public double change() {
    return perSession * (count - 1);
  }
}
