package org.attune.fhir.mapping;

import org.jspecify.annotations.Nullable;

/**
 * What a value turned out to be.
 *
 * @param shape the shape of the whole value
 * @param resources resources seen, of whatever type; operation outcomes and empty entries do not
 *     count
 * @param next address of the next page, null when there is none
 * @param outcomes operation outcomes of severity error or fatal among a Bundle's entries: the
 *     search was not answered in full
 */
public record ReadResult(Shape shape, int resources, @Nullable String next, int outcomes) {

  /** The shape of a value. */
  public enum Shape {
    /** {@code null}: the client has no data for a read; for a search it says nothing. */
    NULL,
    RESOURCE,
    BUNDLE,
    /** An OperationOutcome stands in place of data: the read failed. */
    OUTCOME,
    /** Something that is no resource, or one without a type: the read failed. */
    OTHER
  }

  /** The value stands for data that could be read in full, further pages aside. */
  public boolean read() {
    return (shape == Shape.RESOURCE || shape == Shape.BUNDLE) && outcomes == 0;
  }
}
