package org.attune.rules.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.attune.rules.finding.Reason;
import org.junit.jupiter.api.Test;

class BoundariesTest {

  /** Three contacts outside usual hours, the last one ten days and three hours ago. */
  private static final String LATE_CONTACTS =
      """
      - contact: {id: m1, at: 2026-03-04 06:00, by: therapist}
      - contact: {id: m2, at: 2026-03-05 06:00, by: therapist}
      - contact: {id: m3, at: 2026-03-06 06:00, by: therapist}
      """;

  @Test
  void countsSessionsThatRanAQuarterAndFifteenMinutesOver() {
    LongSessions sessions =
        Story.of(
                """
                - session: {id: s1, on: 2026-02-09, planned: 50, minutes: 65}
                - session: {id: s2, on: 2026-02-16, planned: 50, minutes: 64}
                - session: {id: s3, on: 2026-02-23, planned: 90, minutes: 106}
                - session: {id: s4, on: 2026-03-02, planned: 50, minutes: 70}
                """)
            .the(LongSessions.class);

    assertThat(sessions.overruns()).isEqualTo(2);
    assertThat(sessions.median()).isEqualTo(15.5);
    assertThat(Story.ids(sessions)).containsExactly("s1", "s4");
  }

  @Test
  void givesLongerSessionsHalfAsMuchTimeAgain() {
    LongSessions sessions =
        Story.of(
                """
                - session: {id: s1, on: 2026-02-09, planned: 50, minutes: 80, type: [emdr]}
                - session: {id: s2, on: 2026-02-16, planned: 50, minutes: 95, type: [emdr]}
                """)
            .the(LongSessions.class);

    assertThat(Story.ids(sessions)).containsExactly("s2");
  }

  @Test
  void leavesOutSessionsAroundAPositiveSafetyItemAndInACrisis() {
    LongSessions sessions =
        Story.of(
                """
                - session: {id: s1, on: 2026-02-09, planned: 50, minutes: 80}
                - session: {id: s2, on: 2026-02-16, planned: 50, minutes: 80, type: [crisis]}
                - session: {id: s3, on: 2026-03-02, planned: 50, minutes: 80}
                - rating: {id: p1, at: 2026-03-05 10:00, instrument: phq9, items: {9: 1}}
                """)
            .the(LongSessions.class);

    assertThat(Story.ids(sessions)).containsExactly("s1");
  }

  @Test
  void comparesWithTheCaseloadWhereEnoughOfItIsKnown() {
    String sessions =
        """
        - session: {id: s1, on: 2026-02-09, planned: 50, minutes: 70}
        - session: {id: s2, on: 2026-02-16, planned: 50, minutes: 70}
        - session: {id: s3, on: 2026-02-23, planned: 50, minutes: 70}
        """;
    String norm =
        "- norm: {id: n1, measure: session-overrun-minutes, median: 10, mad: 5, count: 20}";

    assertThat(Story.of(sessions).the(LongSessions.class).unusual()).isTrue();
    assertThat(Story.of(sessions + norm).the(LongSessions.class).unusual()).isFalse();
    assertThat(
            Story.of(sessions + norm.replace("20}", "19}")).the(LongSessions.class).caseloadLimit())
        .isNull();
  }

  @Test
  void countsContactsThatTheClinicianBeganOutsideUsualHours() {
    AfterHoursContacts contacts =
        Story.of(
                """
                - contact: {id: m1, at: 2026-03-02 07:59, by: therapist}
                - contact: {id: m2, at: 2026-03-03 08:00, by: therapist}
                - contact: {id: m3, at: 2026-03-04 18:59, by: therapist}
                - contact: {id: m4, at: 2026-03-05 19:00, by: therapist}
                - contact: {id: m5, at: 2026-03-07 12:00, by: therapist}
                - contact: {id: m6, at: 2026-03-08 22:00, by: patient}
                - contact: {id: m7, at: 2026-03-08 22:10, by: therapist, answers: m6}
                - contact: {id: m8, at: 2026-03-10 23:00, by: therapist, kind: crisis}
                """)
            .the(AfterHoursContacts.class);

    assertThat(contacts.outside()).isEqualTo(3);
    assertThat(contacts.all()).isEqualTo(5);
    assertThat(Story.ids(contacts)).containsExactly("m1", "m4", "m5");
  }

