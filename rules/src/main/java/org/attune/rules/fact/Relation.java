package org.attune.rules.fact;

/**
 * An exact match between records of the patient and of a practitioner, found inside the adapter so
 * that addresses and numbers go no further.
 *
 * @param source the record the match rests on
 * @param kind what matches
 * @param practitioner reference of the practitioner
 */
public record Relation(Source source, Kind kind, String practitioner) implements Fact {

  /** What matches. */
  public enum Kind {
    IDENTITY,
    IMMEDIATE_FAMILY,
    /** A person close to the patient, other than immediate family, or in an unknown relation. */
    RELATED_PERSON,
    HOME_ADDRESS,
    PHONE,
    EMAIL,
    SAME_UNIT
  }
}
