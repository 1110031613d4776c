package org.attune.rules.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attune.rules.calculation.AttendanceRecord;
import org.attune.rules.calculation.AttendanceRecord.Outcome;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Signal;
import org.jspecify.annotations.Nullable;

/**
 * How the pair's latest appointments went.
 *
 * @param run appointments missed in a row, up to the latest one
 * @param weighted misses among the last appointments, weighted and summed
 * @param earlyNoShow a no-show before the first sessions had taken place still counts
 */
public record Attendance(int run, double weighted, boolean earlyNoShow, Details details)
    implements Signal {

  record Details(
      AttendanceRecord record, List<Appointment> missed, List<Appointment> early, PairView view) {}

  static @Nullable Attendance of(PairView view, Appointments appointments) {
    List<Appointment> all = appointments.all();
    List<Appointment> counting = appointments.scheduled();
    if (counting.isEmpty()) {
      return null;
    }
    int last = view.count("TRU-09.last");
    AttendanceRecord record =
        AttendanceRecord.of(
            outcomes(counting),
            last,
            view.number("TRU-09.no-show-weight"),
            view.number("TRU-09.late-weight"));
    int run = AttendanceRecord.of(outcomes(appointments.recent()), last, 1, 1).run();
    int sessions = view.count("TRU-09.early-sessions");
    boolean early = AttendanceRecord.earlyNoShow(outcomes(all), sessions);
    List<Appointment> missed = new ArrayList<>();
    int first = Math.max(0, counting.size() - Math.max(last, run));
    for (Appointment appointment : counting.subList(first, counting.size())) {
      if (appointment.outcome() != Outcome.ATTENDED) {
        missed.add(appointment);
      }
    }
    return new Attendance(
        run,
        record.score(),
        early,
        new Details(record, missed, early ? early(all, sessions) : List.of(), view));
  }

  @Override
  public List<Evidence> evidence() {
    List<Evidence> evidence = new ArrayList<>();
    details.early().forEach(appointment -> evidence.add(seen(appointment)));
    for (Appointment appointment : details.missed()) {
      if (!details.early().contains(appointment)) {
        evidence.add(seen(appointment));
      }
    }
    return evidence;
  }

  @Override
  public Map<String, Object> values() {
    AttendanceRecord record = details.record();
    LocalDate early = date(details.early(), 0);
    return new Values()
        .put("k", record.noShows() + record.lateCancellations())
        .put("n", record.scheduled())
        .put("no-shows", record.noShows())
        .put("late", record.lateCancellations())
        .put("run", run)
        .put("weighted", weighted)
        .put(
            "date",
            details.missed().isEmpty()
                ? early
                : date(details.missed(), details.missed().size() - 1))
        .put("early-date", early)
        .map();
  }

  private @Nullable LocalDate date(List<Appointment> appointments, int index) {
    return appointments.isEmpty() ? null : details.view().date(appointments.get(index).start());
  }

  private static Evidence seen(Appointment appointment) {
    String what =
        appointment.outcome() == Outcome.NO_SHOW
            ? "appointment missed without notice"
            : "appointment called off late";
    return Words.seen(appointment.source(), what, appointment.start());
  }

  private static List<Outcome> outcomes(List<Appointment> appointments) {
    List<Outcome> outcomes = new ArrayList<>(appointments.size());
    for (Appointment appointment : appointments) {
      outcomes.add(appointment.outcome());
    }
    return outcomes;
  }

  /** The no-shows before so many sessions had taken place. */
  private static List<Appointment> early(List<Appointment> all, int sessions) {
    List<Appointment> early = new ArrayList<>();
    int attended = 0;
    for (Appointment appointment : all) {
      if (appointment.outcome() == Outcome.ATTENDED) {
        attended++;
      } else if (appointment.outcome() == Outcome.NO_SHOW && attended < sessions) {
        early.add(appointment);
      }
    }
    return early;
  }
}
