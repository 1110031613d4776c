package org.attune.fhir.mapping;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Plan;
import org.jspecify.annotations.Nullable;

/** A care plan. */
final class CarePlanResource extends Resource {

  private @Nullable String status;
  private final Codes categories = new Codes();
  private final Codes activities = new Codes();
  private Period period = Period.OPEN;
  private @Nullable FhirTime created;
  private Timing sessions = Timing.NONE;
  private List<String> contributors = List.of();
  private List<String> replaces = List.of();

  CarePlanResource() {
    super("CarePlan");
  }

  @Override
  void member(String name, Cursor in) {
    switch (name) {
      case "status" -> status = in.text();
      case "subject" -> subject = in.reference();
      case "category" -> in.concepts(categories);
      case "period" -> period = Period.read(in);
      case "created" -> created = in.time();
      case "contributor" -> contributors = in.references();
      case "replaces" -> replaces = in.references();
      case "activity" -> readActivities(in);
      default -> common(name, in);
    }
  }

  private void readActivities(Cursor in) {
    if (in.array()) {
      while (in.objectElement()) {
        for (String name = in.member(); name != null; name = in.member()) {
          if (name.equals("detail")) {
            readDetail(in);
          } else {
            in.pass(name);
          }
        }
      }
    }
  }

  private void readDetail(Cursor in) {
    Codes codes = new Codes();
    Timing timing = Timing.NONE;
    if (in.object()) {
      for (String name = in.member(); name != null; name = in.member()) {
        switch (name) {
          case "code" -> in.concept(codes);
          case "scheduledTiming" -> timing = Timing.read(in);
          default -> in.pass(name);
        }
      }
    }
    codes.all(Systems.FACT).forEach(code -> activities.add(Systems.FACT, code));
    if (codes.fact(OtherSessions.CODE) && sessions == Timing.NONE) {
      sessions = timing;
    }
  }

  @Override
  void conclude(Assembly all) {
    if (!"active".equals(status)) {
      return;
    }
    Instant written = all.start(created);
    Instant from = all.start(period.start());
    all.add(
        FactKind.PLANS,
        written == null ? from : written,
        new Plan(
            source(),
            new LinkedHashSet<>(categories.all(Systems.FACT)),
            new LinkedHashSet<>(activities.all(Systems.FACT)),
            from,
            all.end(period.end()),
            written,
            sessions.interval(),
            sessions.count(),
            contributors.stream().anyMatch(each -> all.isPatient(this, each)),
            all.resolveAll(this, replaces)));
  }
}
