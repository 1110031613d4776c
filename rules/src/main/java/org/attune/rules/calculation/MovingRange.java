package org.attune.rules.calculation;

/**
 * The mean moving range of a series and the spread that it implies.
 *
 * <p>Source: individuals control charts, NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2.
 */
final class MovingRange {

  /** d2 for ranges of two: the expected range of two standard normal values, as tabled. */
  private static final double D2 = 1.128;

  private MovingRange() {}

  /** Mean of |x_i − x_(i−1)| over {@code values[from, to)}; 0 for fewer than two values. */
  static double mean(double[] values, int from, int to) {
    double sum = 0;
    for (int i = from + 1; i < to; i++) {
      sum += Math.abs(values[i] - values[i - 1]);
    }
    return to - from < 2 ? 0 : sum / (to - from - 1);
  }

  /** Standard deviation that a mean moving range implies, MRbar / 1.128. */
  static double sigma(double meanMovingRange) {
    return meanMovingRange / D2;
  }
}
