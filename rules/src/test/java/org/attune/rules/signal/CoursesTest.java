package org.attune.rules.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.attune.rules.finding.Reason;
import org.junit.jupiter.api.Test;

class CoursesTest {

  @Test
  void followsTheSeriesWithTheMostRatings() {
    Story story =
        Story.of(
            """
            - sessions: {from: 2026-02-09, count: 5}
            - ratings: {instrument: srs3, scores: [38, 37.5, 38, 36, 31]}
            - rating: {id: w5, of: s5, instrument: wai-sr, total: 50}
            """);

    assertThat(story.supply("rating-course").count()).isEqualTo(5);
    assertThat(story.the(RuptureCourse.class).possibleRupture()).isTrue();
  }

  @Test
  void tellsAPossibleRuptureByTheWorkedExample() {
    RuptureCourse course =
        Story.of(
                """
                - sessions: {from: 2026-02-09, count: 5}
                - ratings: {instrument: srs3, scores: [38, 37.5, 38, 36, 31]}
                """)
            .the(RuptureCourse.class);

    assertThat(course.values()).containsEntry("x", 31.0).containsEntry("m", 37.375);
    assertThat(Story.ids(course)).containsExactly("r1", "r2", "r3", "r4", "r5");
  }

  @Test
  void restsAnUnrepairedRuptureOnItsOpeningAndWhatFollowed() {
    RuptureCourse course =
        Story.of(
                """
                - sessions: {from: 2026-01-19, count: 8}
                - ratings: {instrument: srs3, scores: [38, 37.5, 38, 36, 31, 31, 31, 31]}
                """)
            .the(RuptureCourse.class);

    assertThat(course.unrepaired()).isTrue();
    assertThat(Story.ids(course)).containsExactly("r5", "r6", "r7", "r8");
    assertThat(course.values()).containsEntry("k", 3);
  }

  @Test
  void leavesOutLateForms() {
    Story story =
        Story.of(
            """
            - sessions: {from: 2026-02-09, count: 4}
            - ratings: {instrument: srs3, scores: [38, 37.5, 38, 36]}
            - rating: {id: late, at: 2026-03-12 10:00, instrument: srs3, total: 20, linked: false}
            """);

    assertThat(story.supply("rating-course").count()).isEqualTo(4);
  }

  @Test
  void needsNormsForACourse() {
    Story story =
        Story.of(
            """
            - sessions: {from: 2026-02-09, count: 5}
            - ratings: {instrument: haq2, scores: [90, 91, 90, 92, 60], as: score}
            """);

    assertThat(story.supply("rating-course").lacking()).isEqualTo(Reason.NO_NORMS);
    assertThat(story.supply("rating-series").count()).isEqualTo(5);
    assertThat(story.any(RuptureCourse.class)).isEmpty();
  }

  @Test
  void comparesTwoRatingsNoMoreThanSixtyDaysApart() {
    String ratings =
        """
        - session: {id: s1, on: 2026-01-08}
        - session: {id: s2, on: 2026-03-09}
        - ratings: {instrument: wai-sr, scores: [55, 40]}
        """;

    assertThat(Story.of(ratings).supply("rating-pair").count()).isEqualTo(2);
    assertThat(Story.of(ratings.replace("01-08", "01-07")).supply("rating-pair").count())
        .isEqualTo(1);
  }

  @Test
  void seesAnAgreedEndingWithinTwoPlannedIntervals() {
    String course =
        """
        - sessions: {from: 2026-01-19, count: 8}
        - ratings: {instrument: srs3, scores: [38, 37, 38, 37, 38, 37, 38, 37]}
        """;
    String ending = "- episode: {id: e1, from: 2026-01-01, to: 2026-03-23 09:00}";

    assertThat(Story.of(course + ending).the(RatingTrend.class).endingNear()).isTrue();
    assertThat(
            Story.of(course + ending.replace("03-23 09:00", "03-23 10:00"))
                .the(RatingTrend.class)
                .endingNear())
        .isFalse();
    assertThat(Story.of(course).the(RatingTrend.class).endingNear()).isFalse();
  }

  @Test
  void tellsADropOfTheBondAlone() {
    BondDrop drop =
        Story.of(
                """
                - sessions: {from: 2026-03-02, count: 2}
                - rating: {id: r1, of: s1, instrument: srs3, items: {1: 9.5, 2: 9, 3: 9, 4: 9}}
                - rating: {id: r2, of: s2, instrument: srs3, items: {1: 7.5, 2: 8.5, 3: 9, 4: 9}}
                """)
            .the(BondDrop.class);

    assertThat(drop.points()).isEqualTo(2);
    assertThat(drop.otherShare()).isEqualTo(.25);
    assertThat(Story.ids(drop)).containsExactly("r1", "r2");
  }

  @Test
  void tellsTensionFromTheNewestFormOfOneOfTheLastTwoSessions() {
    ReportedTension report =
        Story.of(
                """
                - sessions: {from: 2026-03-02, count: 2}
                - rating: {id: p1, of: s1, instrument: psq, items: {1: 1, 2: 4, 3: 2}}
                """)
            .the(ReportedTension.class);

    assertThat(report.said()).isTrue();
    assertThat(report.values()).containsEntry("r", 2.0);
  }

  @Test
  void ignoresAReportOfTensionThatNamesNoClinician() {
    Story story =
        Story.of(
            """
            - session: {id: s1, on: 2026-03-09}
            - concern: {id: k1, kind: tension-reported, at: 2026-03-10, as: flag}
            """);

    assertThat(story.any(ReportedTension.class)).isEmpty();
  }

  @Test
  void countsDaysSinceTheLastSessionByTheCalendar() {
    SessionGap gap =
        Story.of(
                """
                - episode: {id: e1, from: 2026-01-01}
                - session: {id: s1, at: 2026-02-15 23:00}
                """)
            .the(SessionGap.class);

    assertThat(gap.days()).isEqualTo(29);
    assertThat(gap.limit()).isEqualTo(28);
    assertThat(gap.careOpen()).isTrue();
  }

  @Test
  void waitsTwoPlannedIntervals() {
    SessionGap gap =
        Story.of(
                """
                - session: {id: s1, on: 2026-02-02}
                - plan: {id: p1, kind: [treatment], from: 2026-01-01, created: 2026-01-01, every: 21 days}
                """)
            .the(SessionGap.class);

    assertThat(gap.limit()).isEqualTo(42);
  }
}
