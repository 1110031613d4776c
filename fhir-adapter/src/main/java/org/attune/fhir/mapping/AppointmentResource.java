package org.attune.fhir.mapping;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.attune.rules.fact.Booking;
import org.attune.rules.fact.FactKind;
import org.jspecify.annotations.Nullable;

/** An appointment. */
final class AppointmentResource extends Resource {

  private static final Set<String> NOT_THE_PATIENT = Set.of("pat-dec", "pat-preg");
  private static final Set<String> NOT_THE_CLINIC = Set.of("prov-dch", "prov-hosp");
  private static final Set<String> CLINIC =
      Set.of("maint", "oth-room", "oth-oerr", "oth-int", "oth-mu");

  private @Nullable String status;
  private final Codes reasons = new Codes();
  private final Codes serviceTypes = new Codes();
  private @Nullable FhirTime start;
  private @Nullable FhirTime end;
  private @Nullable Integer minutes;
  private @Nullable FhirTime created;
  private List<Participant> participants = List.of();

  AppointmentResource() {
    super("Appointment");
  }

  @Override
  void member(String name, Cursor in) {
    switch (name) {
      case "status" -> status = in.text();
      case "cancelationReason" -> in.concept(reasons);
      case "serviceType" -> in.concepts(serviceTypes);
      case "start" -> start = in.time();
      case "end" -> end = in.time();
      case "minutesDuration" -> minutes = in.integer();
      case "created" -> created = in.time();
      case "participant" -> participants = Participant.readAll(in);
      default -> common(name, in);
    }
  }

  @Override
  Owner owner(Assembly all) {
    Owner owner = Owner.NOBODY;
    for (Participant participant : participants) {
      String person = participant.person;
      if (person != null && all.isPatient(this, person)) {
        return Owner.PATIENT;
      }
      if (person != null && all.typeOf(this, person).equals("Patient")) {
        owner = Owner.ANOTHER;
      }
    }
    return owner;
  }

  @Override
  boolean needsNoPatient(Assembly all) {
    return supervision();
  }

  boolean usable() {
    return status != null && !status.equals("entered-in-error");
  }

  /** It stands for a session that took place. */
  boolean session() {
    return "fulfilled".equals(status) && serviceTypes.fact(OtherSessions.CODE);
  }

  @Nullable Instant end(Assembly all) {
    return all.start(end);
  }

  private boolean supervision() {
    return serviceTypes.fact("supervision");
  }

  Set<String> practitioners(Assembly all) {
    return Participant.practitioners(all, this, participants);
  }

  @Nullable Instant start(Assembly all) {
    return all.start(start);
  }

  /** Its planned length, null when unknown. */
  @Nullable Duration planned(Assembly all) {
    if (minutes != null && minutes > 0) {
      return Duration.ofMinutes(minutes);
    }
    Instant from = all.start(start);
    Instant to = all.start(end);
    return from == null || to == null || !to.isAfter(from) ? null : Duration.between(from, to);
  }

  @Override
  void conclude(Assembly all) {
    Booking.Status where = where();
    if (where == null) {
      return;
    }
    Instant from = all.start(start);
    if (from == null) {
      all.note(Assembly.UNUSABLE, this, "It has no readable start; it was left out.");
      return;
    }
    if (session()) {
      all.heldBack(FactKind.VISITS);
    }
    List<EncounterResource> visits = all.links().visitsOf(this);
    boolean attended = visits.stream().anyMatch(EncounterResource::attended);
    boolean open = where == Booking.Status.PLANNED || where == Booking.Status.NO_SHOW;
    Booking.Status known = attended && open ? Booking.Status.FULFILLED : where;
    boolean cancelled = known == Booking.Status.CANCELLED;
    Duration planned = planned(all);
    Instant to = all.start(end);
    all.add(
        FactKind.BOOKINGS,
        from,
        new Booking(
            source(),
            known,
            from,
            to == null && planned != null ? from.plus(planned) : to,
            all.start(created),
            cancelled ? cancelledBy() : null,
            cancelled ? all.start(lastUpdated) : null,
            practitioners(all),
            interpreterBooked(visits, all),
            supervision()));
  }

  private boolean interpreterBooked(List<EncounterResource> visits, Assembly all) {
    return participants.stream().anyMatch(each -> each.interprets() && !each.relative(all, this))
        || visits.stream().anyMatch(visit -> visit.interpreterArranged);
  }

  private Booking.@Nullable Status where() {
    return switch (status == null ? "" : status) {
      case "booked", "pending", "arrived", "checked-in" -> Booking.Status.PLANNED;
      case "fulfilled" -> Booking.Status.FULFILLED;
      case "noshow" -> Booking.Status.NO_SHOW;
      case "cancelled" -> Booking.Status.CANCELLED;
      default -> null;
    };
  }

  private Booking.CancelledBy cancelledBy() {
    if (has("pat", NOT_THE_PATIENT)) {
      return Booking.CancelledBy.PATIENT;
    }
    return has("prov", NOT_THE_CLINIC) || reasons.hasAny(Systems.CANCELLATION, CLINIC)
        ? Booking.CancelledBy.CLINIC
        : Booking.CancelledBy.NEITHER;
  }

  private boolean has(String side, Set<String> but) {
    return reasons.first(
            Systems.CANCELLATION,
            code -> code.equals(side) || code.startsWith(side + "-") && !but.contains(code))
        != null;
  }
}
