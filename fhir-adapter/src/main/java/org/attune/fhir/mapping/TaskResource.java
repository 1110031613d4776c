package org.attune.fhir.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Task;
import org.jspecify.annotations.Nullable;

/** A task. */
final class TaskResource extends Resource {

  private static final String SUPERVISION = "supervision";
  private static final String CONSULTATION = "consultation";
  private static final Set<String> KNOWN =
      Set.of(
          "between-session-task",
          "form-reviewed",
          SUPERVISION,
          CONSULTATION,
          "separation-plan",
          "alliance-review");

  private @Nullable String status;
  private final Codes codes = new Codes();
  private @Nullable FhirTime authoredOn;
  private @Nullable FhirTime restricted;
  private @Nullable FhirTime executed;
  private @Nullable String owner;
  private @Nullable String focus;
  private boolean output;

  TaskResource() {
    super("Task");
  }

  @Override
  void member(String name, Cursor in) {
    switch (name) {
      case "status" -> status = in.text();
      case "code" -> in.concept(codes);
      case "for" -> subject = in.reference();
      case "authoredOn" -> authoredOn = in.time();
      case "executionPeriod" -> executed = Period.read(in).end();
      case "restriction" -> restricted = restriction(in);
      case "owner" -> owner = in.reference();
      case "focus" -> focus = in.reference();
      case "output" -> {
        if (in.array()) {
          while (in.objectElement()) {
            output = true;
            in.skip();
          }
        }
      }
      default -> common(name, in);
    }
  }

  private static @Nullable FhirTime restriction(Cursor in) {
    FhirTime end = null;
    if (in.object()) {
      for (String name = in.member(); name != null; name = in.member()) {
        if (name.equals("period")) {
          end = Period.read(in).end();
        } else {
          in.pass(name);
        }
      }
    }
    return end;
  }

  /** Supervision is about the clinician. */
  @Override
  boolean needsNoPatient(Assembly all) {
    return codes.fact(SUPERVISION);
  }

  @Override
  void conclude(Assembly all) {
    Task.Status where = where();
    if (where == null) {
      return;
    }
    Set<String> about = focus == null ? Set.of() : Set.of(all.resolve(this, focus));
    Concerns.add(
        all,
        this,
        codes,
        authoredOn,
        focus == null ? Set.of() : all.practitioners(this, List.of(focus)));
    Instant authored = all.start(authoredOn);
    Instant due = all.end(restricted);
    String who = all.practitioner(this, owner);
    for (String code : codes.all(Systems.FACT)) {
      if (KNOWN.contains(code)) {
        all.add(
            FactKind.TASKS,
            authored,
            new Task(
                source(),
                code,
                where,
                authored,
                due == null ? authored : due,
                ended(code, where, all),
                who == null ? all.resolveOrNull(this, owner) : who,
                about,
                output));
      }
    }
  }

  private @Nullable Instant ended(String code, Task.Status where, Assembly all) {
    if (where == Task.Status.OPEN) {
      return null;
    }
    boolean talk = code.equals(SUPERVISION) || code.equals(CONSULTATION);
    return executed == null && talk ? all.start(authoredOn) : all.start(executed);
  }

  private Task.@Nullable Status where() {
    return switch (status == null ? "entered-in-error" : status) {
      case "entered-in-error", "draft" -> null;
      case "completed" -> Task.Status.COMPLETED;
      case "failed" -> Task.Status.FAILED;
      case "rejected" -> Task.Status.REJECTED;
      case "cancelled" -> Task.Status.CANCELLED;
      default -> Task.Status.OPEN;
    };
  }
}
