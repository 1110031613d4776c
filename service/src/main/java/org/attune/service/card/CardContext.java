package org.attune.service.card;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.attune.rules.fact.Availability;
import org.jspecify.annotations.Nullable;

/**
 * What all cards of one decision share.
 *
 * @param decision id of the decision
 * @param asOf time of the evaluation
 * @param patient id of the patient, without {@code Patient/}
 * @param practitioner reference of the clinician, null when unknown
 * @param language BCP-47 tag of the patient's preferred language, null when unknown
 * @param safetyEvaluated a safety item no older than the limit is known
 * @param notEvaluated rules that the viewer may know and that could not be evaluated
 * @param unavailable prefetch keys that were not read in full, with why
 */
public record CardContext(
    String decision,
    Instant asOf,
    String patient,
    @Nullable String practitioner,
    @Nullable String language,
    boolean safetyEvaluated,
    List<String> notEvaluated,
    Map<String, Availability> unavailable) {}
