package org.attune.rules.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.attune.rules.calculation.ReliableChange.Change;
import org.junit.jupiter.api.Test;

class ReliableChangeTest {

  /** The worked example of Jacobson and Truax 1991: SD 7.5, reliability .80, 47.5 to 32.5. */
  @Test
  void agreesWithTheWorkedExampleOfJacobsonAndTruax() {
    ReliableChange change = ReliableChange.of(7.5, .80, 47.5, 32.5);

    assertThat(change.sem()).isCloseTo(3.35, within(.005));
    assertThat(change.sDiff()).isCloseTo(4.74, within(.005));
    assertThat(change.index()).isCloseTo(-3.16, within(.005));
    assertThat(change.change()).isEqualTo(Change.DETERIORATED);
  }

  @Test
  void changeOfExactlyTheMarginIsReliable() {
    double margin = 1.96 * ReliableChange.of(5, .88, 0, 0).sDiff();

    assertThat(ReliableChange.of(5, .88, 0, margin).change()).isEqualTo(Change.IMPROVED);
    assertThat(ReliableChange.of(5, .88, margin, 0).change()).isEqualTo(Change.DETERIORATED);
    assertThat(ReliableChange.of(5, .88, 0, margin - 1e-9).change()).isEqualTo(Change.UNCHANGED);
    assertThat(ReliableChange.of(5, .88, margin - 1e-9, 0).change()).isEqualTo(Change.UNCHANGED);
  }

  @Test
  void refusesScoresThatAreNoNumbers() {
    assertThatIllegalArgumentException().isThrownBy(() -> ReliableChange.of(5, .9, Double.NaN, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReliableChange.of(5, .9, 3, Double.POSITIVE_INFINITY));
  }

  @Test
  void refusesAReliabilityOfOneWhichLeavesNoError() {
    assertThatIllegalArgumentException().isThrownBy(() -> ReliableChange.of(5, 1, 3, 4));
  }

  @Property
  void swappingTheScoresMirrorsTheChange(
      @ForAll @DoubleRange(min = 0, max = 60) double pre,
      @ForAll @DoubleRange(min = 0, max = 60) double post) {
    assertThat(ReliableChange.of(9.6, .91, post, pre).index())
        .isEqualTo(0.0 - ReliableChange.of(9.6, .91, pre, post).index());
  }

  @Property
  void greaterReliabilityNeverMakesAChangeSmaller(
      @ForAll @DoubleRange(min = 0, max = .99) double one,
      @ForAll @DoubleRange(min = 0, max = .99) double other,
      @ForAll @DoubleRange(min = -60, max = 60) double by) {
    double less = Math.abs(ReliableChange.of(5, Math.min(one, other), 0, by).index());
    double more = Math.abs(ReliableChange.of(5, Math.max(one, other), 0, by).index());

    assertThat(more).isGreaterThanOrEqualTo(less);
  }
}
