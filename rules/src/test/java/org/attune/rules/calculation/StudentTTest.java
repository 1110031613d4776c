package org.attune.rules.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {

  /** Quantiles as every table of the distribution prints them. */
  @ParameterizedTest
  @CsvSource({
    "1, .95, 6.313752",
    "2, .95, 2.919986",
    "3, .95, 2.353363",
    "4, .95, 2.131847",
    "5, .95, 2.015048",
    "10, .95, 1.812461",
    "30, .95, 1.697261",
    "4, .975, 2.776445",
    "7, .975, 2.364624",
    "60, .975, 2.000298",
    "5, .99, 3.364930",
    "6, .995, 3.707428"
  })
  void agreesWithTheTables(int degrees, double probability, double quantile) {
    assertThat(StudentT.cumulative(quantile, degrees)).isCloseTo(probability, within(1e-6));
    assertThat(StudentT.cumulative(-quantile, degrees)).isCloseTo(1 - probability, within(1e-6));
  }

  @Property
  void agreesWithTheClosedFormsOfOneAndTwoDegrees(
      @ForAll @DoubleRange(min = -50, max = 50) double t) {
    assertThat(StudentT.cumulative(t, 1)).isCloseTo(.5 + Math.atan(t) / Math.PI, within(1e-12));
    assertThat(StudentT.cumulative(t, 2))
        .isCloseTo(.5 + t / (2 * Math.sqrt(2 + t * t)), within(1e-12));
  }

  @Property
  void growsFromZeroToOneAroundAHalf(
      @ForAll @DoubleRange(min = 0, max = 20) double t,
      @ForAll @DoubleRange(min = 0, max = 20) double further,
      @ForAll @IntRange(min = 1, max = 100) int degrees) {
    assertThat(StudentT.cumulative(0, degrees)).isEqualTo(.5);
    assertThat(StudentT.cumulative(t, degrees)).isBetween(.5, 1 + 1e-12);
    assertThat(StudentT.cumulative(t + further, degrees))
        .isGreaterThanOrEqualTo(StudentT.cumulative(t, degrees) - 1e-12);
  }
}
