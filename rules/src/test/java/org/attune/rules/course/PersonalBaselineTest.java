package org.attune.rules.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PersonalBaselineTest {

  @Test
  void holdsTheLastTenScoresBeforeTheSession() {
    CourseState end = Series.of(30, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 20).end();

    assertThat(end.baselineCount()).isEqualTo(10);
    assertThat(end.baselineMean()).isEqualTo(31);
  }

  @Test
  void leavesOutEveryScoreFromTheOpeningToTheRepair() {
    assertThat(counts(Series.calm().then(31, 32, 37, 38, 38)))
        .containsExactly(0, 1, 2, 3, 4, 4, 4, 4, 5);
  }

  @Test
  void leavesOutTheScoresOfAnUnrepairedRupture() {
    assertThat(counts(Series.calm().then(31, 32, 32, 32, 32, 32, 32, 37, 38)))
        .containsExactly(0, 1, 2, 3, 4, 4, 4, 4, 4, 4, 4, 4, 5);
  }

  @Test
  void keepsScoresThatOnlyInform() {
    assertThat(Series.calm().then(37, 33.1, 37).end().baselineCount()).isEqualTo(6);
  }

  @Test
  void takesScoresOnEitherSideOfARuptureAsNeighbours() {
    CourseState end = Series.calm().then(31, 37, 38, 38).end();

    assertThat(end.baselineCount()).isEqualTo(5);
    assertThat(end.limits().sigma()).isEqualTo(Series.calm().then(38, 38).end().sigma());
  }

  private static List<Integer> counts(Series series) {
    return series.states().stream().map(CourseState::baselineCount).toList();
  }
}
