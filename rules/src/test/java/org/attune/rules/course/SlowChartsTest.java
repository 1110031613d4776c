package org.attune.rules.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SlowChartsTest {

  /** Level 38, spread √(6 · 2.5² / 11) = 1.8464. */
  private static final Series FLAT = Series.of(38, 38, 38, 38, 38, 38);

  @Test
  void beginWithTheSeventhScore() {
    List<CourseState> states = FLAT.then(35).states();

    assertThat(states.subList(0, 6)).extracting(CourseState::trend).containsOnlyNulls();
    assertThat(states.get(6).ewma()).isCloseTo(37.1, within(1e-9));
    assertThat(states.get(6).ewmaLimit()).isCloseTo(38 - 2.7 * .3 * 1.84637, within(1e-4));
    assertThat(states.get(6).cusum()).isCloseTo(3 / 1.84637 - .5, within(1e-4));
  }

  @Test
  void informWhenTheAverageIsBelowItsLimit() {
    CourseState end = FLAT.then(35, 34).end();

    assertThat(end.causes()).containsExactly(Cause.EWMA);
    assertThat(end.trigger()).isEqualTo(Trigger.INFO);
    assertThat(FLAT.then(35, 34.1).end().causes()).isEmpty();
  }

  @Test
  void warnWhenTheSumIsAboveItsLimit() {
    CourseState end = FLAT.then(35, 35, 35, 35).end();

    assertThat(end.cusum()).isCloseTo(4.49923, within(.00001));
    assertThat(end.causes()).containsExactly(Cause.EWMA, Cause.CUSUM);
    assertThat(end.trigger()).isEqualTo(Trigger.WARN);
    assertThat(end.state()).isEqualTo(State.OPEN);
  }

  @Test
  void sumStartsAgainOnTheScoreAfterASignal() {
    CourseState end = FLAT.then(35, 35, 35, 35, 35).end();

    assertThat(end.cusum()).isCloseTo(1.12481, within(.00001));
  }

  @Test
  void sumStartsAgainOnTheScoreAfterARepair() {
    Series repaired = FLAT.then(35, 35).tension(35.5).then(35);

    assertThat(repaired.end().state()).isEqualTo(State.REPAIRED_FULL);
    assertThat(repaired.end().cusum()).isCloseTo(4.228, within(.001));
    assertThat(FLAT.then(35, 35).tension(35.5).then(37.5, 36).end().cusum())
        .isCloseTo(2 / 1.84637 - .5, within(1e-4));
  }

  @Test
  void averageIsNeverRestarted() {
    CourseState end = FLAT.then(35, 35, 35, 35, 35).end();

    assertThat(end.ewma()).isCloseTo(38 - 3 * (1 - Math.pow(.7, 5)), within(1e-9));
  }

  @Test
  void levelIsThatOfTheFirstSixScoresWhateverFollows() {
    List<Double> limits =
        FLAT.then(20, 25, 30, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40).states().stream()
            .map(CourseState::ewmaLimit)
            .filter(Objects::nonNull)
            .toList();
    double asymptote = 38 - 2.7 * 1.84637 * Math.sqrt(.3 / 1.7);

    assertThat(limits).hasSize(14).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(limits.get(13)).isCloseTo(asymptote, within(1e-3));
  }

  @Test
  void firstSixScoresCountEvenWhenTheyLieInARupture() {
    CourseState seventh = Series.calm().then(31, 37, 38).end();

    assertThat(seventh.ewma()).isCloseTo(.3 * 38 + .7 * 220 / 6, within(1e-9));
  }

  @Test
  void sumDoesNotWarnWhileTheBaselineIsTooShort() {
    Series short3 = Series.of(38, 38, 38, 30, 30, 30, 30, 30, 30, 30);
    CourseState end = short3.then(20, 16, 13).end();

    assertThat(end.baselineCount()).isEqualTo(3);
    assertThat(end.shows(Cause.CUSUM)).isTrue();
    assertThat(end.trigger()).isNotEqualTo(Trigger.WARN);
  }
}
