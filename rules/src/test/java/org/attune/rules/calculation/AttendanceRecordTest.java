package org.attune.rules.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.rules.calculation.AttendanceRecord.Outcome.ATTENDED;
import static org.attune.rules.calculation.AttendanceRecord.Outcome.LATE_CANCELLATION;
import static org.attune.rules.calculation.AttendanceRecord.Outcome.NO_SHOW;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.attune.rules.calculation.AttendanceRecord.Outcome;
import org.junit.jupiter.api.Test;

class AttendanceRecordTest {

  @Test
  void weighsTheLastSixAppointments() {
    AttendanceRecord record =
        of(NO_SHOW, ATTENDED, NO_SHOW, LATE_CANCELLATION, ATTENDED, LATE_CANCELLATION, ATTENDED);

    assertThat(record).isEqualTo(new AttendanceRecord(6, 1, 2, 2.0, 0));
  }

  @Test
  void countsTheRunOfMissesUpToTheLatestAppointment() {
    assertThat(of(NO_SHOW, NO_SHOW, ATTENDED).run()).isZero();
    assertThat(of(ATTENDED, NO_SHOW, LATE_CANCELLATION).run()).isEqualTo(2);
    assertThat(of(NO_SHOW, NO_SHOW).run()).isEqualTo(2);
    assertThat(of().run()).isZero();
  }

  @Test
  void runIsNotCutByTheWindow() {
    assertThat(of(NO_SHOW, NO_SHOW, NO_SHOW, NO_SHOW, NO_SHOW, NO_SHOW, NO_SHOW, NO_SHOW))
        .isEqualTo(new AttendanceRecord(6, 6, 0, 6, 8));
  }

  @Test
  void noShowBeforeTheThirdSessionIsEarly() {
    assertThat(early(NO_SHOW)).isTrue();
    assertThat(early(ATTENDED, ATTENDED, NO_SHOW)).isTrue();
    assertThat(early(ATTENDED, ATTENDED, ATTENDED, NO_SHOW)).isFalse();
    assertThat(early(LATE_CANCELLATION)).isFalse();
  }

  @Test
  void earlyNoShowCountsUntilThreeSessionsWereAttendedAfterIt() {
    assertThat(early(NO_SHOW, ATTENDED, ATTENDED)).isTrue();
    assertThat(early(NO_SHOW, ATTENDED, ATTENDED, ATTENDED)).isFalse();
    assertThat(early(NO_SHOW, ATTENDED, ATTENDED, NO_SHOW, ATTENDED)).isTrue();
  }

  @Property
  void scoreIsTheWeightedSumOfItsCounts(@ForAll List<Outcome> outcomes) {
    AttendanceRecord record = AttendanceRecord.of(outcomes, 6, 1, .5);

    assertThat(record.score()).isEqualTo(record.noShows() + .5 * record.lateCancellations());
    assertThat(record.scheduled()).isEqualTo(Math.min(6, outcomes.size()));
    assertThat(record.noShows() + record.lateCancellations())
        .isBetween(Math.min(record.run(), record.scheduled()), record.scheduled());
  }

  private static AttendanceRecord of(Outcome... outcomes) {
    return AttendanceRecord.of(List.of(outcomes), 6, 1, .5);
  }

  private static boolean early(Outcome... outcomes) {
    return AttendanceRecord.earlyNoShow(List.of(outcomes), 3);
  }
}
