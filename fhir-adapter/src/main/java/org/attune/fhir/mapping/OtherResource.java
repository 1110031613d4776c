package org.attune.fhir.mapping;

/** A contained resource of which only the type is of interest: a device, a service. */
final class OtherResource extends Resource {

  OtherResource(String type) {
    super(type);
  }

  @Override
  void member(String name, Cursor in) {
    common(name, in);
  }

  @Override
  void conclude(Assembly all) {}
}
