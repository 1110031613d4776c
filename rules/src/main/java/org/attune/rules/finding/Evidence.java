package org.attune.rules.finding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that a finding rests on.
 *
 * @param reference relative reference, e.g. {@code QuestionnaireResponse/7}
 * @param version version id of that record, null when none is known
 * @param what what was seen there, in short neutral words with value and unit
 * @param at when it was recorded or happened
 */
public record Evidence(String reference, @Nullable String version, String what, Instant at) {}
