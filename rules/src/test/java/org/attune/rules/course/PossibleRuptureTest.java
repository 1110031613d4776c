package org.attune.rules.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PossibleRuptureTest {

  private static final Series OPENED = Series.calm().then(31);

  @Test
  void firesAtTheSessionThatOpened() {
    assertThat(OPENED.course().possibleRupture()).isTrue();
  }

  @Test
  void standsUntilTheNextRatedSession() {
    assertThat(OPENED.asOf(Duration.ofDays(300)).possibleRupture()).isTrue();
    assertThat(OPENED.then(31).course().possibleRupture()).isFalse();
  }

  @Test
  void staysSilentWithFewerThanFourBaselineScores() {
    CourseState end = Series.of(38, 38, 38, 30).end();

    assertThat(end.state()).isEqualTo(State.OPEN);
    assertThat(end.possibleRupture()).isFalse();
    assertThat(Series.of(38, 38, 38, 30, 20).end().possibleRupture()).isFalse();
  }

  @Test
  void staysSilentWhereTensionAloneOpened() {
    assertThat(Series.calm().tension(37).end().possibleRupture()).isFalse();
  }

  @Test
  void firesWhereTensionAndTheScoreOpened() {
    assertThat(Series.calm().tension(31).end().possibleRupture()).isTrue();
  }

  @Test
  void firesWhereTheSumAloneOpened() {
    assertThat(Series.of(38, 38, 38, 38, 38, 38, 35, 35, 35, 35).course().possibleRupture())
        .isTrue();
  }

  @Test
  void firesAgainForAReliableDropBelowTheLowestScore() {
    assertThat(OPENED.then(27).course().possibleRupture()).isTrue();
    assertThat(OPENED.then(27.1).course().possibleRupture()).isFalse();
  }

  @Test
  void measuresTheSecondDropFromTheLowestScoreAndNotFromTheLast() {
    assertThat(OPENED.then(33, 28).course().possibleRupture()).isFalse();
    assertThat(OPENED.then(28, 25).course().possibleRupture()).isFalse();
  }

  @Test
  void firesAgainOnlyOnceInARupture() {
    assertThat(fired(OPENED.then(26, 21, 16)))
        .containsExactly(false, false, false, false, true, true, false, false);
  }

  @Test
  void firesAgainInTheNextRupture() {
    assertThat(fired(OPENED.then(26, 37, 31, 26)))
        .containsExactly(false, false, false, false, true, true, false, true, true);
  }

  @Test
  void doesNotFireAgainOnceTheRuptureIsUnrepaired() {
    CourseState end = OPENED.then(31, 31, 20).end();

    assertThat(end.state()).isEqualTo(State.UNREPAIRED);
    assertThat(end.possibleRupture()).isFalse();
  }

  @Test
  void firesOnceForAReliableDropAfterTensionOpened() {
    assertThat(Series.calm().tension(37).then(33).course().possibleRupture()).isTrue();
  }

  private static List<Boolean> fired(Series series) {
    return series.states().stream().map(CourseState::possibleRupture).toList();
  }
}
