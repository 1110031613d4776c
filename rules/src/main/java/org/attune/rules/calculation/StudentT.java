package org.attune.rules.calculation;

/**
 * Student's t distribution with a whole number of degrees of freedom.
 *
 * <p>Source: finite series of Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.3 and
 * 26.7.4.
 */
final class StudentT {

  private StudentT() {}

  /**
   * The probability of a value of at most {@code t}.
   *
   * @param t a value; infinite is allowed
   * @param degrees degrees of freedom, at least 1
   */
  static double cumulative(double t, int degrees) {
    double angle = Math.atan(Math.abs(t) / Math.sqrt(degrees));
    double within = degrees % 2 == 0 ? evenWithin(angle, degrees) : oddWithin(angle, degrees);
    return t < 0 ? (1 - within) / 2 : (1 + within) / 2;
  }

  private static double evenWithin(double angle, int degrees) {
    double square = Math.cos(angle) * Math.cos(angle);
    double term = 1;
    double sum = 1;
    for (int i = 2; i < degrees; i += 2) {
      term *= square * (i - 1) / i;
      sum += term;
    }
    return Math.sin(angle) * sum;
  }

  private static double oddWithin(double angle, int degrees) {
    double square = Math.cos(angle) * Math.cos(angle);
    double term = Math.cos(angle);
    double sum = degrees == 1 ? 0 : term;
    for (int i = 3; i < degrees; i += 2) {
      term *= square * (i - 1) / i;
      sum += term;
    }
    return 2 / Math.PI * (angle + Math.sin(angle) * sum);
  }
}
