package org.attune.rules.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.attune.fixtures.given.Act;
import org.attune.fixtures.given.Booking;
import org.attune.fixtures.given.Given;
import org.attune.fixtures.given.Relative;
import org.attune.fixtures.given.Session;
import org.attune.fixtures.given.Session.Interpreter;
import org.attune.fixtures.given.Session.Setting;
import org.attune.fixtures.given.Session.Type;
import org.attune.fixtures.scenario.Scenario;
import org.attune.rules.fact.Booking.CancelledBy;
import org.attune.rules.fact.Fact;
import org.attune.rules.fact.Source;
import org.attune.rules.fact.Visit;

/** Visits and appointments. */
final class Attendance {

  private static final Duration LONGEST = Duration.ofHours(3);
  private static final Set<String> USUAL_PLACES =
      Set.of("HOSP", "PSYCHF", "PHU", "PROFF", "PSY", "PSI", "PC", "OF", "RTF", "CAPC", "SCHOOL");
  private static final Set<String> CRISIS_CODES = Set.of("90839", "90840");
  private static final Set<Type> LONG =
      Set.of(
          Type.EXTENDED_SESSION,
          Type.EXPOSURE_SESSION,
          Type.EMDR,
          Type.FAMILY_SESSION,
          Type.INTAKE);
  private static final Set<String> CLINIC_REASONS =
      Set.of("maint", "oth-room", "oth-oerr", "oth-int", "oth-mu");
  private static final Set<String> NOT_PATIENT = Set.of("pat-dec", "pat-preg");
  private static final Set<String> NOT_CLINIC = Set.of("prov-dch", "prov-hosp");
  private static final int OF_AGE = 18;

  private final Scenario scenario;

  Attendance(Scenario scenario) {
    this.scenario = scenario;
  }

  void read(Given given, List<Fact> facts) {
    if (given instanceof Session session) {
      session(session, facts);
    } else if (given instanceof Booking booking) {
      booking(booking, facts);
    }
  }

  private void session(Session session, List<Fact> facts) {
    boolean running =
        session.status() == Session.Status.IN_PROGRESS
            || session.status() == Session.Status.ARRIVED;
    Set<String> practitioners = People.references(scenario, scenario.practitioners(session));
    if (session.planned() != null) {
      Instant start = clock(session, session.plannedStart(), session.on());
      facts.add(
          new org.attune.rules.fact.Booking(
              Source.of("Appointment/" + session.id() + "-booking"),
              org.attune.rules.fact.Booking.Status.FULFILLED,
              start,
              start.plus(Duration.ofMinutes(session.planned())),
              null,
              null,
              null,
              practitioners,
              false,
              false));
    }
    if (!running && session.status() != Session.Status.FINISHED) {
      return;
    }
    Booking linked = linked(session);
    Duration actual = Duration.ofMinutes(session.minutes());
    boolean known = session.end() != Session.End.NONE && actual.compareTo(LONGEST) <= 0;
    facts.add(
        new Visit(
            Source.of(session.reference()),
            kind(session),
            !running,
            practitioners,
            session.on(),
            running || session.end() != Session.End.PERIOD ? null : session.ended(),
            running || !known ? null : actual,
            planned(session, linked),
            plannedStart(session, linked),
            session.arrived() == null ? null : clock(session, session.arrived(), session.on()),
            session.type().stream().anyMatch(LONG::contains)
                || session.interpreter() != Interpreter.NONE
                || session.interpretedBy() != null,
            exposure(session),
            crisis(session),
            session.setting() == Setting.VIDEO,
            place(session),
            interpreter(session),
            minor(session),
            session.type().contains(Type.PHYSICAL_EXAM)
                || session.type().contains(Type.CHAPERONE_EXPECTED),
            session.chaperone(),
            People.reference(scenario, session.episode()),
            booking(session)));
  }

  private static Visit.Kind kind(Session session) {
    if (session.as() != Session.As.ENCOUNTER) {
      return Visit.Kind.SESSION;
    }
    if (session.type().contains(Type.SUPERVISION)) {
      return Visit.Kind.SUPERVISION;
    }
    if (session.type().contains(Type.GROUP_SESSION)) {
      return Visit.Kind.GROUP_SESSION;
    }
    if (session.type().contains(Type.FAMILY_SESSION)) {
      return Visit.Kind.FAMILY_SESSION;
    }
    return switch (session.setting()) {
      case INPATIENT -> Visit.Kind.INPATIENT_STAY;
      case EMERGENCY -> Visit.Kind.EMERGENCY;
      case SHORT_STAY -> Visit.Kind.OTHER;
      default -> session.type().contains(Type.NON_SESSION) ? Visit.Kind.OTHER : Visit.Kind.SESSION;
    };
  }

