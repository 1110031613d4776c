package org.attune.rules.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.attune.rules.calculation.ScalePrior;
import org.junit.jupiter.api.Test;

/** One series by hand: 38, 37.5, 38, 36, then 31, then 36.5. */
class WorkedExampleTest {

  private static final ScalePrior SRS = new ScalePrior(5, .88, 2.5, null, null);

  private final RatingCourse course =
      RatingCourse.of(
          Series.of(38, 37.5, 38, 36, 31, 36.5, 37).points(),
          SRS,
          Series.SETTINGS,
          Instant.parse("2026-03-01T09:00:00Z"),
          false);

  @Test
  void fifthScoreIsJudgedByTheFourBeforeIt() {
    CourseState fifth = course.states().get(4);

    assertThat(fifth.baselineCount()).isEqualTo(4);
    assertThat(fifth.baselineMean()).isEqualTo(37.375);
    assertThat(fifth.sigma()).isCloseTo(2.1044, within(.00005));
    assertThat(fifth.lower2()).isCloseTo(33.166, within(.0005));
    assertThat(fifth.lower3()).isCloseTo(31.062, within(.0005));
    assertThat(fifth.upper2()).isCloseTo(41.584, within(.0005));
  }

  @Test
  void fifthScoreWarnsAndOpensTheRupture() {
    CourseState fifth = course.states().get(4);

    assertThat(fifth.trigger()).isEqualTo(Trigger.WARN);
    assertThat(fifth.causes()).containsExactly(Cause.S2, Cause.S3, Cause.RD90, Cause.RD95);
    assertThat(fifth.state()).isEqualTo(State.OPEN);
    assertThat(fifth.possibleRupture()).isTrue();
    assertThat(fifth.rupture().reference()).isCloseTo(37.167, within(.0005));
    assertThat(fifth.rupture().depth()).isCloseTo(6.167, within(.0005));
    assertThat(fifth.rupture().sem()).isCloseTo(1.732, within(.0005));
  }

  @Test
  void sixthScoreRepairsItAndTheSeventhIsCalm() {
    assertThat(course.states())
        .extracting(CourseState::state)
        .containsExactly(
            State.NONE,
            State.NONE,
            State.NONE,
            State.NONE,
            State.OPEN,
            State.REPAIRED_FULL,
            State.NONE);
  }

  @Test
  void chartShowsTheSameBySession() {
    List<ChartRow> rows = ChartRow.of(course);

    assertThat(rows).hasSize(7);
    assertThat(rows.get(0))
        .isEqualTo(
            new ChartRow(1, 38, null, null, null, null, null, null, Trigger.NONE, State.NONE));
    assertThat(rows.get(4).lower2()).isEqualTo(course.states().get(4).lower2());
    assertThat(rows.get(4).trigger()).isEqualTo(Trigger.WARN);
    assertThat(rows.get(6).ewma()).isCloseTo(36.41667, within(.00001));
    assertThat(rows.get(6).cusum()).isZero();
  }
}
