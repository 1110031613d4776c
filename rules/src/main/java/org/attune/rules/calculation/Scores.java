package org.attune.rules.calculation;

import java.util.List;

/** Scores as an array, checked once: the form in which the charts compute. */
final class Scores {

  private Scores() {}

  /**
   * The scores in order.
   *
   * @throws IllegalArgumentException when there are fewer than {@code least}, or one is not finite
   */
  static double[] of(List<Double> scores, int least) {
    if (scores.size() < least) {
      throw new IllegalArgumentException(
          "This chart needs at least " + least + " scores; there are " + scores.size() + ".");
    }
    double[] values = new double[scores.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = scores.get(i);
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException("Score " + (i + 1) + " is not a finite number.");
      }
    }
    return values;
  }

  /**
   * Checks a parameter of a chart.
   *
   * @throws IllegalArgumentException when it is not a finite number above 0
   */
  static void requirePositive(String name, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " is a number above 0, not " + value + ".");
    }
  }
}
