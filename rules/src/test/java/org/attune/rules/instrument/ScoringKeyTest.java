package org.attune.rules.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.rules.instrument.Forms.NONE;
import static org.attune.rules.instrument.Forms.score;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The key of every instrument whose forms are scored; that of the WAI-SR has a test of its own. */
class ScoringKeyTest {

  @Test
  void theOlderShortFormHasAnotherKeyAndTwoReversedItems() {
    ScoredForm scored = score("wai-s", 1, 2, 3, 7, 5, 6, 7, 1, 2, 1, 4, 5);

    assertThat(scored.subscales())
        .containsEntry("task", 1.0 + 2 + 1 + 5)
        .containsEntry("goal", 1.0 + 6 + 7 + 4)
        .containsEntry("bond", 3.0 + 5 + 7 + 2);
    assertThat(scored.total()).isEqualTo(44.0);
  }

  @Test
  void theSessionRatingScaleSumsFourAreas() {
    ScoredForm scored = score("srs3", 9.5, 8.25, 10, 7);

    assertThat(scored.subscales())
        .containsExactly(
            Map.entry("rel", 9.5),
            Map.entry("goal", 8.25),
            Map.entry("appr", 10.0),
            Map.entry("overall", 7.0));
    assertThat(scored.total()).isEqualTo(34.75);
    assertThat(scored.mean()).isEqualTo(8.6875);
  }

  @Test
  void itsSistersForChildrenGroupsAndOutcomeSumFourAreas() {
    assertThat(score("csrs", 1, 2, 3, 4).total()).isEqualTo(10.0);
    assertThat(score("gsrs", 1, 2, 3, 4.5).total()).isEqualTo(10.5);
    assertThat(score("ors", 1, 2, 3, 4).subscales())
        .containsOnlyKeys("individual", "interpersonal", "social", "overall");
    assertThat(score("cors", 10, 10, 10, 10).total()).isEqualTo(40.0);
  }

  @Test
  void theHelpingAllianceQuestionnaireReversesFiveItems() {
    double[] sixes = new double[19];
    Arrays.fill(sixes, 6);

    assertThat(score("haq2", sixes).total()).isEqualTo(14 * 6.0 + 5 * 1);
  }

  @Test
  void empathyIsASum() {
    ScoredForm scored = score("care", 5, 4, 3, 2, 1, 5, 4, 3, 2, 1);

    assertThat(scored.total()).isEqualTo(30.0);
    assertThat(scored.subscales()).isEmpty();
  }

  @Test
  void depressionAndAnxietyAreSums() {
    assertThat(score("phq9", 3, 3, 3, 3, 3, 3, 3, 3, 3).total()).isEqualTo(27.0);
    assertThat(score("gad7", 0, 1, 2, 3, 0, 1, 2).total()).isEqualTo(9.0);
  }

  @Test
  void distressReversesNothing() {
    ScoredForm scored = score("core10", 0, 4, 4, 0, 0, 0, 0, 0, 0, 0);

    assertThat(scored.total()).isEqualTo(8.0);
    assertThat(scored.mean()).isEqualTo(.8);
  }

  @Test
  void culturalHumilityIsAMeanWhoseNegativeScaleIsReadAsAnswered() {
    ScoredForm scored = score("chs", 5, 5, 2, 5, 5, 2, 5, 2, 5, 2, 2, 5);

    assertThat(scored.total()).isEqualTo((7 * 5 + 5 * 4) / 12.0);
    assertThat(scored.mean()).isEqualTo(scored.total());
    assertThat(scored.subscales()).containsEntry("positive", 5.0).containsEntry("negative", 2.0);
  }

  @Test
  void microaggressionsDiscriminationAndExploitationAreSums() {
    assertThat(score("rmcs", 0, 1, 2, 0, 0, 0, 0, 0, 0, 2).total()).isEqualTo(5.0);
    assertThat(score("eds9", 5, 0, 0, 0, 0, 0, 0, 0, 1).total()).isEqualTo(6.0);
    assertThat(score("ei", new double[32]).total()).isEqualTo(0.0);
  }

  @Test
  void tensionAndResolutionStandAloneWithoutATotal() {
    ScoredForm scored = score("psq", 1, 4, NONE);

    assertThat(scored.valid()).isTrue();
    assertThat(scored.total()).isNull();
    assertThat(scored.subscales())
        .containsEntry("presence", 1.0)
        .containsEntry("tension", 4.0)
        .containsEntry("resolution", null);
    assertThat(scored.missing()).containsExactly("3");
  }

  @Test
  void acceptsLoincItemCodesAsLinkIds() {
    ScoredForm scored =
        score(
            Forms.of(
                "http://loinc.org/q/69737-5",
                null,
                Map.of(
                    "69725-0", 1.0,
                    "68509-9", 1.0,
                    "69733-4", 1.0,
                    "69734-2", 1.0,
                    "69735-9", 1.0,
                    "69689-8", 1.0,
                    "69736-7", 3.0)));

    assertThat(scored.instrument()).isEqualTo("gad7");
    assertThat(scored.total()).isEqualTo(9.0);
    assertThat(scored.items()).containsEntry("7", 3.0);
    assertThat(scored.missing()).isEmpty();
    assertThat(scored.dataQuality()).isEmpty();
  }
}
