package org.attune.rules.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CusumTest {

  /** Ten-centred data whose mean rises by one standard deviation after the twentieth. */
  static final List<Double> MONTGOMERY =
      List.of(
          9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.20, 10.34, 9.03, 11.47, 10.51, 9.40,
          10.08, 9.37, 10.62, 10.31, 8.52, 10.84, 10.90, 9.33, 12.29, 11.50, 10.60, 11.08, 10.38,
          11.62, 11.31, 10.52);

  /** Montgomery, Introduction to Statistical Quality Control, tables 9.1 and 9.2. */
  @Test
  void agreesWithMontgomerysTabularCusum() {
    Cusum chart = Cusum.of(MONTGOMERY, 10, 1, .5, 5);

    assertThat(chart.upper().get(4)).isCloseTo(2.82, within(1e-9));
    assertThat(chart.upper().get(27)).isCloseTo(4.47, within(1e-9));
    assertThat(chart.upper().get(28)).isCloseTo(5.28, within(1e-9));
    assertThat(chart.upper().get(29)).isCloseTo(5.30, within(1e-9));
    assertThat(chart.lower().get(2)).isCloseTo(1.77, within(1e-9));
    assertThat(chart.lower().get(6)).isCloseTo(1.46, within(1e-9));
    assertThat(chart.signals()).containsExactly(29, 30);
  }

  /** NIST/SEMATECH e-Handbook 6.3.2.3: k .3175 and h 4.1959 in the data's unit, sigma .635. */
  @Test
  void agreesWithTheExampleOfTheNistHandbook() {
    List<Double> groups =
        List.of(
            324.925, 324.675, 324.725, 324.350, 325.350, 325.225, 324.125, 324.525, 325.225,
            324.600, 324.625, 325.150, 328.325, 327.250, 327.825, 328.500, 326.675, 327.775,
            326.875, 328.350);

    Cusum chart = Cusum.of(groups, 325, .635, .5, 4.1959 / .635);

    double[] published = {3.01, 4.94, 7.45, 10.63, 11.99, 14.44, 16.00, 19.04};
    for (int i = 0; i < published.length; i++) {
      assertThat(chart.upper().get(12 + i) * .635).isCloseTo(published[i], within(.0051));
    }
    assertThat(chart.lower().get(3) * .635).isCloseTo(.33, within(.0051));
    assertThat(chart.signals()).containsExactly(14, 15, 16, 17, 18, 19, 20);
  }

  @Test
  void sumEqualToTheLimitDoesNotSignal() {
    assertThat(Cusum.of(List.of(-4.5), 0, 1, .5, 4).signals()).isEmpty();
    assertThat(Cusum.of(List.of(-4.6), 0, 1, .5, 4).signals()).containsExactly(1);
  }

  @Test
  void sumsGoOnAfterASignal() {
    Cusum chart = Cusum.of(List.of(5.0, 5.0, 5.0), 0, 1, .5, 4);

    assertThat(chart.upper()).containsExactly(4.5, 9.0, 13.5);
    assertThat(chart.signals()).containsExactly(1, 2, 3);
  }

  @Test
  void refusesParametersOutsideTheirRange() {
    for (double[] p : new double[][] {{0, .5, 4}, {1, -.1, 4}, {1, Double.NaN, 4}, {1, .5, 0}}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Cusum.of(MONTGOMERY, 10, p[0], p[1], p[2]));
    }
  }

  @Property
  void mirroredScoresSwapTheSums(
      @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = -5, max = 5) Double> scores) {
    Cusum chart = Cusum.of(scores, 0, 1, .5, 4);
    Cusum mirrored = Cusum.of(scores.stream().map(x -> 0 - x).toList(), 0, 1, .5, 4);

    assertThat(mirrored).isEqualTo(new Cusum(chart.upper(), chart.lower(), chart.signals()));
  }

  @Property
  void moreSlackNeverRaisesASum(
      @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = -5, max = 5) Double> scores,
      @ForAll @DoubleRange(min = 0, max = 2) double slack) {
    Cusum less = Cusum.of(scores, 0, 1, slack, 4);
    Cusum more = Cusum.of(scores, 0, 1, slack + .5, 4);

    assertThat(IntStream.range(0, scores.size()))
        .allMatch(i -> more.lower().get(i) <= less.lower().get(i));
  }
}
