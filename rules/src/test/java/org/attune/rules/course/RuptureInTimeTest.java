package org.attune.rules.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuptureInTimeTest {

  private static final Series OPENED = Series.calm().then(31);

  @Test
  void openTurnsUnrepairedWhenTheNextRatingComesAfterFortyFiveDays() {
    assertThat(OPENED.after(Duration.ofDays(44), 32).end().state()).isEqualTo(State.OPEN);
    assertThat(OPENED.after(Duration.ofDays(45), 32).end().state()).isEqualTo(State.UNREPAIRED);
  }

  @Test
  void daysCountFromTheLastRatingAndNotFromTheOpening() {
    Series rated = OPENED.after(Duration.ofDays(30), 32);

    assertThat(rated.after(Duration.ofDays(30), 32).end().state()).isEqualTo(State.OPEN);
  }

  @Test
  void ratingAfterFortyFiveDaysMayStillRepair() {
    assertThat(OPENED.after(Duration.ofDays(50), 37).end().state()).isEqualTo(State.REPAIRED_FULL);
  }

  @Test
  void openTurnsUnrepairedFortyFiveDaysAfterTheLastRating() {
    assertThat(OPENED.asOf(Duration.ofDays(44)).state()).isEqualTo(State.OPEN);
    assertThat(OPENED.asOf(Duration.ofDays(45)).state()).isEqualTo(State.UNREPAIRED);
    assertThat(OPENED.asOf(Duration.ofDays(45).minusHours(1)).state()).isEqualTo(State.UNREPAIRED);
  }

  @Test
  void stateAtTheLastSessionStaysWhatItWasThen() {
    RatingCourse later = OPENED.asOf(Duration.ofDays(100));

    assertThat(later.last().state()).isEqualTo(State.OPEN);
    assertThat(later.rupture()).isEqualTo(later.last().rupture());
    assertThat(later.sessionsSinceOpening()).isZero();
  }

  @Test
  void openTurnsUnrepairedWhenTheEpisodeEnds() {
    assertThat(OPENED.episodeEnded().state()).isEqualTo(State.UNREPAIRED);
  }

  @Test
  void onlyAnOpenRuptureTurnsUnrepairedWithTime() {
    Duration year = Duration.ofDays(365);

    assertThat(Series.calm().asOf(year).state()).isEqualTo(State.NONE);
    assertThat(OPENED.then(37).asOf(year).state()).isEqualTo(State.REPAIRED_FULL);
    assertThat(OPENED.then(37).episodeEnded().state()).isEqualTo(State.REPAIRED_FULL);
    assertThat(OPENED.then(35).asOf(year).repaired()).isTrue();
    assertThat(Series.calm().episodeEnded().state()).isEqualTo(State.NONE);
  }

  @Test
  void sessionsSinceTheOpeningCountTheRatedOnes() {
    assertThat(OPENED.then(32, 32).course().sessionsSinceOpening()).isEqualTo(2);
    assertThat(Series.calm().course().sessionsSinceOpening()).isZero();
  }

  @Test
  void seriesWithoutASessionIsInNoState() {
    RatingCourse none =
        RatingCourse.of(List.of(), Series.SRS, Series.SETTINGS, Instant.EPOCH, true);

    assertThat(none.states()).isEmpty();
    assertThat(none.state()).isEqualTo(State.NONE);
    assertThat(none.last()).isNull();
    assertThat(none.rupture()).isNull();
    assertThat(none.possibleRupture()).isFalse();
  }
}
