package org.attune.rules.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalePriorTest {

  @ParameterizedTest
  @CsvSource({
    "9.6, .91, 2.880, 4.073, 6.70, 7.98",
    "3.8, .86, 1.422, 2.011, 3.31, 3.94",
    "5.0, .88, 1.732, 2.449, 4.03, 4.80",
    "6.0, .92, 1.697, 2.400, 3.95, 4.70"
  })
  void marginsAreThoseOfTheKnowledgeSpecification(
      double sd, double reliability, double sem, double sDiff, double margin90, double margin95) {
    ScalePrior prior = new ScalePrior(sd, reliability, 1, null, null);

    assertThat(prior.sem()).isCloseTo(sem, within(.0005));
    assertThat(prior.sDiff()).isCloseTo(sDiff, within(.0005));
    assertThat(prior.margin90()).isCloseTo(margin90, within(.005));
    assertThat(prior.margin95()).isCloseTo(margin95, within(.005));
  }

  @Test
  void publishedReliableChangeReplacesTheFormula() {
    ScalePrior prior = new ScalePrior(5.8, .86, 2, 5.0, 6.0);

    assertThat(prior.margin90()).isEqualTo(5);
    assertThat(prior.margin95()).isEqualTo(6);
  }

  @Test
  void marginAt90NeverExceedsAPublishedMarginAt95() {
    ScalePrior gad7 = new ScalePrior(5.5, .90, 2, null, 4.0);

    assertThat(gad7.margin90()).isEqualTo(4);
    assertThat(gad7.margin95()).isEqualTo(4);
  }

  @Test
  void marginAt90IsComputedBelowAPublishedMarginAt95() {
    ScalePrior phq9 = new ScalePrior(5.8, .86, 2, null, 6.0);

    assertThat(phq9.margin90()).isCloseTo(5.05, within(.005));
  }

  @ParameterizedTest
  @CsvSource({
    "0, .9, 1",
    "-1, .9, 1",
    "NaN, .9, 1",
    "1, 1, 1",
    "1, -.1, 1",
    "1, NaN, 1",
    "1, .9, 0"
  })
  void refusesFiguresOutsideTheirRange(double sd, double reliability, double sigma0) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ScalePrior(sd, reliability, sigma0, null, null));
  }

  @ParameterizedTest
  @CsvSource({"0, 6", "5, 0", "5, NaN", "Infinity, 6"})
  void refusesPublishedMarginsThatAreNoChange(double margin90, double margin95) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ScalePrior(5, .9, 1, margin90, margin95))
        .withMessageContaining("published reliable change");
  }
}
