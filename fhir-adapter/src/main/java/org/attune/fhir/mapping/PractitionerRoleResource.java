package org.attune.fhir.mapping;

import org.jspecify.annotations.Nullable;

/** What a practitioner does in an organisation. */
final class PractitionerRoleResource extends Resource {

  private boolean inactive;
  final Codes codes = new Codes();
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

  /** Reference of the practitioner where the role is in force, else null. */
  @Nullable String practitioner(Assembly all) {
    return inactive ? null : all.resolveOrNull(this, practitioner);
  }
}
