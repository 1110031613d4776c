package org.attune.rules.signal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.attune.rules.calculation.AttendanceRecord.Outcome;
import org.attune.rules.fact.Booking;
import org.attune.rules.fact.Statement;
import org.attune.rules.fact.Visit;
import org.jspecify.annotations.Nullable;

/**
 * The pair's appointments up to now that count for attendance: kept, missed without notice, or
 * called off late by the patient. Everything else is neither.
 *
 * @param all everything that counts, oldest first, sessions without a linked appointment included
 * @param recent the part of it in the window of attendance
 * @param scheduled the part of that for which an appointment was recorded
 */
record Appointments(List<Appointment> all, List<Appointment> recent, List<Appointment> scheduled) {

  static Appointments of(PairView view) {
    Set<String> linked = new HashSet<>();
    Set<LocalDate> otherDays = new HashSet<>();
    List<Visit> others = unlinked(view, linked);
    for (Visit session : others) {
      otherDays.add(view.date(session.start()));
    }
    List<Appointment> all = new ArrayList<>();
    Set<LocalDate> keptDays = new HashSet<>();
    for (Booking booking : view.pair().bookings()) {
      if (booking.start().isAfter(view.asOf())) {
        continue;
      }
      boolean ofSession = linked.contains(booking.source().reference());
      LocalDate day = otherDays.isEmpty() ? null : view.date(booking.start());
      boolean tookPlace = ofSession || day != null && otherDays.contains(day);
      Outcome outcome = outcome(view, booking, tookPlace);
      if (outcome != null) {
        all.add(new Appointment(booking.source(), booking.start(), outcome, true));
      }
      if (outcome == Outcome.ATTENDED && day != null) {
        keptDays.add(day);
      }
    }
    for (Visit session : others) {
      if (!keptDays.contains(view.date(session.start()))) {
        all.add(new Appointment(session.source(), session.start(), Outcome.ATTENDED, false));
      }
    }
    all.sort(
        Comparator.comparing(Appointment::start).thenComparing(one -> one.source().reference()));
    List<Appointment> recent = new ArrayList<>();
    List<Appointment> scheduled = new ArrayList<>();
    Instant since = view.since(view.number("TRU-09.window"));
    for (Appointment appointment : all) {
      if (!appointment.start().isBefore(since)) {
        recent.add(appointment);
        if (appointment.booked()) {
          scheduled.add(appointment);
        }
      }
    }
    return new Appointments(all, recent, scheduled);
  }

  /** The sessions to which no appointment is linked; the linked ones are collected. */
  private static List<Visit> unlinked(PairView view, Set<String> linked) {
    Set<String> known = new HashSet<>();
    for (Booking booking : view.pair().bookings()) {
      known.add(booking.source().reference());
    }
    List<Visit> unlinked = new ArrayList<>();
    for (Visit session : view.pair().sessions()) {
      if (session.booking() != null && known.contains(session.booking())) {
        linked.add(session.booking());
      } else {
        unlinked.add(session);
      }
    }
    return unlinked;
  }

  private static @Nullable Outcome outcome(PairView view, Booking booking, boolean tookPlace) {
    return switch (booking.status()) {
      case FULFILLED -> Outcome.ATTENDED;
      case PLANNED -> tookPlace ? Outcome.ATTENDED : null;
      case NO_SHOW -> excused(view, booking) ? null : Outcome.NO_SHOW;
      case CANCELLED ->
          late(view, booking) && !excused(view, booking) ? Outcome.LATE_CANCELLATION : null;
    };
  }

  private static boolean late(PairView view, Booking booking) {
    Duration notice = booking.notice();
    Duration limit = Duration.ofHours(view.count("TRU-09.late-notice"));
    return booking.cancelledBy() == Booking.CancelledBy.PATIENT
        && notice != null
        && notice.compareTo(limit) < 0;
  }

  /** Missed while the patient was an inpatient, on a holiday, or on a day to be kept free. */
  private static boolean excused(PairView view, Booking booking) {
    LocalDate day = view.date(booking.start());
    return view.facts().site().holidays().contains(day)
        || inpatient(view, booking.start())
        || keptFree(view, booking.start(), day);
  }

  private static boolean inpatient(PairView view, Instant at) {
    for (Visit visit : view.facts().visits()) {
      Instant end = visit.end();
      if (visit.kind() == Visit.Kind.INPATIENT_STAY
          && !visit.start().isAfter(at)
          && (end == null || !end.isBefore(at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean keptFree(PairView view, Instant at, LocalDate day) {
    String weekday = day.getDayOfWeek().name().substring(0, 3).toLowerCase(Locale.ROOT);
    for (Statement statement : view.facts().statements()) {
      if (statement.code().equals("observance-day")) {
        Instant from = statement.from();
        Instant to = statement.to();
        boolean dated = from != null && !at.isBefore(from) && (to == null || !at.isAfter(to));
        boolean onDate = from != null && view.date(from).equals(day);
        if (dated && to != null || onDate || weekday.equals(statement.value())) {
          return true;
        }
      }
    }
    return false;
  }
}
