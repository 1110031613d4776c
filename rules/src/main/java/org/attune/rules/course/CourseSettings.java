package org.attune.rules.course;

import java.util.function.ToDoubleFunction;

/**
 * The numbers by which rating courses are read, from {@code knowledge/course.yaml}.
 *
 * @param baseline the personal baseline
 * @param limits the personal limits
 * @param ewma the moving average
 * @param cusum the cumulative sum
 * @param phaseOne number of first scores from which the level of the slow charts is taken
 * @param jumpDays most days between two sessions whose scores are compared
 * @param repair rupture and repair
 */
public record CourseSettings(
    Baseline baseline,
    Limits limits,
    Ewma ewma,
    Cusum cusum,
    int phaseOne,
    int jumpDays,
    Repair repair) {

  /**
   * The personal baseline.
   *
   * @param length most scores that it holds
   * @param minimum least scores with which a score is judged by it
   * @param priorWeight weight of the prior variance, in degrees of freedom
   */
  public record Baseline(int length, int minimum, double priorWeight) {}

  /**
   * The personal limits.
   *
   * @param inner distance of the inner limits from the mean, in standard deviations
   * @param outer distance of the outer limit from the mean, in standard deviations
   */
  public record Limits(double inner, double outer) {}

  /**
   * The moving average.
   *
   * @param weight weight of the newest score (λ)
   * @param width distance of the limit, in standard deviations of the average (L)
   */
  public record Ewma(double weight, double width) {}

  /**
   * The cumulative sum.
   *
   * @param slack shortfall that does not add up, in standard deviations (k)
   * @param limit sum above which it signals, in standard deviations (h)
   */
  public record Cusum(double slack, double limit) {}

  /**
   * Rupture and repair.
   *
   * @param reference most scores before a rupture that give its reference level
   * @param share share of the depth that a partial repair makes up
   * @param sessions rated sessions after the opening in which a repair is awaited
   * @param watch rated sessions after the opening in which a late repair is watched for
   * @param days days without a rated session after which a repair is no longer awaited
   */
  public record Repair(int reference, double share, int sessions, int watch, int days) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException when the watch ends before a repair is no longer awaited
     */
    public Repair {
      if (watch < sessions) {
        throw new IllegalArgumentException(
            "The threshold 'watch-sessions' (%d) is at least 'repair-sessions' (%d)."
                .formatted(watch, sessions));
      }
    }
  }

  /**
   * The settings with these values.
   *
   * @param value the value in force of each threshold of {@code knowledge/course.yaml}, by its id
   * @throws IllegalArgumentException when a count is not a whole number above 0
   */
  public static CourseSettings of(ToDoubleFunction<String> value) {
    return new CourseSettings(
        new Baseline(
            count(value, "baseline-length"),
            count(value, "baseline-minimum"),
            value.applyAsDouble("prior-weight")),
        new Limits(value.applyAsDouble("inner-limit"), value.applyAsDouble("outer-limit")),
        new Ewma(value.applyAsDouble("ewma-weight"), value.applyAsDouble("ewma-width")),
        new Cusum(value.applyAsDouble("cusum-slack"), value.applyAsDouble("cusum-limit")),
        count(value, "phase-one-length"),
        count(value, "jump-days"),
        new Repair(
            count(value, "reference-length"),
            value.applyAsDouble("partial-repair-share"),
            count(value, "repair-sessions"),
            count(value, "watch-sessions"),
            count(value, "unrepaired-days")));
  }

  private static int count(ToDoubleFunction<String> value, String id) {
    double number = value.applyAsDouble(id);
    if (!(number >= 1 && number <= Integer.MAX_VALUE && number == Math.rint(number))) {
      throw new IllegalArgumentException(
          "The threshold '" + id + "' is a whole number above 0, not " + number + ".");
    }
    return (int) number;
  }
}
