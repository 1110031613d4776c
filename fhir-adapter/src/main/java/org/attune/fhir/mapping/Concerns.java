package org.attune.fhir.mapping;

import java.time.Instant;
import java.util.Set;
import org.attune.rules.fact.Concern;
import org.attune.rules.fact.Concern.Kind;
import org.attune.rules.fact.FactKind;
import org.jspecify.annotations.Nullable;

/** Coded concerns, wherever they were raised. */
final class Concerns {

  private Concerns() {}

  /**
   * Adds a concern for each code that is one.
   *
   * @param when when it was raised; without that, when the record changed last, else the time asked
   *     about, so that none is lost
   * @param about the practitioners concerned, empty when unknown
   */
  static void add(
      Assembly all, Resource from, Codes codes, @Nullable FhirTime when, Set<String> about) {
    for (Kind kind : Kind.values()) {
      if (codes.fact(code(kind))) {
        FhirTime time = when == null ? from.lastUpdated : when;
        Instant at = time == null ? all.asOf() : all.start(time);
        if (at == null) {
          all.note(Assembly.UNUSABLE, from, "It has no readable date; it was left out.");
        } else {
          all.add(FactKind.CONCERNS, at, new Concern(from.source(), kind, at, about));
        }
      }
    }
  }

  /** Whether a code keeps a message out of everything that the clinician sees. */
  static boolean confidential(Codes codes) {
    return codes.fact(code(Kind.CONDUCT_CONCERN))
        || codes.fact(code(Kind.COMPLAINT))
        || codes.fact(code(Kind.CHANGE_OF_CLINICIAN_REQUESTED));
  }

  private static String code(Kind kind) {
    return switch (kind) {
      case CONDUCT_CONCERN -> "conduct-concern";
      case COMPLAINT -> "complaint";
      case NEGATIVE_FEEDBACK -> "negative-feedback";
      case TENSION_REPORTED -> "tension-reported";
      case BIAS_REPORTED -> "bias-reported";
      case CHANGE_OF_CLINICIAN_REQUESTED -> "change-of-clinician-requested";
    };
  }
}
