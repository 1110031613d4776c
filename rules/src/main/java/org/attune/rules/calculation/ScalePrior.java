package org.attune.rules.calculation;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a scale before one person has rated it: its spread, its reliability and the
 * usual spread within a person. All figures are in the unit in which scores of the scale are
 * compared.
 *
 * <p>Formulas: Jacobson and Truax 1991, doi:10.1037/0022-006X.59.1.12.
 *
 * @param sd standard deviation between persons, above 0
 * @param reliability reliability coefficient, from 0 to below 1
 * @param sigma0 usual standard deviation within a person, above 0
 * @param publishedMargin90 a published reliable change at 90 %, null when there is none
 * @param publishedMargin95 a published reliable change at 95 %, null when there is none
 */
public record ScalePrior(
    double sd,
    double reliability,
    double sigma0,
    @Nullable Double publishedMargin90,
    @Nullable Double publishedMargin95) {

  /** Two-sided 90 % quantile of the normal distribution, as the literature rounds it. */
  public static final double Z90 = 1.645;

  /** Two-sided 95 % quantile of the normal distribution, as the literature rounds it. */
  public static final double Z95 = 1.96;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException when a figure is outside its range
   */
  public ScalePrior {
    MeasurementError.check(sd, reliability);
    Scores.requirePositive("A spread within a person", sigma0);
    if (publishedMargin90 != null) {
      Scores.requirePositive("A published reliable change", publishedMargin90);
    }
    if (publishedMargin95 != null) {
      Scores.requirePositive("A published reliable change", publishedMargin95);
    }
  }

  /** Standard error of measurement, SD·√(1 − r). */
  public double sem() {
    return new MeasurementError(sd, reliability).sem();
  }

  /** Standard error of a difference of two scores, √2·SEM. */
  public double sDiff() {
    return new MeasurementError(sd, reliability).sDiff();
  }

  /**
   * The least change that is reliable at 90 %: the published one, else 1.645·S_diff, and never more
   * than the margin at 95 %.
   */
  public double margin90() {
    return publishedMargin90 != null ? publishedMargin90 : Math.min(Z90 * sDiff(), margin95());
  }

  /** The least change that is reliable at 95 %: the published one, else 1.96·S_diff. */
  public double margin95() {
    return publishedMargin95 != null ? publishedMargin95 : Z95 * sDiff();
  }
}
