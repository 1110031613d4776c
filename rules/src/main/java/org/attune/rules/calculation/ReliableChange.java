package org.attune.rules.calculation;

/**
 * Whether two scores of one person differ by more than measurement error, at 95 %, on a scale where
 * higher is better.
 *
 * <p>Formula: Jacobson and Truax 1991, doi:10.1037/0022-006X.59.1.12.
 *
 * @param sem standard error of measurement, in the scale's unit
 * @param sDiff standard error of a difference of two scores, in the scale's unit
 * @param index the change in units of {@code sDiff}; positive is better
 * @param change what it amounts to
 */
public record ReliableChange(double sem, double sDiff, double index, Change change) {

  /** Direction of a reliable change. */
  public enum Change {
    IMPROVED("improved"),
    UNCHANGED("unchanged"),
    DETERIORATED("deteriorated");

    private final String code;

    Change(String code) {
      this.code = code;
    }

    /** The code used on the wire. */
    public String code() {
      return code;
    }

    private static Change of(double index) {
      if (Math.abs(index) < ScalePrior.Z95) {
        return UNCHANGED;
      }
      return index > 0 ? IMPROVED : DETERIORATED;
    }
  }

  /**
   * Compares two scores; a change of exactly 1.96 S_diff is reliable.
   *
   * @param sd standard deviation between persons, above 0
   * @param reliability reliability coefficient, from 0 to below 1
   * @param pre earlier score
   * @param post later score
   * @throws IllegalArgumentException when the spread or the reliability is outside its range, or a
   *     score is not a number
   */
  public static ReliableChange of(double sd, double reliability, double pre, double post) {
    if (!Double.isFinite(pre) || !Double.isFinite(post)) {
      throw new IllegalArgumentException("A change needs two scores, not " + pre + " and " + post);
    }
    MeasurementError error = new MeasurementError(sd, reliability);
    double index = (post - pre) / error.sDiff();
    return new ReliableChange(error.sem(), error.sDiff(), index, Change.of(index));
  }
}
