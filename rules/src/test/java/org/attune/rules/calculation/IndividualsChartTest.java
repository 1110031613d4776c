package org.attune.rules.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class IndividualsChartTest {

  /** The flow rates of NIST/SEMATECH e-Handbook 6.3.2.2. */
  @Test
  void agreesWithTheFlowRatesOfTheNistHandbook() {
    IndividualsChart chart =
        IndividualsChart.of(List.of(49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1));

    assertThat(chart.mean()).isCloseTo(50.81, within(1e-9));
    assertThat(chart.meanMovingRange()).isCloseTo(1.8778, within(.00005));
    assertThat(chart.upper3()).isCloseTo(55.8041, within(.00005));
    assertThat(chart.lower3()).isCloseTo(45.8159, within(.00005));
    assertThat(chart.lower2()).isCloseTo(50.81 - 2 * 1.8778 / 1.128, within(.0001));
    assertThat(chart.signals()).isEmpty();
  }

  @Test
  void signalsOnBothSidesByPlaceFromOne() {
    List<Double> scores = new ArrayList<>(Collections.nCopies(30, 30.0));
    scores.set(9, 10.0);
    scores.set(19, 50.0);

    assertThat(IndividualsChart.of(scores).signals()).containsExactly(10, 20);
  }

  @Test
  void scoreOnTheLimitDoesNotSignal() {
    assertThat(IndividualsChart.of(List.of(5.0, 5.0, 5.0)))
        .isEqualTo(new IndividualsChart(5, 0, 0, 5, 5, 5, List.of()));
  }

  @Test
  void refusesFewerThanTwoScoresAndScoresThatAreNoNumbers() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IndividualsChart.of(List.of(1.0)))
        .withMessageContaining("at least 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IndividualsChart.of(List.of(1.0, Double.NaN)))
        .withMessageContaining("Score 2");
  }

  @Property
  void limitsLieAroundTheMeanInOrder(
      @ForAll @Size(min = 2, max = 40) List<@DoubleRange(max = 60) Double> scores) {
    IndividualsChart chart = IndividualsChart.of(scores);

    assertThat(List.of(chart.lower3(), chart.lower2(), chart.mean(), chart.upper3())).isSorted();
    assertThat(chart.upper3() - chart.mean())
        .isCloseTo(chart.mean() - chart.lower3(), within(1e-9));
  }

  @Property
  void readingBackwardsGivesTheSameLimits(
      @ForAll @Size(min = 2, max = 40) List<@DoubleRange(max = 60) Double> scores) {
    List<Double> backwards = new ArrayList<>(scores);
    Collections.reverse(backwards);

    assertThat(IndividualsChart.of(backwards).lower3())
        .isCloseTo(IndividualsChart.of(scores).lower3(), within(1e-9));
  }
}
