package org.attune.fhir.mapping;

import java.util.List;

/** One human being behind several records. */
final class PersonResource extends Resource {

  private boolean inactive;
  private List<String> links = List.of();

  PersonResource() {
    super("Person");
  }

  @Override
  void member(String name, Cursor in) {
    switch (name) {
      case "active" -> inactive = Boolean.FALSE.equals(in.bool());
      case "link" -> links = in.referencesUnder("target");
      default -> common(name, in);
    }
  }

  @Override
  boolean needsNoPatient(Assembly all) {
    return true;
  }

  @Override
  void conclude(Assembly all) {}

  /** The records that are this person's; none where the person's own record is inactive. */
  List<String> links() {
    return inactive ? List.of() : links;
  }
}
