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

class SlopeTest {

  /** By hand: Sxx 17.5, Sxy −29.75, RSS 49/30, standard error √(49/30 / 4 / 17.5). */
  @Test
  void fitsTheLineAndItsChanceByHand() {
    Slope slope = Slope.of(List.of(50.0, 49.0, 47.0, 44.0, 43.5, 42.0), 6);

    assertThat(slope.perSession()).isCloseTo(-1.7, within(1e-9));
    assertThat(slope.standardError()).isCloseTo(0.15275252, within(1e-8));
    assertThat(slope.pFall()).isCloseTo(0.00018546, within(1e-8));
    assertThat(slope.change()).isCloseTo(-8.5, within(1e-9));
  }

  @Test
  void readsOnlyTheLastScores() {
    List<Double> scores = List.of(1.0, 99.0, 50.0, 49.0, 47.0, 44.0, 43.5, 42.0);

    assertThat(Slope.of(scores, 6)).isEqualTo(Slope.of(scores.subList(2, 8), 6));
    assertThat(Slope.of(scores, 20).count()).isEqualTo(8);
  }

  @Test
  void scoresOnALineLeaveNoChance() {
    assertThat(Slope.of(List.of(5.0, 4.0, 3.0, 2.0), 6).pFall()).isZero();
    assertThat(Slope.of(List.of(2.0, 3.0, 4.0, 5.0), 6).pFall()).isEqualTo(1);
    assertThat(Slope.of(List.of(3.0, 3.0, 3.0), 6).pFall()).isEqualTo(1);
  }

  @Test
  void refusesFewerThanThreeScores() {
    assertThatIllegalArgumentException().isThrownBy(() -> Slope.of(List.of(1.0, 2.0), 6));
  }

  @Property
  void mirroredScoresTurnTheLine(
      @ForAll @Size(min = 3, max = 12) List<@DoubleRange(min = 12, max = 60) Double> scores) {
    Slope slope = Slope.of(scores, 12);
    Slope mirrored = Slope.of(scores.stream().map(x -> 72 - x).toList(), 12);

    assertThat(mirrored.perSession()).isCloseTo(-slope.perSession(), within(1e-9));
    assertThat(slope.pFall()).isBetween(0.0, 1.0);
  }

  @Property
  void addingALineAddsToTheSlope(
      @ForAll @Size(min = 3, max = 12) List<@DoubleRange(min = 12, max = 60) Double> scores,
      @ForAll @DoubleRange(min = -3, max = 3) double more) {
    Double[] tilted = scores.toArray(Double[]::new);
    for (int i = 0; i < tilted.length; i++) {
      tilted[i] += more * i;
    }
    assertThat(Slope.of(List.of(tilted), 12).perSession())
        .isCloseTo(Slope.of(scores, 12).perSession() + more, within(1e-9));
  }
}