  private Booking linked(Session session) {
    return scenario.given(Booking.class).stream()
        .filter(booking -> booking.id().equals(session.booking()))
        .findFirst()
        .orElse(null);
  }

  private static Duration planned(Session session, Booking linked) {
    if (session.planned() != null) {
      return Duration.ofMinutes(session.planned());
    }
    return linked == null ? null : Duration.ofMinutes(linked.minutes());
  }

  private Instant plannedStart(Session session, Booking linked) {
    if (session.planned() != null) {
      return clock(session, session.plannedStart(), session.on());
    }
    return linked == null ? null : linked.at();
  }

  private String booking(Session session) {
    if (session.planned() != null) {
      return "Appointment/" + session.id() + "-booking";
    }
    return People.reference(scenario, session.booking());
  }

  private Instant clock(Session session, LocalTime time, Instant otherwise) {
    return time == null ? otherwise : session.on().atZone(scenario.zone()).with(time).toInstant();
  }

  private boolean exposure(Session session) {
    return session.type().contains(Type.EXPOSURE_SESSION)
        || scenario.given(Act.class).stream()
            .anyMatch(
                act ->
                    act.kind() == Act.Kind.EXPOSURE_SESSION
                        && act.status() == Act.Status.DONE
                        && session.id().equals(act.of()));
  }

  private static boolean crisis(Session session) {
    return session.setting() == Setting.EMERGENCY
        || session.type().contains(Type.CRISIS)
        || session.urgent()
        || (session.cpt() != null && CRISIS_CODES.contains(session.cpt()));
  }

  private static Visit.Place place(Session session) {
    if (session.setting() == Setting.VIDEO) {
      return Visit.Place.USUAL;
    }
    if (session.place() == null) {
      return Visit.Place.UNKNOWN;
    }
    boolean atHome = session.place().equals("PTRES") && session.setting() == Setting.HOME;
    return atHome || USUAL_PLACES.contains(session.place())
        ? Visit.Place.USUAL
        : Visit.Place.UNUSUAL;
  }

  private static Visit.Interpreter interpreter(Session session) {
    if (session.interpretedBy() != null) {
      return Visit.Interpreter.RELATIVE;
    }
    return switch (session.interpreter()) {
      case NONE -> Visit.Interpreter.NONE;
      case QUALIFIED, UNNAMED -> Visit.Interpreter.QUALIFIED;
      case RELATIVE, MINOR -> Visit.Interpreter.RELATIVE;
    };
  }

  private boolean minor(Session session) {
    return session.interpreter() == Interpreter.MINOR
        || scenario.given(Relative.class).stream()
            .filter(relative -> relative.id().equals(session.interpretedBy()))
            .anyMatch(
                relative ->
                    relative.born() != null
                        && relative
                            .born()
                            .plusYears(OF_AGE)
                            .isAfter(session.on().atZone(scenario.zone()).toLocalDate()));
  }

  private void booking(Booking booking, List<Fact> facts) {
    org.attune.rules.fact.Booking.Status status =
        switch (booking.status()) {
          case BOOKED, PENDING, ARRIVED, CHECKED_IN -> org.attune.rules.fact.Booking.Status.PLANNED;
          case FULFILLED -> org.attune.rules.fact.Booking.Status.FULFILLED;
          case NOSHOW -> org.attune.rules.fact.Booking.Status.NO_SHOW;
          case CANCELLED -> org.attune.rules.fact.Booking.Status.CANCELLED;
          case PROPOSED, WAITLIST, ENTERED_IN_ERROR -> null;
        };
    if (status == null) {
      return;
    }
    boolean cancelled = status == org.attune.rules.fact.Booking.Status.CANCELLED;
    facts.add(
        new org.attune.rules.fact.Booking(
            Source.of(booking.reference()),
            status,
            booking.at(),
            booking.at().plus(Duration.ofMinutes(booking.minutes())),
            booking.created(),
            cancelled ? cancelledBy(booking) : null,
            cancelled ? booking.cancelledAt() : null,
            People.references(scenario, scenario.orFirst(booking.with())),
            booking.interpreter(),
            booking.type() == Booking.Type.SUPERVISION));
  }

  private static CancelledBy cancelledBy(Booking booking) {
    String code = booking.reason();
    if (code == null) {
      code = booking.by() == null ? "" : booking.by().code();
    }
    if (code.startsWith("pat") && !NOT_PATIENT.contains(code)) {
      return CancelledBy.PATIENT;
    }
    boolean clinic = code.startsWith("prov") && !NOT_CLINIC.contains(code);
    return clinic || CLINIC_REASONS.contains(code) ? CancelledBy.CLINIC : CancelledBy.NEITHER;
  }
}