  @Test
  void leavesOutContactOnDutyAndPlannedCoaching() {
    String late = "- contact: {id: m1, at: 2026-03-05 21:00, by: therapist}\n";

    assertThat(
            Story.of(late + "- on-call: {id: d1, from: 2026-03-05 18:00, to: 2026-03-06 08:00}")
                .any(AfterHoursContacts.class))
        .isEmpty();
    assertThat(
            Story.of(late + "- plan: {id: p1, kind: [dbt-phone-coaching], from: 2026-03-01}")
                .the(AfterHoursContacts.class)
                .all())
        .isZero();
  }

  @Test
  void saysWhatIsNotKnownOfTheExclusions() {
    AfterHoursContacts contacts =
        Story.of(
                """
                - contact: {id: m1, at: 2026-03-05 21:00, by: therapist}
                - unread: [schedules]
                """)
            .the(AfterHoursContacts.class);

    assertThat(contacts.gap()).isEqualTo(new Gap(Reason.UNREAD, "on-call duty"));
  }

  @Test
  void countsContactsFromTheThirtyFirstDayAfterTheEndOfCare() {
    String ended =
        """
        - session: {id: s1, on: 2026-01-05}
        - episode: {id: e1, status: finished, from: 2025-01-01, to: 2026-01-10 09:00}
        - contact: {id: m1, at: 2026-02-09 23:59, by: therapist}
        - contact: {id: m2, at: 2026-02-10 00:01, by: therapist}
        - contact: {id: m3, at: 2026-02-20 09:00, by: therapist}
        - contact: {id: m4, at: 2026-02-21 09:00, by: therapist, kind: administrative}
        """;

    assertThat(Story.ids(Story.of(ended).the(ContactsAfterEnding.class)))
        .containsExactly("e1", "m2", "m3");
    assertThat(
            Story.of(ended + "- session: {id: s2, on: 2026-02-16}\n")
                .any(ContactsAfterEnding.class))
        .isEmpty();
    assertThat(
            Story.of(ended + "- plan: {id: p1, kind: [follow-up], from: 2026-01-10}\n")
                .any(ContactsAfterEnding.class))
        .isEmpty();
  }

  @Test
  void fadesEveryKindFromItsLatestOccurrence() {
    DriftIndex drift = Story.of(LATE_CONTACTS).the(DriftIndex.class);

    assertThat(drift.kinds()).isEqualTo(1);
    assertThat(drift.index()).isCloseTo(2 * Math.pow(.5, 10.125 / 30), within(1e-9));
    assertThat(Story.ids(drift)).containsExactly("m3");
  }

  @Test
  void remembersAnIndicatorThatIsNoLongerMet() {
    DriftIndex drift =
        Story.of(LATE_CONTACTS.replace("2026-03-0", "2026-01-0")).the(DriftIndex.class);

    assertThat(drift.index()).isCloseTo(2 * Math.pow(.5, 69.125 / 30), within(1e-9));
  }

  @Test
  void weighsAReasonGivenSinceTheOccurrenceByHalfAndAConfirmedOneNotAtAll() {
    String given =
        "- prompt: {id: d1, rule: BND-02, at: 2026-03-07, answer: overridden,"
            + " rationale: protocol, answered-at: 2026-03-08}\n";
    String confirmed = given.replace("rationale", "accepted: true, rationale");
    String before = given.replace("answered-at: 2026-03-08", "answered-at: 2026-03-05");

    double whole = 2 * Math.pow(.5, 10.125 / 30);
    assertThat(Story.of(LATE_CONTACTS + given).the(DriftIndex.class).index())
        .isCloseTo(whole / 2, within(1e-9));
    assertThat(Story.of(LATE_CONTACTS + confirmed).the(DriftIndex.class).kinds()).isZero();
    assertThat(Story.of(LATE_CONTACTS + before).the(DriftIndex.class).index())
        .isCloseTo(whole, within(1e-9));
  }
}
