package org.attune.fhir.oracle;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.attune.rules.fact.Booking;
import org.attune.rules.fact.Episode;
import org.attune.rules.fact.Visit;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Procedure;
import org.jspecify.annotations.Nullable;

/** Visits, bookings and episodes (facts §4.1). */
final class VisitOracle {

  private static final Set<String> CLINIC =
      Set.of("maint", "oth-room", "oth-oerr", "oth-int", "oth-mu");

  private static final Set<Visit.Kind> SESSIONS =
      Set.of(Visit.Kind.SESSION, Visit.Kind.GROUP_SESSION, Visit.Kind.FAMILY_SESSION);

  private final Model model;

  VisitOracle(Model model) {
    this.model = model;
  }

  Map<String, Map<String, Object>> visits() {
    Map<String, Map<String, Object>> visits = new TreeMap<>();
    model
        .all(Encounter.class)
        .filter(VisitOracle::isCounted)
        .filter(visit -> model.isPatient(visit.getSubject()) && visit.getPeriod().hasStart())
        .forEach(visit -> visits.put(Model.nameOf(visit), elements(visit)));
    model
        .all(Procedure.class)
        .filter(session -> session.getStatus().toCode().equals("completed"))
        .filter(session -> model.isPatient(session.getSubject()))
        .filter(
            session -> Model.facts(List.of(session.getCode())).contains("psychotherapy-session"))
        .filter(session -> began(session) != null && !belongsToAVisit(session))
        .forEach(
            session ->
                visits.put(
                    Model.nameOf(session),
                    Map.of("start", began(session), "kind", Visit.Kind.SESSION)));
    return visits;
  }

  /** The encounter it is part of is the session already. */
  private boolean belongsToAVisit(Procedure session) {
    return model
        .all(Encounter.class)
        .filter(visit -> Model.nameOf(visit).equals(model.reference(session.getEncounter())))
        .filter(visit -> isCounted(visit) && model.isPatient(visit.getSubject()))
        .anyMatch(visit -> SESSIONS.contains(kind(visit)));
  }

  private @Nullable Instant began(Procedure session) {
    if (session.hasPerformedPeriod()) {
      return model.instant(session.getPerformedPeriod().getStartElement());
    }
    return session.hasPerformedDateTimeType()
        ? model.instant(session.getPerformedDateTimeType())
        : null;
  }

  private static boolean isCounted(Encounter visit) {
    return Set.of("finished", "in-progress", "arrived").contains(visit.getStatus().toCode());
  }

  private Map<String, Object> elements(Encounter visit) {
    Map<String, Object> elements = new TreeMap<>();
    elements.put("finished", visit.getStatus().toCode().equals("finished"));
    elements.put("start", model.instant(visit.getPeriod().getStartElement()));
    Instant start = model.instant(visit.getPeriod().getStartElement());
    Instant end = model.instant(visit.getPeriod().getEndElement());
    elements.put("end", end == null || end.isBefore(start) ? null : end);
    elements.put("kind", kind(visit));
    elements.put("virtual", "VR".equals(visit.getClass_().getCode()));
    elements.put(
        "booking", model.references(visit.getAppointment()).stream().findFirst().orElse(null));
    return elements;
  }

  private static Visit.Kind kind(Encounter visit) {
    Set<String> types = Model.facts(visit.getType());
    String code = String.valueOf(visit.getClass_().getCode());
    if (code.equals("IMP")) {
      return Visit.Kind.INPATIENT_STAY;
    }
    if (code.equals("EMER")) {
      return Visit.Kind.EMERGENCY;
    }
    if (types.contains("supervision")) {
      return Visit.Kind.SUPERVISION;
    }
    if (types.contains("non-session") || !Set.of("AMB", "VR", "HH", "FLD").contains(code)) {
      return Visit.Kind.OTHER;
    }
    if (types.contains("group-session")) {
      return Visit.Kind.GROUP_SESSION;
    }
    return types.contains("family-session") ? Visit.Kind.FAMILY_SESSION : Visit.Kind.SESSION;
  }

