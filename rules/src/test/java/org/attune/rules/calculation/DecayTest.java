package org.attune.rules.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class DecayTest {

  private static final Decay MONTH = new Decay(30);

  @Test
  void halvesWithEveryHalfLife() {
    assertThat(MONTH.left(3, 0)).isEqualTo(3);
    assertThat(MONTH.left(3, 30)).isEqualTo(1.5);
    assertThat(MONTH.left(3, 90)).isEqualTo(.375);
    assertThat(MONTH.left(1, 15)).isCloseTo(Math.sqrt(.5), within(1e-12));
  }

  @Test
  void refusesAgesBelowZeroAndHalfLivesOfNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> MONTH.left(1, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Decay(0));
  }

  @Property
  void olderNeverWeighsMore(
      @ForAll @DoubleRange(min = 0, max = 500) double age,
      @ForAll @DoubleRange(min = 0, max = 500) double further) {
    assertThat(MONTH.left(2, age + further)).isLessThanOrEqualTo(MONTH.left(2, age));
  }
}
