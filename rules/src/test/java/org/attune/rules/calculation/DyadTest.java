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
import org.attune.rules.calculation.Dyad.Norms;
import org.attune.rules.calculation.Dyad.Pair;
import org.junit.jupiter.api.Test;

class DyadTest {

  private static final Norms WAI_SR =
      new Norms(new RaterNorm(4.0, .80), new RaterNorm(3.9, .60), -.63, 4, 8);

  @Test
  void comparesTheLatestPairsByTheirOwnNorms() {
    Pair same = new Pair(4.0, 3.9);
    Pair rosier = new Pair(3.2, 4.5);

    Dyad dyad = Dyad.of(List.of(same, rosier, rosier, rosier, rosier), WAI_SR);

    assertThat(dyad.pairs()).isEqualTo(5);
    assertThat(dyad.difference()).isCloseTo(2.0, within(1e-12));
    assertThat(dyad.excess()).isCloseTo(2.63, within(1e-12));
  }

  @Test
  void fewerThanFourPairsSayNothingOfTheDifference() {
    Pair pair = new Pair(4, 4);

    Dyad dyad = Dyad.of(List.of(pair, pair, pair), WAI_SR);

    assertThat(dyad.difference()).isNull();
    assertThat(dyad.excess()).isNull();
    assertThat(Dyad.of(List.of(pair, pair, pair, pair), WAI_SR).excess()).isNotNull();
  }

  /** By hand: Σct = 11.5, Σc² = 42, Σt² = 8.875. */
  @Test
  void correlatesTheRatersFromEightPairsOn() {
    double[] client = {1, 2, 3, 4, 5, 6, 7, 8};
    double[] therapist = {2, 1, 4, 3, 2, 4, 3, 4};
    List<Pair> pairs =
        IntStream.range(0, 8).mapToObj(i -> new Pair(client[i], therapist[i])).toList();

    assertThat(Dyad.of(pairs, WAI_SR).congruence()).isCloseTo(0.595647, within(1e-6));
    assertThat(Dyad.of(pairs.subList(0, 7), WAI_SR).congruence()).isNull();
  }

  @Test
  void raterWhoNeverMovesLeavesCongruenceUnknown() {
    List<Pair> pairs = IntStream.range(0, 8).mapToObj(i -> new Pair(i, 4)).toList();

    assertThat(Dyad.of(pairs, WAI_SR).congruence()).isNull();
  }

  @Test
  void raterWhoGivesTheSameFractionEachTimeNeverMovedEither() {
    List<Pair> pairs = IntStream.range(0, 9).mapToObj(i -> new Pair(i, 38.3)).toList();

    assertThat(Dyad.of(pairs, WAI_SR).congruence()).isNull();
  }

  @Test
  void refusesANormWithoutSpread() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RaterNorm(4, 0));
  }

  @Property
  void swappingTheRatersAndTheirNormsMirrorsTheDifference(
      @ForAll @Size(min = 8, max = 20) List<@DoubleRange(min = 1, max = 5) Double> client,
      @ForAll @Size(20) List<@DoubleRange(min = 1, max = 5) Double> therapist) {
    List<Pair> pairs =
        IntStream.range(0, client.size())
            .mapToObj(i -> new Pair(client.get(i), therapist.get(i)))
            .toList();
    List<Pair> swapped = pairs.stream().map(p -> new Pair(p.therapist(), p.client())).toList();
    Norms mirror = new Norms(WAI_SR.therapist(), WAI_SR.client(), .63, 4, 8);

    Dyad dyad = Dyad.of(pairs, WAI_SR);
    Dyad mirrored = Dyad.of(swapped, mirror);

    assertThat(mirrored.excess()).isCloseTo(0 - dyad.excess(), within(1e-9));
    if (dyad.congruence() != null) {
      assertThat(dyad.congruence()).isBetween(-1.0, 1.0);
      assertThat(mirrored.congruence()).isCloseTo(dyad.congruence(), within(1e-9));
    }
  }
}
