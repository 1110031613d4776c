package org.attune.fhir.mapping;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Goal;
import org.jspecify.annotations.Nullable;

/** A treatment goal. */
final class GoalResource extends Resource {

  private static final Set<String> COUNTED = Set.of("proposed", "planned", "accepted", "active");

  private @Nullable String status;
  private @Nullable FhirTime statusDate;
  private @Nullable FhirTime startDate;
  private @Nullable String expressedBy;
  private final Codes categories = new Codes();
  private List<Extension> extensions = List.of();

  GoalResource() {
    super("Goal");
  }

  @Override
  void member(String name, Cursor in) {
    switch (name) {
      case "lifecycleStatus" -> status = in.text();
      case "subject" -> subject = in.reference();
      case "statusDate" -> statusDate = in.time();
      case "startDate" -> startDate = in.time();
      case "expressedBy" -> expressedBy = in.reference();
      case "category" -> in.concepts(categories);
      case "extension" -> extensions = Extension.readAll(in);
      default -> common(name, in);
    }
  }

  @Override
  void conclude(Assembly all) {
    if (status == null || !COUNTED.contains(status)) {
      return;
    }
    Instant at = all.start(statusDate == null ? startDate : statusDate);
    all.add(
        FactKind.GOALS,
        at,
        new Goal(
            source(),
            all.rater(this, expressedBy),
            acceptedByPatient(all),
            at,
            new LinkedHashSet<>(categories.tokens())));
  }

  private boolean acceptedByPatient(Assembly all) {
    for (Extension extension : extensions) {
      if (extension.url.equals(Systems.GOAL_ACCEPTANCE)) {
        Extension who = Extension.find(extension.parts, "individual");
        Extension what = Extension.find(extension.parts, "status");
        boolean agreed = what != null && "agree".equals(what.code);
        if (agreed && who != null && all.isPatient(this, who.reference)) {
          return true;
        }
      }
    }
    return false;
  }
}
