package org.attune.rules.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.attune.rules.calculation.Ewma.Limits;
import org.junit.jupiter.api.Test;

class EwmaTest {

  private static final Comparator<Double> TO_TWO_PLACES =
      (a, b) -> Math.abs(a - b) < .00501 ? 0 : Double.compare(a, b);

  private static final List<Double> NIST =
      List.of(
          52.0, 47.0, 53.0, 49.3, 50.1, 47.0, 51.0, 50.1, 51.2, 50.5, 49.6, 47.6, 49.9, 51.3, 47.8,
          51.2, 52.6, 52.4, 53.6, 52.1);

  /** NIST/SEMATECH e-Handbook 6.3.2.4. */
  @Test
  void agreesWithTheExampleOfTheNistHandbook() {
    Ewma chart = Ewma.of(NIST, .3, 3, 50, 2.0539, Limits.ASYMPTOTIC);

    assertThat(chart.values())
        .usingElementComparator(TO_TWO_PLACES)
        .containsExactly(
            50.60, 49.52, 50.56, 50.18, 50.16, 49.21, 49.75, 49.85, 50.26, 50.33, 50.11, 49.36,
            49.52, 50.05, 49.38, 49.92, 50.73, 51.23, 51.94, 51.99);
    assertThat(chart.upper())
        .hasSize(20)
        .allSatisfy(u -> assertThat(u).isCloseTo(52.5884, within(.0001)));
    assertThat(chart.lower())
        .hasSize(20)
        .allSatisfy(l -> assertThat(l).isCloseTo(47.4115, within(.0001)));
    assertThat(chart.signals()).isEmpty();
  }

  /** Montgomery, Introduction to Statistical Quality Control, the data of tables 9.1 and 9.10. */
  @Test
  void agreesWithMontgomerysShiftOfOneStandardDeviation() {
    Ewma chart = Ewma.of(CusumTest.MONTGOMERY, .1, 2.7, 10, 1, Limits.EXACT);

    assertThat(chart.values().get(0)).isCloseTo(9.945, within(1e-9));
    assertThat(chart.values().get(1)).isCloseTo(9.7495, within(1e-9));
    assertThat(chart.values().get(29)).isCloseTo(10.6341, within(.0001));
    assertThat(chart.upper().get(0)).isCloseTo(10.27, within(1e-9));
    assertThat(chart.lower().get(0)).isCloseTo(9.73, within(1e-9));
    assertThat(chart.signals()).containsExactly(29, 30);
  }

  @Test
  void signalsBelowTheLowerLimitToo() {
    assertThat(Ewma.of(List.of(0.0, -9.0, 0.0), .5, 3, 0, 1, Limits.EXACT).signals())
        .containsExactly(2, 3);
  }

  @Test
  void averageOnItsLimitDoesNotSignal() {
    assertThat(Ewma.of(List.of(3.0), 1, 3, 0, 1, Limits.EXACT).signals()).isEmpty();
    assertThat(Ewma.of(List.of(3.001), 1, 3, 0, 1, Limits.EXACT).signals()).containsExactly(1);
  }

  @Test
  void refusesParametersOutsideTheirRange() {
    for (double[] p : new double[][] {{0, 3, 1}, {1.1, 3, 1}, {.3, 0, 1}, {.3, 3, 0}}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Ewma.of(NIST, p[0], p[1], 50, p[2], Limits.EXACT));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ewma.of(List.of(), .3, 3, 50, 1, Limits.EXACT));
  }

  @Property
  void exactLimitsWidenTowardsTheAsymptoticOnes(
      @ForAll @DoubleRange(min = .05, max = 1) double lambda) {
    List<Double> exact = Ewma.of(NIST, lambda, 3, 50, 2, Limits.EXACT).upper();
    List<Double> asymptotic = Ewma.of(NIST, lambda, 3, 50, 2, Limits.ASYMPTOTIC).upper();

    assertThat(exact).isSorted();
    assertThat(exact.get(19)).isLessThanOrEqualTo(asymptotic.get(19));
  }

  @Property
  void averageStaysWithinWhatItAverages(
      @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = 12, max = 60) Double> scores,
      @ForAll @DoubleRange(min = .05, max = 1) double lambda) {
    assertThat(Ewma.of(scores, lambda, 3, 50, 2, Limits.EXACT).values())
        .allSatisfy(z -> assertThat(z).isBetween(12 - 1e-9, 60 + 1e-9));
  }
}
