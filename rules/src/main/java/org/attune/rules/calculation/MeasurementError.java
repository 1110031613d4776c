package org.attune.rules.calculation;

/**
 * How much a score may be off by chance: what a scale's spread and reliability say about one score
 * and about the difference of two.
 *
 * @param sd standard deviation between persons, above 0, in the scale's unit
 * @param reliability reliability coefficient, from 0 to below 1
 */
record MeasurementError(double sd, double reliability) {

  MeasurementError {
    check(sd, reliability);
  }

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException when a figure is outside its range
   */
  static void check(double sd, double reliability) {
    Scores.requirePositive("A standard deviation", sd);
    if (!(reliability >= 0 && reliability < 1)) {
      throw new IllegalArgumentException(
          "A reliability lies from 0 to below 1, which " + reliability + " does not.");
    }
  }

  /** Standard error of measurement, SD·√(1 − r). */
  double sem() {
    return sd * Math.sqrt(1 - reliability);
  }

  /** Standard error of a difference of two scores, √2·SEM. */
  double sDiff() {
    return Math.sqrt(2) * sem();
  }
}
