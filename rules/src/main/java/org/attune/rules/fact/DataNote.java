package org.attune.rules.fact;

/**
 * Something about the data that a person should know: a quality problem, a dropped record.
 *
 * @param code {@code DQ-01}…{@code DQ-04}, {@code wrong-patient}, {@code late-form} or {@code
 *     unknown-rater}
 * @param reference the record concerned
 * @param what what was found, in plain words and without values that identify anyone
 */
public record DataNote(String code, String reference, String what) {}
