package org.attune.fhir.mapping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.attune.rules.fact.Access;
import org.attune.rules.fact.FactKind;
import org.jspecify.annotations.Nullable;

/** That somebody opened the patient's chart or one of the patient's forms. */
final class AuditEventResource extends Resource {

  private static final Set<String> READS = Set.of("read", "vread");
  private static final Set<String> EXCUSES = Set.of("BTG", "ETREAT", "HQUALIMP", "HOPERAT");

  private final Codes types = new Codes();
  private final Codes subtypes = new Codes();
  private final Codes purposes = new Codes();
  private @Nullable FhirTime recorded;
  private @Nullable String outcome;
  private final List<Agent> agents = new ArrayList<>(1);
  private List<String> entities = List.of();

  /** Somebody who took part in what was recorded. */
  private record Agent(@Nullable String who, boolean requestor) {}

  AuditEventResource() {
    super("AuditEvent");
  }

  @Override
  void member(String name, Cursor in) {
    switch (name) {
      case "type" -> in.coding(types);
      case "subtype" -> in.codings(subtypes);
      case "purposeOfEvent" -> in.concepts(purposes);
      case "recorded" -> recorded = in.time();
      case "outcome" -> outcome = in.text();
      case "agent" -> readAgents(in);
      case "entity" -> entities = in.referencesUnder("what");
      default -> common(name, in);
    }
  }

  private void readAgents(Cursor in) {
    if (in.array()) {
      while (in.objectElement()) {
        String who = null;
        boolean requestor = false;
        for (String name = in.member(); name != null; name = in.member()) {
          switch (name) {
            case "who" -> who = in.reference();
            case "requestor" -> requestor = in.isTrue();
            default -> in.pass(name);
          }
        }
        in.add(agents, new Agent(who, requestor));
      }
    }
  }

  /** Forms are admitted first. */
  @Override
  Rank rank() {
    return Rank.EVENT;
  }

  @Override
  Owner owner(Assembly all) {
    Owner owner = Owner.NOBODY;
    for (String entity : entities) {
      String type = all.typeOf(this, entity);
      if (type.equals("Patient")) {
        return all.owner(this, entity);
      }
      owner = form(entity, all) == null ? owner : Owner.PATIENT;
    }
    return owner;
  }

  /** Events about neither patient nor form are of no interest, and no fault. */
  @Override
  boolean needsNoPatient(Assembly all) {
    return true;
  }

  private @Nullable QuestionnaireResponseResource form(String entity, Assembly all) {
    return all.find(QuestionnaireResponseResource.class, this, entity);
  }

  @Override
  void conclude(Assembly all) {
    Instant at = all.start(recorded);
    if (at == null || outcome != null && !outcome.equals("0")) {
      return;
    }
    boolean read = subtypes.hasAny(Systems.INTERACTION, READS);
    boolean chart =
        outcome != null
            && types.has(Systems.AUDIT_TYPE, "rest")
            && (read || subtypes.has(Systems.INTERACTION, "search-type"));
    for (String entity : entities) {
      if (chart && all.isPatient(this, entity)) {
        add(entity, at, true, all);
      } else if (read && form(entity, all) != null) {
        add(entity, at, false, all);
      }
    }
  }

  private void add(String entity, Instant at, boolean requestorsOnly, Assembly all) {
    for (Agent agent : agents) {
      String practitioner = all.practitioner(this, agent.who());
      if (practitioner != null && (agent.requestor() || !requestorsOnly)) {
        boolean excused = purposes.hasAny(Systems.ACT_REASON, EXCUSES);
        all.add(
            FactKind.ACCESSES,
            at,
            new Access(source(), at, practitioner, all.resolve(this, entity), excused));
      }
    }
  }
}