  Map<String, Map<String, Object>> bookings() {
    Map<String, Map<String, Object>> bookings = new TreeMap<>();
    model
        .all(Appointment.class)
        .filter(booking -> status(booking) != null && booking.hasStart())
        .filter(
            booking ->
                booking.getParticipant().stream().anyMatch(one -> model.isPatient(one.getActor())))
        .forEach(booking -> bookings.put(Model.nameOf(booking), elements(booking)));
    return bookings;
  }

  private static Booking.@Nullable Status status(Appointment booking) {
    return switch (booking.getStatus().toCode()) {
      case "booked", "pending", "arrived", "checked-in" -> Booking.Status.PLANNED;
      case "fulfilled" -> Booking.Status.FULFILLED;
      case "noshow" -> Booking.Status.NO_SHOW;
      case "cancelled" -> Booking.Status.CANCELLED;
      default -> null;
    };
  }

  /** A session that took place says so, whatever became of the appointment's own status. */
  private boolean tookPlace(Appointment booking) {
    return model
        .all(Encounter.class)
        .filter(visit -> visit.getStatus().toCode().equals("finished"))
        .filter(visit -> model.isPatient(visit.getSubject()) && SESSIONS.contains(kind(visit)))
        .anyMatch(
            visit -> model.references(visit.getAppointment()).contains(Model.nameOf(booking)));
  }

  private Map<String, Object> elements(Appointment booking) {
    boolean cancelled = status(booking) == Booking.Status.CANCELLED;
    Map<String, Object> elements = new TreeMap<>();
    elements.put(
        "status", !cancelled && tookPlace(booking) ? Booking.Status.FULFILLED : status(booking));
    elements.put("start", booking.getStart().toInstant());
    elements.put("created", model.instant(booking.getCreatedElement()));
    elements.put("cancelledBy", cancelled ? cancelledBy(booking) : null);
    elements.put(
        "cancelledAt",
        cancelled && booking.getMeta().hasLastUpdated()
            ? booking.getMeta().getLastUpdated().toInstant()
            : null);
    elements.put("supervision", Model.facts(booking.getServiceType()).contains("supervision"));
    return elements;
  }

  private static Booking.CancelledBy cancelledBy(Appointment booking) {
    List<String> codes =
        List.copyOf(
            Model.codes(
                booking.getCancelationReason(),
                "http://terminology.hl7.org/CodeSystem/appointment-cancellation-reason"));
    String code = codes.isEmpty() ? "" : codes.get(0);
    if (Set.of("pat-dec", "pat-preg", "prov-dch", "prov-hosp").contains(code)) {
      return Booking.CancelledBy.NEITHER;
    }
    if (code.equals("pat") || code.startsWith("pat-")) {
      return Booking.CancelledBy.PATIENT;
    }
    boolean clinic = code.equals("prov") || code.startsWith("prov-") || CLINIC.contains(code);
    return clinic ? Booking.CancelledBy.CLINIC : Booking.CancelledBy.NEITHER;
  }

  Map<String, Map<String, Object>> episodes() {
    Map<String, Map<String, Object>> episodes = new TreeMap<>();
    model
        .all(EpisodeOfCare.class)
        .filter(one -> Set.of("active", "finished", "onhold").contains(one.getStatus().toCode()))
        .forEach(one -> episodes.put(Model.nameOf(one), elements(one)));
    return episodes;
  }

  private Map<String, Object> elements(EpisodeOfCare episode) {
    Map<String, Object> elements = new TreeMap<>();
    elements.put(
        "status",
        Episode.Status.valueOf(
            episode.getStatus().toCode().toUpperCase(Locale.ROOT).replace("ONHOLD", "ON_HOLD")));
    elements.put("from", model.instant(episode.getPeriod().getStartElement()));
    elements.put(
        "careManager",
        model.practitioners(Stream.of(episode.getCareManager())).stream().findFirst().orElse(null));
    return elements;
  }
}
