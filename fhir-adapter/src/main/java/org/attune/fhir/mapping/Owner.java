package org.attune.fhir.mapping;

/** Whose record a resource belongs to. */
enum Owner {
  PATIENT,
  ANOTHER,
  NOBODY
}
