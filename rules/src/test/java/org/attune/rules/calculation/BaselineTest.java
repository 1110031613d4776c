package org.attune.rules.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BaselineTest {

  private static final ScalePrior SRS = new ScalePrior(5, .88, 2.5, null, null);

  @Test
  void agreesWithTheWorkedExample() {
    double[] scores = {38, 37.5, 38, 36};

    Baseline baseline = Baseline.of(scores, 0, 4, SRS, 6);

    assertThat(baseline.count()).isEqualTo(4);
    assertThat(baseline.mean()).isEqualTo(37.375);
    assertThat(baseline.meanMovingRange()).isEqualTo(1);
    assertThat(baseline.sigma()).isCloseTo(2.1044, within(.00005));
    assertThat(baseline.below(2)).isCloseTo(33.166, within(.0005));
    assertThat(baseline.above(2)).isCloseTo(41.584, within(.0005));
  }

  @Test
  void readsOnlyTheGivenPart() {
    double[] scores = {1, 38, 37.5, 38, 36, 99};

    assertThat(Baseline.of(scores, 1, 5, SRS, 6))
        .isEqualTo(Baseline.of(new double[] {38, 37.5, 38, 36}, 0, 4, SRS, 6));
  }

  @Test
  void oneScoreHasTheUsualSpread() {
    Baseline baseline = Baseline.of(new double[] {30}, 0, 1, SRS, 6);

    assertThat(baseline.meanMovingRange()).isZero();
    assertThat(baseline.sigma()).isEqualTo(2.5);
  }

  @Test
  void flatSeriesKeepsTheStandardErrorAsItsSpread() {
    Baseline baseline =
        Baseline.of(new double[] {40, 40, 40, 40, 40, 40, 40, 40, 40, 40}, 0, 10, SRS, 6);

    assertThat(baseline.sigma()).isEqualTo(SRS.sem());
  }

  @Test
  void refusesToBeOfNoScore() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Baseline.of(new double[] {30}, 1, 1, SRS, 6));
  }

  @Property
  void spreadIsNeverBelowTheStandardError(
      @ForAll @Size(min = 1, max = 10) List<@DoubleRange(max = 40) Double> scores) {
    assertThat(of(scores, SRS).sigma()).isGreaterThanOrEqualTo(SRS.sem());
  }

  @Property
  void addingAConstantMovesTheMeanAndNotTheSpread(
      @ForAll @Size(min = 1, max = 10) List<@DoubleRange(max = 40) Double> scores,
      @ForAll @DoubleRange(min = -100, max = 100) double by) {
    Baseline before = of(scores, SRS);
    Baseline after = of(scores.stream().map(x -> x + by).toList(), SRS);

    assertThat(after.mean()).isCloseTo(before.mean() + by, within(1e-9));
    assertThat(after.sigma()).isCloseTo(before.sigma(), within(1e-9));
  }

  @Property
  void anotherUnitScalesLevelAndSpread(
      @ForAll @Size(min = 1, max = 10) List<@DoubleRange(max = 40) Double> scores,
      @ForAll @DoubleRange(min = .1, max = 20) double unit) {
    ScalePrior scaled = new ScalePrior(5 * unit, .88, 2.5 * unit, null, null);
    Baseline before = of(scores, SRS);
    Baseline after = of(scores.stream().map(x -> x * unit).toList(), scaled);

    assertThat(after.below(3)).isCloseTo(before.below(3) * unit, within(1e-8));
    assertThat(after.above(2)).isCloseTo(before.above(2) * unit, within(1e-8));
  }

  private static Baseline of(List<Double> scores, ScalePrior prior) {
    double[] values = scores.stream().mapToDouble(x -> x).toArray();
    return Baseline.of(values, 0, values.length, prior, 6);
  }
}
