package org.attune.rules.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TensionTest {

  @Test
  void opensARuptureWhateverTheScore() {
    CourseState end = Series.calm().tension(38).end();

    assertThat(end.causes()).containsExactly(Cause.TENSION);
    assertThat(end.trigger()).isEqualTo(Trigger.NONE);
    assertThat(end.state()).isEqualTo(State.OPEN);
    assertThat(end.rupture().depth()).isZero();
  }

  @Test
  void openingScoreNeverRepairsButTheNextOneMay() {
    assertThat(Series.calm().tension(38).then(38).end().state()).isEqualTo(State.REPAIRED_FULL);
    assertThat(Series.calm().tension(38).then(33).end().state()).isEqualTo(State.OPEN);
  }

  @Test
  void atTheFirstSessionIsMeasuredByItsOwnScore() {
    CourseState first = Series.of().tension(30).end();

    assertThat(first.rupture().reference()).isEqualTo(30);
    assertThat(first.rupture().lower2()).isEqualTo(25);
    assertThat(Series.of().tension(30).then(28.3).end().state()).isEqualTo(State.REPAIRED_FULL);
    assertThat(Series.of().tension(30).then(28.2).end().state()).isEqualTo(State.OPEN);
  }

  @Test
  void withoutACalmScoreIsMeasuredByTheScoreBefore() {
    CourseState third = Series.of().tension(30).then(36).tension(33).end();

    assertThat(third.rupture().openedIndex()).isEqualTo(3);
    assertThat(third.rupture().reference()).isEqualTo(36);
  }

  @Test
  void whileARuptureIsOpenChangesNothing() {
    CourseState end = Series.calm().then(31).tension(32).end();

    assertThat(end.shows(Cause.TENSION)).isTrue();
    assertThat(end.rupture().openedIndex()).isEqualTo(5);
  }

  @Test
  void atTheSessionThatRepairsOpensNothing() {
    assertThat(Series.calm().then(31).tension(37).end().state()).isEqualTo(State.REPAIRED_FULL);
  }

  @Test
  void atTheSessionAfterARepairOpensAnew() {
    assertThat(Series.calm().then(31, 37).tension(37).end().rupture().openedIndex()).isEqualTo(7);
  }
}
