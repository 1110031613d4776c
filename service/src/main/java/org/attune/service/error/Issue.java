package org.attune.service.error;

/**
 * One thing that was wrong with a request.
 *
 * @param code FHIR issue type, e.g. {@code required}
 * @param where the element concerned in dotted form, e.g. {@code context.patientId}; empty when it
 *     is the request as a whole
 * @param what what was wrong and what was expected, in words of ours; never a value that was sent
 */
public record Issue(String code, String where, String what) {

  /** An issue of the request as a whole. */
  public static Issue of(String code, String what) {
    return new Issue(code, "", what);
  }
}
