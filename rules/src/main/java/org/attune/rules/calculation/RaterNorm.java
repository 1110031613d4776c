package org.attune.rules.calculation;

/**
 * How one kind of rater usually rates a scale.
 *
 * @param mean usual level, in the scale's unit
 * @param sd standard deviation between raters, above 0, in the scale's unit
 */
public record RaterNorm(double mean, double sd) {

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException when the standard deviation is not a number above 0
   */
  public RaterNorm {
    Scores.requirePositive("A standard deviation", sd);
  }

  /** A score in standard deviations from the usual level. */
  public double standardised(double score) {
    return (score - mean) / sd;
  }
}
