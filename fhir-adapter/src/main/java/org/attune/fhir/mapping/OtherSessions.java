package org.attune.fhir.mapping;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Source;
import org.attune.rules.fact.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Sessions that no encounter of their own stands for, as on a ward: a procedure done, or an
 * appointment fulfilled. What an encounter (or for an appointment a procedure) of the same time and
 * person stands for already is not counted twice.
 */
final class OtherSessions {

  /** Fact code of such a procedure or appointment. */
  static final String CODE = "psychotherapy-session";

  private final Assembly all;
  private final Occupied occupied = new Occupied();

  private OtherSessions(Assembly all) {
    this.all = all;
  }

  static void conclude(Assembly all) {
    List<ProcedureResource> procedures =
        inOrder(all.all(ProcedureResource.class), ProcedureResource::session);
    List<AppointmentResource> appointments =
        inOrder(all.all(AppointmentResource.class), AppointmentResource::session);
    if (procedures.isEmpty() && appointments.isEmpty()) {
      return;
    }
    OtherSessions sessions = new OtherSessions(all);
    for (EncounterResource visit : all.all(EncounterResource.class)) {
      Instant from = visit.session() ? visit.started(all) : null;
      if (from != null) {
        sessions.occupied.mark(from, visit.ended(all), visit.practitioners(all));
      }
    }
    procedures.forEach(sessions::ofProcedure);
    appointments.forEach(sessions::ofAppointment);
  }

  private static <T extends Resource> List<T> inOrder(List<T> all, Predicate<T> session) {
    return all.stream().filter(session).sorted(Comparator.comparing(Resource::key)).toList();
  }

  private void ofProcedure(ProcedureResource procedure) {
    Instant from = all.start(procedure.performed().start());
    EncounterResource encounter = all.find(EncounterResource.class, procedure, procedure.encounter);
    if (from == null || encounter != null && encounter.session()) {
      return;
    }
    Instant to = all.start(procedure.performed().end());
    boolean ended = to != null && to.isAfter(from);
    Set<String> practitioners = procedure.practitioners(all);
    Duration actual = ended ? Duration.between(from, to) : null;
    if (take(from, to, practitioners)) {
      add(procedure.source(), practitioners, from, ended ? to : null, actual, null, null);
    }
  }

  private void ofAppointment(AppointmentResource appointment) {
    Instant from = appointment.start(all);
    boolean visited =
        all.links().visitsOf(appointment).stream().anyMatch(EncounterResource::session);
    if (from == null || visited) {
      return;
    }
    Set<String> practitioners = appointment.practitioners(all);
    if (take(from, appointment.end(all), practitioners)) {
      Duration planned = appointment.planned(all);
      add(appointment.source(), practitioners, from, null, null, planned, appointment.key());
    }
  }

  private boolean take(Instant from, @Nullable Instant to, Set<String> practitioners) {
    boolean free = !occupied.isAt(from, to, practitioners);
    if (free) {
      occupied.mark(from, to, practitioners);
    }
    return free;
  }

  private void add(
      Source source,
      Set<String> practitioners,
      Instant from,
      @Nullable Instant to,
      @Nullable Duration actual,
      @Nullable Duration planned,
      @Nullable String booking) {
    all.add(
        FactKind.VISITS,
        from,
        new Visit(
            source,
            Visit.Kind.SESSION,
            true,
            practitioners,
            from,
            to,
            actual,
            planned,
            booking == null ? null : from,
            null,
            false,
            false,
            false,
            false,
            Visit.Place.UNKNOWN,
            Visit.Interpreter.NONE,
            false,
            false,
            false,
            all.links().onlyActiveEpisode(),
            booking));
  }
}
