package org.attune.rules.instrument;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A site's own norm of a scale, replacing the default standard deviation and reliability.
 *
 * @param sd standard deviation between persons, in the unit of the scale, above 0
 * @param reliability reliability, above 0 and below 1
 * @param n how many persons it rests on; fewer than {@value #LEAST} are refused
 * @param date when it was computed
 * @param mean mean between persons, in the unit of the scale, null when not given; only rules that
 *     compare with the site's mean need it
 * @param withinSd standard deviation within a person (σ0), in the unit of the scale, above 0; null
 *     keeps the default, and personal charts of a scale without default need it
 */
public record LocalNorm(
    double sd,
    double reliability,
    int n,
    LocalDate date,
    @Nullable Double mean,
    @Nullable Double withinSd) {

  /** Least number of persons a local norm may rest on (specification §1.2). */
  public static final int LEAST = 100;
}
