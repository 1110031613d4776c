package org.attune.rules.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RuptureReferenceTest {

  @Test
  void referenceIsTheMeanOfTheLastThreeScores() {
    assertThat(Series.of(38, 37, 38, 36, 29).end().rupture().reference()).isEqualTo(37);
  }

  @Test
  void referenceRestsOnWhatThereIsWhenThatIsLess() {
    assertThat(Series.of(38, 37, 30).end().rupture().reference()).isEqualTo(37.5);
    assertThat(Series.of(38, 30).end().rupture().reference()).isEqualTo(38);
  }

  @Test
  void referenceLeavesOutScoresThatLieInARupture() {
    CourseState end = Series.of(38, 38, 38, 36, 30, 37, 30).end();

    assertThat(end.rupture().openedIndex()).isEqualTo(7);
    assertThat(end.rupture().reference()).isCloseTo(112 / 3.0, within(1e-12));
  }

  @Test
  void referenceIsTheFirstLevelWhereTheSumAloneOpened() {
    CourseState end = Series.of(38, 38, 38, 38, 38, 38, 35, 35, 35, 35).end();

    assertThat(end.causes()).containsExactly(Cause.EWMA, Cause.CUSUM);
    assertThat(end.rupture().reference()).isEqualTo(38);
    assertThat(end.rupture().depth()).isEqualTo(3);
  }

  @Test
  void referenceIsTheLastLevelWhereSomethingElseOpenedToo() {
    Series drifting = Series.of(38, 38, 38, 38, 38, 38, 35, 35, 35);

    assertThat(drifting.tension(35).end().causes()).contains(Cause.CUSUM, Cause.TENSION);
    assertThat(drifting.tension(35).end().rupture().reference()).isEqualTo(35);
    assertThat(drifting.then(25).end().causes()).contains(Cause.CUSUM, Cause.S3);
    assertThat(drifting.then(25).end().rupture().reference()).isEqualTo(35);
  }

  @Test
  void standardErrorAndInnerLimitAreThoseAtTheOpening() {
    CourseState opening = Series.calm().then(31).end();
    CourseState later = Series.calm().then(31, 29, 30).end();

    assertThat(opening.rupture().sem()).isEqualTo(Series.SRS.sem());
    assertThat(opening.rupture().lower2()).isEqualTo(opening.lower2());
    assertThat(later.rupture().lower2()).isEqualTo(opening.lower2());
    assertThat(later.rupture().reference()).isEqualTo(opening.rupture().reference());
  }

  @Test
  void innerLimitOfAShortBaselineRestsOnWhatThereIs() {
    CourseState end = Series.of(38, 38, 28).end();

    assertThat(end.lower2()).isNull();
    assertThat(end.rupture().lower2()).isCloseTo(33.3709, within(.0001));
    assertThat(Series.of(38, 38, 28, 33.4).end().state()).isEqualTo(State.REPAIRED_PARTIAL);
    assertThat(Series.of(38, 38, 28, 33.3).end().state()).isEqualTo(State.OPEN);
  }
}
