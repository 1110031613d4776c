package org.attune.service.cdshooks;

/** What a field of a hook's context must look like. */
enum FieldKind {
  /** A bare FHIR id. */
  ID("must be a FHIR id: 1 to 64 letters, digits, '-' or '.'"),
  /** A reference {@code Type/id} to the current user. */
  USER("must be a reference Type/id to a kind of user that this hook names"),
  /** A reference {@code Type/id}. */
  REFERENCE("must be a reference Type/id"),
  /** A list of references {@code Type/id}, at least one. */
  REFERENCES("must be a list of references Type/id, at least one"),
  /** A FHIR Bundle. */
  BUNDLE("must be a FHIR Bundle");

  private final String expected;

  FieldKind(String expected) {
    this.expected = expected;
  }

  /** What was expected, in words that follow the field's name. */
  String expected() {
    return expected;
  }
}
