package org.attune.fhir.mapping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.attune.rules.fact.Clinician.Grade;
import org.jspecify.annotations.Nullable;

/** Where practitioners work, what they own, and the standing of the one in focus. */
final class Roles {

  private final Map<String, Set<String>> units = new HashMap<>();
  private final Map<String, Set<String>> practices = new HashMap<>();
  private @Nullable Grade grade;

  Roles(Assembly all) {
    for (PractitionerRoleResource role : all.all(PractitionerRoleResource.class)) {
      String practitioner = role.practitioner(all);
      if (practitioner == null) {
        continue;
      }
      String organization = all.resolveOrNull(role, role.organization);
      if (organization != null) {
        units.computeIfAbsent(practitioner, key -> new HashSet<>()).add(organization);
        if (role.codes.fact("owner")) {
          practices.computeIfAbsent(practitioner, key -> new HashSet<>()).add(organization);
        }
      }
      if (practitioner.equals(all.user())) {
        grade = grade(role.codes);
      }
    }
  }

  /** References of the organisations that somebody works in. */
  Set<String> unitsOf(String practitioner) {
    return units.getOrDefault(practitioner, Set.of());
  }

  /** Whether somebody owns an organisation. */
  boolean owns(@Nullable String practitioner, String organization) {
    return practitioner != null
        && practices.getOrDefault(practitioner, Set.of()).contains(organization);
  }

  /** The standing of the practitioner in focus; that of a trainee where both are recorded. */
  @Nullable Grade grade() {
    return grade;
  }

  private @Nullable Grade grade(Codes codes) {
    if (grade == Grade.TRAINEE || codes.fact("trainee")) {
      return Grade.TRAINEE;
    }
    return codes.fact("licensed") ? Grade.LICENSED : grade;
  }
}
