package org.attune.rules.calculation;

/**
 * A person's own usual level and spread on one scale.
 *
 * <p>A few scores give a noisy spread, and a flat series gives none; so the spread from the mean
 * moving range is drawn towards the usual spread within a person, as a weighted mean of variances,
 * and is never less than the standard error of measurement.
 *
 * @param count number of scores it rests on, at least 1
 * @param mean mean of the scores, in the scale's unit
 * @param meanMovingRange mean distance of neighbouring scores, in the scale's unit; 0 for one score
 * @param sigma shrunk standard deviation, in the scale's unit, at least the standard error
 */
public record Baseline(int count, double mean, double meanMovingRange, double sigma) {

  /**
   * The baseline of {@code scores[from, to)}, oldest first.
   *
   * @param scores a series that holds the baseline's scores
   * @param from index of the first score
   * @param to index after the last score, above {@code from}
   * @param prior what is known of the scale
   * @param priorWeight weight of the prior variance in degrees of freedom, above 0
   * @throws IllegalArgumentException when there is no score
   */
  public static Baseline of(
      double[] scores, int from, int to, ScalePrior prior, double priorWeight) {
    int count = to - from;
    if (count < 1) {
      throw new IllegalArgumentException("A baseline needs at least one score.");
    }
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += scores[i];
    }
    double range = MovingRange.mean(scores, from, to);
    double own = MovingRange.sigma(range);
    double variance =
        (priorWeight * prior.sigma0() * prior.sigma0() + (count - 1) * own * own)
            / (priorWeight + count - 1);
    return new Baseline(count, sum / count, range, Math.max(Math.sqrt(variance), prior.sem()));
  }

  /** The level {@code width} standard deviations below the mean, in the scale's unit. */
  public double below(double width) {
    return mean - width * sigma;
  }

  /** The level {@code width} standard deviations above the mean, in the scale's unit. */
  public double above(double width) {
    return mean + width * sigma;
  }
}
