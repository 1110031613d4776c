package org.attune.rules.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.attune.rules.instrument.Forms.NONE;
import static org.attune.rules.instrument.Forms.score;

import org.attune.rules.fact.DataNote;
import org.junit.jupiter.api.Test;

class WaiSrTest {

  @Test
  void sumsItsNonContiguousKey() {
    ScoredForm scored = score("wai-sr", 5, 4, 1, 2, 1, 2, 1, 2, 1, 3, 3, 2);

    assertThat(scored.subscales())
        .containsEntry("task", 5.0 + 4 + 3 + 2)
        .containsEntry("goal", 2.0 + 2 + 2 + 3)
        .containsEntry("bond", 4.0);
    assertThat(scored.total()).isEqualTo(27.0);
    assertThat(scored.mean()).isEqualTo(2.25);
    assertThat(scored.valid()).isTrue();
    assertThat(scored.missing()).isEmpty();
    assertThat(scored.dataQuality()).isEmpty();
  }

  @Test
  void proratesOneMissingItemPerSubscale() {
    ScoredForm scored = score("wai-sr", NONE, 4, NONE, NONE, 4, 4, 4, 4, 4, 4, 4, 4);

    assertThat(scored.valid()).isTrue();
    assertThat(scored.total()).isEqualTo(48.0);
    assertThat(scored.subscales()).containsEntry("bond", 16.0);
    assertThat(scored.missing()).containsExactly("1", "3", "4");
  }

  @Test
  void sumsItsPartsWithTheirMissingItemsMadeUp() {
    ScoredForm scored = score("wai-sr", 3, 3, 4, 3, 3, 3, 3, 3, 3, 2, 3, NONE);

    assertThat(scored.subscales()).containsEntry("task", 8.0 / 3 * 4).containsEntry("bond", 13.0);
    assertThat(scored.total()).isCloseTo(8.0 / 3 * 4 + 13 + 12, within(1e-12));
    assertThat(scored.mean()).isCloseTo((8.0 / 3 * 4 + 13 + 12) / 12, within(1e-12));
  }

  @Test
  void isInvalidWhenOneSubscaleMissesTwoItems() {
    ScoredForm scored = score("wai-sr", 4, 4, NONE, 4, NONE, 4, 4, 4, 4, 4, 4, 4);

    assertThat(scored.valid()).isFalse();
    assertThat(scored.total()).isNull();
    assertThat(scored.mean()).isNull();
    assertThat(scored.subscales()).containsEntry("bond", null).containsEntry("task", 16.0);
  }

  @Test
  void leavesOutAnAnswerOutOfRange() {
    ScoredForm scored = score("wai-sr", 6, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4);

    assertThat(scored.valid()).isTrue();
    assertThat(scored.total()).isEqualTo(48.0);
    assertThat(scored.missing()).containsExactly("1");
    assertThat(scored.dataQuality()).extracting(DataNote::code).containsExactly("DQ-01");
  }

  @Test
  void refusesAFormStoredFromZero() {
    ScoredForm scored = score("wai-sr", 0, 4, 4, 3, 2, 1, 4, 4, 3, 3, 3, 3);

    assertThat(scored.valid()).isFalse();
    assertThat(scored.total()).isNull();
    assertThat(scored.dataQuality()).extracting(DataNote::code).containsExactly("DQ-03");
  }
}
