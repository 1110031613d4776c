package org.attune.rules.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttendanceTest {

  private static Attendance attendance(String given) {
    return Story.of(given).the(Attendance.class);
  }

  @Test
  void countsARunOfMissesUpToNow() {
    Attendance attendance =
        attendance(
            """
            - booking: {id: a1, on: 2026-02-16, status: fulfilled}
            - booking: {id: a2, on: 2026-02-23, status: noshow}
            - booking: {id: a3, on: 2026-03-02, status: cancelled, by: patient, cancelled-at: 2026-03-02 08:00}
            """);

    assertThat(attendance.run()).isEqualTo(2);
    assertThat(attendance.weighted()).isEqualTo(1.5);
    assertThat(Story.ids(attendance)).containsExactly("a2", "a3");
  }

  @Test
  void isNotBrokenByCancellationsThatCountAsNothing() {
    Attendance attendance =
        attendance(
            """
            - booking: {id: a1, on: 2026-02-16, status: noshow}
            - booking: {id: a2, on: 2026-02-23, status: cancelled, by: clinic, cancelled-at: 2026-02-23 09:00}
            - booking: {id: a3, on: 2026-02-24, status: cancelled, by: patient, cancelled-at: 2026-02-20 09:00}
            - booking: {id: a4, on: 2026-02-25, status: cancelled, by: neither, cancelled-at: 2026-02-25 09:00}
            - booking: {id: a5, on: 2026-03-02, status: noshow}
            """);

    assertThat(attendance.run()).isEqualTo(2);
    assertThat(attendance.values()).containsEntry("n", 2);
  }

  @Test
  void isBrokenByASessionWithoutAnAppointment() {
    Attendance attendance =
        attendance(
            """
            - booking: {id: a1, on: 2026-02-16, status: noshow}
            - session: {id: s1, on: 2026-02-23}
            - booking: {id: a2, on: 2026-03-02, status: noshow}
            """);

    assertThat(attendance.run()).isEqualTo(1);
    assertThat(attendance.values()).containsEntry("n", 2).containsEntry("k", 2);
  }

  @Test
  void takesTwentyFourHoursAheadForGoodNotice() {
    String late =
        "- booking: {id: a1, at: 2026-03-02 10:00, status: cancelled, by: patient,"
            + " cancelled-at: 2026-03-01 10:01}";
    String inTime = late.replace("10:01", "10:00");

    assertThat(attendance(late).weighted()).isEqualTo(.5);
    assertThat(Story.of(inTime).supply("appointments").count()).isZero();
  }

  @Test
  void leavesOutAppointmentsDuringAnInpatientStay() {
    Story story =
        Story.of(
            """
            - session: {id: stay, on: 2026-02-20, setting: inpatient, minutes: 20160}
            - booking: {id: a1, on: 2026-02-23, status: noshow}
            """);

    assertThat(story.any(Attendance.class)).isEmpty();
  }

  @Test
  void leavesOutDaysThatThePatientAskedToKeepFree() {
    Story story =
        Story.of(
            """
            - statement: {id: o1, kind: observance-day, on: 2026-01-05, value: mon}
            - booking: {id: a1, on: 2026-02-23, status: noshow}
            - booking: {id: a2, on: 2026-02-24, status: noshow}
            """);

    assertThat(story.supply("appointments").count()).isEqualTo(1);
  }

  @Test
  void countsAnEarlyNoShowUntilThreeSessionsHaveTakenPlaceAfterIt() {
    String early =
        """
        - booking: {id: a1, on: 2026-02-02, status: fulfilled}
        - booking: {id: a2, on: 2026-02-09, status: noshow}
        - booking: {id: a3, on: 2026-02-16, status: fulfilled}
        - booking: {id: a4, on: 2026-02-23, status: fulfilled}
        """;

    assertThat(attendance(early).earlyNoShow()).isTrue();
    assertThat(Story.ids(attendance(early))).containsExactly("a2");
    assertThat(attendance(early + "- booking: {id: a5, on: 2026-03-02, status: fulfilled}\n"))
        .extracting(Attendance::earlyNoShow)
        .isEqualTo(false);
  }

  @Test
  void countsTheLastNinetyDaysOnly() {
    assertThat(
            Story.of("- booking: {id: a1, at: 2025-12-16 09:00, status: noshow}")
                .supply("appointments")
                .count())
        .isEqualTo(1);
    assertThat(
            Story.of("- booking: {id: a1, at: 2025-12-16 08:59, status: noshow}")
                .supply("appointments")
                .count())
        .isZero();
  }
}
