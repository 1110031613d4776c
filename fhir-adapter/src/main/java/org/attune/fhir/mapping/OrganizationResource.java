package org.attune.fhir.mapping;

import org.jspecify.annotations.Nullable;

/** An organisation: its time zone. */
final class OrganizationResource extends Resource {

  @Nullable String timezone;

  OrganizationResource() {
    super("Organization");
  }

  @Override
  void member(String name, Cursor in) {
    if (name.equals("extension")) {
      timezone = Zones.named(Extension.readAll(in));
    } else {
      common(name, in);
    }
  }

  @Override
  boolean needsNoPatient(Assembly all) {
    return true;
  }

  @Override
  void conclude(Assembly all) {}
}
