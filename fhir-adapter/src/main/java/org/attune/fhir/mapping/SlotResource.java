package org.attune.fhir.mapping;

import java.time.Instant;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Roster;
import org.jspecify.annotations.Nullable;

/** A stretch in a calendar; only planned absences are kept. */
final class SlotResource extends Resource {

  private @Nullable String status;
  private final Codes serviceTypes = new Codes();
  private @Nullable String schedule;
  private @Nullable FhirTime start;
  private @Nullable FhirTime end;

  SlotResource() {
    super("Slot");
  }

  @Override
  void member(String name, Cursor in) {
    switch (name) {
      case "status" -> status = in.text();
      case "serviceType" -> in.concepts(serviceTypes);
      case "schedule" -> schedule = in.reference();
      case "start" -> start = in.time();
      case "end" -> end = in.time();
      default -> common(name, in);
    }
  }

  @Override
  boolean needsNoPatient(Assembly all) {
    return true;
  }

  @Override
  void conclude(Assembly all) {
    Instant from = all.start(start);
    Instant to = all.end(end);
    if (!"busy-unavailable".equals(status) || !serviceTypes.fact("absence")) {
      return;
    }
    ScheduleResource calendar = all.find(ScheduleResource.class, this, schedule);
    if (from != null && to != null && calendar != null && !all.heldBack(FactKind.ROSTERS)) {
      calendar.add(this, Roster.Kind.ABSENCE, from, to, all);
    }
  }
}
