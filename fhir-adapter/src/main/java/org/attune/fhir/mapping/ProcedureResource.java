package org.attune.fhir.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.attune.rules.fact.Act;
import org.attune.rules.fact.FactKind;
import org.jspecify.annotations.Nullable;

/** A procedure: something done, offered or declined. */
final class ProcedureResource extends Resource {

  private static final Set<String> KNOWN =
      Set.of(
          "plan-review",
          "preference-discussed",
          "identity-discussed",
          "cfi",
          "safety-assessment",
          "exposure-session",
          "separation-plan",
          OtherSessions.CODE);

  private @Nullable String status;
  private final Codes codes = new Codes();
  private Period performed = Period.OPEN;
  private List<String> performers = List.of();
  @Nullable String encounter;

  ProcedureResource() {
    super("Procedure");
  }

  @Override
  void member(String name, Cursor in) {
    switch (name) {
      case "status" -> status = in.text();
      case "subject" -> subject = in.reference();
      case "code" -> in.concept(codes);
      case "performedDateTime" -> performed = new Period(in.time(), null);
      case "performedPeriod" -> performed = Period.read(in);
      case "performer" -> performers = in.referencesUnder("actor");
      case "encounter" -> encounter = in.reference();
      default -> common(name, in);
    }
  }

  @Override
  void conclude(Assembly all) {
    Act.Status how = how();
    if (how == null) {
      return;
    }
    Instant at = all.start(performed.start());
    for (String code : codes.all(Systems.FACT)) {
      if (KNOWN.contains(code)) {
        all.add(
            FactKind.ACTS,
            at,
            new Act(
                source(), code, how, at, all.resolveOrNull(this, encounter), practitioners(all)));
      }
    }
    if (session()) {
      all.heldBack(FactKind.VISITS);
    }
  }

  /** It stands for a session that took place. */
  boolean session() {
    return how() == Act.Status.DONE && codes.fact(OtherSessions.CODE);
  }

  /** It is exposure work that took place. */
  boolean exposure() {
    return how() == Act.Status.DONE && codes.fact("exposure-session");
  }

  Set<String> practitioners(Assembly all) {
    return all.practitioners(this, performers);
  }

  Period performed() {
    return performed;
  }

  private Act.@Nullable Status how() {
    return switch (status == null ? "" : status) {
      case "completed" -> Act.Status.DONE;
      case "not-done" -> Act.Status.DECLINED;
      case "preparation", "in-progress", "on-hold", "stopped" -> Act.Status.OFFERED;
      default -> null;
    };
  }
}
