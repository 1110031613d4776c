package org.attune.rules.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeedbackTest {

  private static final String SESSIONS = "- sessions: {from: 2026-02-09, count: 5}\n";

  private static FeedbackGap gap(String given) {
    return Story.of(SESSIONS + given).the(FeedbackGap.class);
  }

  @Test
  void countsAllSessionsWhereThereIsNoRating() {
    assertThat(gap("").sessionsSince()).isEqualTo(5);
    assertThat(gap("").daysSince()).isNull();
  }

  @Test
  void countsSessionsSinceTheLastRating() {
    FeedbackGap gap = gap("- rating: {id: r1, of: s1, instrument: wai-sr, total: 50}");

    assertThat(gap.sessionsSince()).isEqualTo(4);
    assertThat(Story.ids(gap)).containsExactly("r1", "s5");
  }

  @Test
  void countsALateRatingAsFeedback() {
    FeedbackGap gap =
        gap(
            "- rating: {id: r1, at: 2026-03-06 12:00, instrument: wai-sr, total: 50, linked: false}");

    assertThat(gap.sessionsSince()).isEqualTo(1);
  }

  @Test
  void isNoGapWhileNoSessionWasHeld() {
    assertThat(gap("- rating: {id: r5, of: s5, instrument: wai-sr, total: 50}").sessionHeldSince())
        .isFalse();
  }

  @Test
  void respectsThatThePatientDeclined() {
    assertThat(
            gap("- consent: {id: c1, about: feedback-forms, decision: deny, at: 2026-02-01}")
                .declined())
        .isTrue();
  }

  @Test
  void waitsFourteenDaysAfterACrisis() {
    assertThat(gap("- session: {id: x1, at: 2026-03-02 09:00, setting: emergency}").crisis())
        .isTrue();
    assertThat(gap("- session: {id: x1, at: 2026-03-02 08:59, setting: emergency}").crisis())
        .isFalse();
    assertThat(gap("- rating: {id: p1, at: 2026-03-05 10:00, instrument: phq9, items: {9: 1}}"))
        .extracting(FeedbackGap::crisis)
        .isEqualTo(true);
  }

  @Test
  void measuresOutcomeFromTheBetterOfTheFirstTwoValues() {
    OutcomeChange change =
        Story.of(
                SESSIONS
                    + """
                      - rating: {id: p1, of: s1, instrument: phq9, total: 12}
                      - rating: {id: p2, of: s2, instrument: phq9, total: 10}
                      - rating: {id: p3, of: s4, instrument: phq9, total: 16}
                      """)
            .the(OutcomeChange.class);

    assertThat(change.worse()).isEqualTo(6);
    assertThat(change.margin()).isEqualTo(6);
    assertThat(Story.ids(change)).containsExactly("p2", "p3");
  }

  @Test
  void knowsThatHigherWellBeingIsBetter() {
    OutcomeChange change =
        Story.of(
                SESSIONS
                    + """
                      - rating: {id: o1, of: s1, instrument: ors, total: 20}
                      - rating: {id: o2, of: s2, instrument: ors, total: 22}
                      - rating: {id: o3, of: s4, instrument: ors, total: 17}
                      """)
            .the(OutcomeChange.class);

    assertThat(change.higherIsBetter()).isTrue();
    assertThat(change.worse()).isEqualTo(5);
    assertThat(change.margin()).isEqualTo(5);
  }

  @Test
  void startsThirtyDaysBeforeTheFirstSession() {
    Story story =
        Story.of(
            SESSIONS
                + """
                  - rating: {id: p0, at: 2025-12-01 10:00, instrument: phq9, total: 2}
                  - rating: {id: p1, at: 2026-01-20 10:00, instrument: phq9, total: 10}
                  - rating: {id: p2, of: s2, instrument: phq9, total: 10}
                  """);

    assertThat(story.the(OutcomeChange.class).worse()).isZero();
    assertThat(story.supply("outcome-series").count()).isEqualTo(2);
  }
}
