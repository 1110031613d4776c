package org.attune.rules.calculation;

/**
 * Weights that fade by half over a fixed time.
 *
 * @param halfLife time in which a weight halves, above 0, in days
 */
public record Decay(double halfLife) {

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException when the half-life is not a number above 0
   */
  public Decay {
    Scores.requirePositive("A half-life", halfLife);
  }

  /**
   * What is left of a weight, weight · 2^(−age / half-life).
   *
   * @param weight weight when new
   * @param age age in days, at least 0
   * @throws IllegalArgumentException when the age is below 0
   */
  public double left(double weight, double age) {
    if (!(age >= 0)) {
      throw new IllegalArgumentException("An age is at least 0 days, not " + age + ".");
    }
    return weight * Math.pow(2, -age / halfLife);
  }
}
