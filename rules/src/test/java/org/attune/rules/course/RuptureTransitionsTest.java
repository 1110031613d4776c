package org.attune.rules.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.rules.course.State.NONE;
import static org.attune.rules.course.State.OPEN;
import static org.attune.rules.course.State.REPAIRED_FULL;
import static org.attune.rules.course.State.REPAIRED_PARTIAL;
import static org.attune.rules.course.State.UNREPAIRED;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Opened at 31: R 38, R − SEM 36.268, R − d/2 34.5, inner limit 33.918. */
class RuptureTransitionsTest {

  private static final Series OPENED = Series.calm().then(31);

  @Test
  void noneStaysNoneWithoutAWarning() {
    assertThat(Series.calm().end().state()).isEqualTo(NONE);
    assertThat(Series.calm().end().rupture()).isNull();
  }

  @Test
  void noneOpensOnAWarning() {
    assertThat(OPENED.end().state()).isEqualTo(OPEN);
    assertThat(OPENED.end().rupture().openedIndex()).isEqualTo(5);
    assertThat(OPENED.end().rupture().openedAt()).isEqualTo(OPENED.points().get(4).at());
  }

  @Test
  void openTurnsFullyRepairedAtTheReferenceLessTheStandardError() {
    assertThat(OPENED.then(36.27).end().state()).isEqualTo(REPAIRED_FULL);
    assertThat(OPENED.then(36.26).end().state()).isEqualTo(REPAIRED_PARTIAL);
  }

  @Test
  void openTurnsPartlyRepairedAtHalfTheDepth() {
    assertThat(OPENED.then(34.5).end().state()).isEqualTo(REPAIRED_PARTIAL);
    assertThat(OPENED.then(34.4).end().state()).isEqualTo(OPEN);
  }

  @Test
  void partialRepairReachesTheInnerLimitToo() {
    Series deep = Series.calm().then(25);

    assertThat(deep.then(33.92).end().state()).isEqualTo(REPAIRED_PARTIAL);
    assertThat(deep.then(33.91).end().state()).isEqualTo(OPEN);
  }

  @Test
  void deeperScoreDeepensTheRuptureAndLowersItsHalf() {
    CourseState deeper = OPENED.then(30).end();

    assertThat(deeper.rupture().lowest()).isEqualTo(30);
    assertThat(deeper.rupture().depth()).isEqualTo(8);
    assertThat(OPENED.then(30, 34).end().state()).isEqualTo(REPAIRED_PARTIAL);
    assertThat(OPENED.then(32, 34).end().state()).isEqualTo(OPEN);
  }

  @Test
  void openTurnsUnrepairedAtTheThirdSessionWithoutARepair() {
    assertThat(statesFrom(5, OPENED.then(32, 32, 32)))
        .containsExactly(OPEN, OPEN, OPEN, UNREPAIRED);
  }

  @Test
  void repairAtTheThirdSessionIsInTime() {
    assertThat(OPENED.then(32, 32, 36.5).end().state()).isEqualTo(REPAIRED_FULL);
    assertThat(OPENED.then(32, 32, 35).end().state()).isEqualTo(REPAIRED_PARTIAL);
  }

  @Test
  void unrepairedMayTurnRepairedUpToTheSixthSession() {
    assertThat(OPENED.then(32, 32, 32, 36.5).end().state()).isEqualTo(REPAIRED_FULL);
    assertThat(OPENED.then(32, 32, 32, 32, 32, 36.5).end().state()).isEqualTo(REPAIRED_FULL);
    assertThat(OPENED.then(32, 32, 32, 32, 32, 35).end().state()).isEqualTo(REPAIRED_PARTIAL);
    assertThat(OPENED.then(32, 32, 32, 32, 32, 34).end().state()).isEqualTo(UNREPAIRED);
  }

  @Test
  void unrepairedEndsAfterTheSixthSession() {
    CourseState end = OPENED.then(32, 32, 32, 32, 32, 32, 36.5).end();

    assertThat(end.state()).isEqualTo(NONE);
    assertThat(end.rupture()).isNull();
  }

  @Test
  void unrepairedThatEndsOnAWarningOpensAnew() {
    CourseState end = OPENED.then(32, 32, 32, 32, 32, 32, 31).end();

    assertThat(end.state()).isEqualTo(OPEN);
    assertThat(end.rupture().openedIndex()).isEqualTo(12);
    assertThat(end.rupture().reference()).isEqualTo(38);
  }

  @Test
  void repairShowsForOneSession() {
    assertThat(statesFrom(5, OPENED.then(37, 37))).containsExactly(OPEN, REPAIRED_FULL, NONE);
    assertThat(statesFrom(5, OPENED.then(35, 37))).containsExactly(OPEN, REPAIRED_PARTIAL, NONE);
  }

  @Test
  void sessionAfterARepairMayOpenAnew() {
    CourseState end = OPENED.then(37, 31).end();

    assertThat(end.state()).isEqualTo(OPEN);
    assertThat(end.rupture().openedIndex()).isEqualTo(7);
  }

  @Test
  void scoreThatRepairsOpensNothingThoughItWarns() {
    CourseState end = Series.of(38, 38, 38, 38, 38, 38, 35, 35, 35).tension(36).then(35).end();

    assertThat(end.trigger()).isEqualTo(Trigger.WARN);
    assertThat(end.state()).isEqualTo(REPAIRED_FULL);
    assertThat(end.possibleRupture()).isFalse();
  }

  @Test
  void noSecondRuptureOpensWhileOneIsOpenOrUnrepaired() {
    assertThat(OPENED.then(25, 20, 15, 10, 5, 1).states().subList(4, 11))
        .allSatisfy(state -> assertThat(state.rupture().openedIndex()).isEqualTo(5))
        .extracting(CourseState::state)
        .containsExactly(OPEN, OPEN, OPEN, UNREPAIRED, UNREPAIRED, UNREPAIRED, UNREPAIRED);
  }

  private static List<State> statesFrom(int index, Series series) {
    return series.states().stream().skip(index - 1).map(CourseState::state).toList();
  }
}
