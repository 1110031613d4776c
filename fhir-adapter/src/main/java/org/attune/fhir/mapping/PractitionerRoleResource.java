package org.attune.fhir.mapping;

import org.attune.rules.fact.Clinician;
import org.jspecify.annotations.Nullable;

/** What a practitioner does in an organisation. */
final class PractitionerRoleResource extends Resource {

  private boolean inactive;
  private final Codes codes = new Codes();
  @Nullable String practitioner;
  @Nullable String organization;

  PractitionerRoleResource() {
    super("PractitionerRole");
  }

  @Override
  void member(String name, Cursor in) {
    switch (name) {
      case "active" -> inactive = Boolean.FALSE.equals(in.bool());
      case "practitioner" -> practitioner = in.reference();
      case "organization" -> organization = in.reference();
      case "code" -> in.concepts(codes);
      default -> common(name, in);
    }
  }

  @Override
  Rank rank() {
    return Rank.PRACTITIONER;
  }

  @Override
  boolean needsNoPatient(Assembly all) {
    return true;
  }

  @Override
  void conclude(Assembly all) {}

  /** Whether it is a role in force of some practitioner. */
  boolean isOf(@Nullable String somebody, Assembly all) {
    return !inactive && somebody != null && somebody.equals(all.resolveOrNull(this, practitioner));
  }

  /** Whether its practitioner owns an organisation. */
  boolean owns(String somewhere, Assembly all) {
    return codes.fact("owner") && somewhere.equals(all.resolveOrNull(this, organization));
  }

  /** The standing of the practitioner in focus; that of a trainee where both are recorded. */
  static Clinician.@Nullable Grade grade(Assembly all) {
    Clinician.Grade grade = null;
    for (PractitionerRoleResource role : all.all(PractitionerRoleResource.class)) {
      if (role.isOf(all.user(), all)) {
        if (role.codes.fact("trainee")) {
          return Clinician.Grade.TRAINEE;
        }
        grade = role.codes.fact("licensed") ? Clinician.Grade.LICENSED : grade;
      }
    }
    return grade;
  }
}
