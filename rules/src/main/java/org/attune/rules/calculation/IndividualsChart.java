package org.attune.rules.calculation;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Shewhart's control chart of single scores, with limits from the mean moving range.
 *
 * <p>Source: NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2.
 *
 * @param mean mean of all scores
 * @param meanMovingRange mean distance of neighbouring scores
 * @param sigma standard deviation that it implies, MRbar / 1.128
 * @param lower2 mean − 2 sigma
 * @param lower3 mean − 3 sigma
 * @param upper3 mean + 3 sigma
 * @param signals places, from 1, of the scores outside {@code lower3} or {@code upper3}
 */
public record IndividualsChart(
    double mean,
    double meanMovingRange,
    double sigma,
    double lower2,
    double lower3,
    double upper3,
    List<Integer> signals) {

  /** Copies the list. */
  public IndividualsChart {
    signals = List.copyOf(signals);
  }

  /**
   * The chart of these scores, oldest first.
   *
   * @throws IllegalArgumentException when there are fewer than two, or one is not finite
   */
  public static IndividualsChart of(List<Double> scores) {
    double[] x = Scores.of(scores, 2);
    double mean = IntStream.range(0, x.length).mapToDouble(i -> x[i]).sum() / x.length;
    double range = MovingRange.mean(x, 0, x.length);
    double sigma = MovingRange.sigma(range);
    double lower3 = mean - 3 * sigma;
    double upper3 = mean + 3 * sigma;
    List<Integer> signals =
        IntStream.range(0, x.length)
            .filter(i -> x[i] < lower3 || x[i] > upper3)
            .mapToObj(i -> i + 1)
            .toList();
    return new IndividualsChart(mean, range, sigma, mean - 2 * sigma, lower3, upper3, signals);
  }
}
