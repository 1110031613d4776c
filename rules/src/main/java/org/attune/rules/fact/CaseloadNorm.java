package org.attune.rules.fact;

/**
 * A norm of one clinician's own caseload, computed by population screening.
 *
 * @param source the screening run
 * @param practitioner reference of the clinician
 * @param measure what was measured, e.g. {@code session-overrun-minutes}
 * @param median median over the caseload, in the measure's unit
 * @param mad median absolute deviation, in the same unit
 * @param percentile95 95th percentile, in the same unit
 * @param count how many sessions or patients it rests on
 */
public record CaseloadNorm(
    Source source,
    String practitioner,
    String measure,
    double median,
    double mad,
    double percentile95,
    int count)
    implements Fact {}
