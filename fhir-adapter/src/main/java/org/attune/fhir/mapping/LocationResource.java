package org.attune.fhir.mapping;

import org.jspecify.annotations.Nullable;

/** A place: its type and its time zone. */
final class LocationResource extends Resource {

  final Codes types = new Codes();
  @Nullable String timezone;

  LocationResource() {
    super("Location");
  }

  @Override
  void member(String name, Cursor in) {
    switch (name) {
      case "type" -> in.concepts(types);
      case "extension" -> timezone = Zones.named(Extension.readAll(in));
      default -> common(name, in);
    }
  }

  @Override
  boolean needsNoPatient(Assembly all) {
    return true;
  }

  @Override
  void conclude(Assembly all) {}
}
