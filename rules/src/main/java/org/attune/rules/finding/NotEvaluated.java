package org.attune.rules.finding;

/**
 * A rule that could not be considered. It says nothing about the patient: unknown is not fine.
 *
 * @param rule rule id
 * @param reason why
 * @param what what was lacking, in plain words
 */
public record NotEvaluated(String rule, Reason reason, String what) {}
