package org.attune.rules.instrument;

import org.attune.rules.calculation.ScalePrior;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the measurement quality of a scale, in the unit of the scale.
 *
 * @param mean usual mean, null when unknown
 * @param sd standard deviation between persons, null when unknown
 * @param reliability reliability between 0 and 1, null when unknown
 * @param withinSd prior standard deviation within a person (σ0), null when unknown
 * @param reliableChange published reliable change, used in place of the computed 95 % margin; null
 *     when none is named
 */
public record Norm(
    @Nullable Double mean,
    @Nullable Double sd,
    @Nullable Double reliability,
    @Nullable Double withinSd,
    @Nullable Double reliableChange) {

  /** Nothing is known: rules that need any of it ask for local norms. */
  public static final Norm UNKNOWN = new Norm(null, null, null, null, null);

  /**
   * The figures that personal charts need; null where standard deviation, reliability or prior
   * within a person is unknown, for then rules ask for local norms (specification, ruling 18).
   */
  public @Nullable ScalePrior prior() {
    return sd == null || reliability == null || withinSd == null
        ? null
        : new ScalePrior(sd, reliability, withinSd, null, reliableChange);
  }
}
