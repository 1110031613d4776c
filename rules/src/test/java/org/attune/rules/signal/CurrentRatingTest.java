package org.attune.rules.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CurrentRatingTest {

  @Test
  void belongsToOneOfTheLastTwoSessions() {
    String sessions = "- sessions: {from: 2026-02-23, count: 3}\n";

    assertThat(
            Story.of(sessions + "- rating: {id: r2, of: s2, instrument: wai-sr, total: 50}")
                .supply("current-rating")
                .count())
        .isEqualTo(1);
    assertThat(
            Story.of(sessions + "- rating: {id: r1, of: s1, instrument: wai-sr, total: 50}")
                .supply("current-rating")
                .count())
        .isZero();
  }

  @Test
  void isNoOlderThanFortyTwoDays() {
    assertThat(
            Story.of(
                    """
                    - session: {id: s1, on: 2026-02-02 08:00}
                    - rating: {id: r1, of: s1, instrument: wai-sr, total: 50, at: 2026-02-02 09:00}
                    """)
                .supply("current-rating")
                .count())
        .isEqualTo(1);
    assertThat(
            Story.of(
                    """
                    - session: {id: s1, on: 2026-02-02 08:00}
                    - rating: {id: r1, of: s1, instrument: wai-sr, total: 50, at: 2026-02-02 08:59}
                    """)
                .supply("current-rating")
                .count())
        .isZero();
  }

  @Test
  void isNeverTheTherapists() {
    Story story =
        Story.of(
            """
            - session: {id: s1, on: 2026-03-09}
            - rating: {id: r1, of: s1, instrument: wai-sr, total: 30, by: therapist}
            """);

    assertThat(story.any(CurrentRating.class)).isEmpty();
  }

  @Test
  void isUsualWhenTheMeanIsNoHigherThanTheCutAndNothingDropped() {
    CurrentRating rating =
        Story.of(
                """
                - sessions: {from: 2026-02-16, count: 4}
                - ratings: {instrument: wai-sr, scores: [36, 36, 37, 35]}
                """)
            .the(CurrentRating.class);

    assertThat(rating.usual()).isTrue();
    assertThat(rating.low()).isTrue();
  }

  @Test
  void isNotUsualAfterAReliableDrop() {
    CurrentRating rating =
        Story.of(
                """
                - sessions: {from: 2026-02-16, count: 4}
                - ratings: {instrument: wai-sr, scores: [36, 36, 37, 30]}
                """)
            .the(CurrentRating.class);

    assertThat(rating.usual()).isFalse();
  }

  @Test
  void namesTheLowestAreaOfAShortForm() {
    CurrentRating rating =
        Story.of(
                """
                - session: {id: s1, on: 2026-03-09}
                - rating: {id: r1, of: s1, instrument: srs3, items: {1: 9.5, 2: 9.2, 3: 8.9, 4: 9.4}}
                """)
            .the(CurrentRating.class);

    assertThat(rating.lowestArea()).isEqualTo(8.9);
    assertThat(rating.low()).isFalse();
    assertThat(rating.values()).containsEntry("x", 8.9).containsEntry("cut", 9.0);
  }

  @Test
  void restsOnBothRatingsWhenBothAreLow() {
    CurrentRating rating =
        Story.of(
                """
                - sessions: {from: 2026-03-02, count: 2}
                - ratings: {instrument: wai-sr, scores: [35, 34]}
                """)
            .the(CurrentRating.class);

    assertThat(Story.ids(rating)).containsExactly("r1", "r2");
  }

  @Test
  void hasNoLimitWithoutCutOrNorm() {
    CurrentRating rating =
        Story.of(
                """
                - session: {id: s1, on: 2026-03-09}
                - rating: {id: r1, of: s1, instrument: haq2, total: 40, as: score}
                """)
            .the(CurrentRating.class);

    assertThat(rating.judged()).isFalse();
  }
}
