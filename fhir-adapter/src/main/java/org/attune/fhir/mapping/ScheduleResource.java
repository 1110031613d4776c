package org.attune.fhir.mapping;

import java.time.Instant;
import java.util.List;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Roster;

/** A clinician's calendar. */
final class ScheduleResource extends Resource {

  private static final Instant LONG_AGO = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant FAR_AHEAD = Instant.parse("9999-12-31T23:59:59Z");

  private boolean inactive;
  private final Codes serviceTypes = new Codes();
  private List<String> actors = List.of();
  private Period horizon = Period.OPEN;

  ScheduleResource() {
    super("Schedule");
  }

  @Override
  void member(String name, Cursor in) {
    switch (name) {
      case "active" -> inactive = Boolean.FALSE.equals(in.bool());
      case "serviceType" -> in.concepts(serviceTypes);
      case "actor" -> actors = in.references();
      case "planningHorizon" -> horizon = Period.read(in);
      default -> common(name, in);
    }
  }

  @Override
  boolean needsNoPatient(Assembly all) {
    return true;
  }

  /** Its slots name it; nothing in it names them. */
  @Override
  List<String> pointsTo() {
    return List.of(key());
  }

  /** Adds a stretch for each practitioner whose calendar it is. */
  void add(Resource from, Roster.Kind kind, Instant start, Instant end, Assembly all) {
    for (String practitioner : all.practitioners(this, actors)) {
      all.add(FactKind.ROSTERS, start, new Roster(from.source(), kind, practitioner, start, end));
    }
  }

  @Override
  void conclude(Assembly all) {
    if (!horizon.equals(Period.OPEN) && !inactive && serviceTypes.fact("on-call")) {
      Instant from = all.start(horizon.start());
      Instant to = all.end(horizon.end());
      add(
          this,
          Roster.Kind.ON_CALL,
          from == null ? LONG_AGO : from,
          to == null ? FAR_AHEAD : to,
          all);
    }
  }
}
