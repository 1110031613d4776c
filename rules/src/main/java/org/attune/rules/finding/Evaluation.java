package org.attune.rules.finding;

import java.time.Instant;
import java.util.List;
import org.attune.rules.fact.DataNote;

/**
 * What one evaluation concluded; a pure function of facts, knowledge and the time asked about.
 *
 * @param asOf the time asked about
 * @param knowledge digest of the knowledge in force
 * @param findings all findings of all audiences, before attention, in order of rule id
 * @param notEvaluated rules that could not be considered, in order of rule id
 * @param silent rules that were considered and did not fire, in order
 * @param dataQuality what was found wrong with the data, in order of code and reference
 * @param safetyEvaluated a safety item no older than the limit is known
 * @param pair whether the clinician in focus belongs to the patient's pair (a session in the last
 *     twelve months, or an active care-team member)
 */
public record Evaluation(
    Instant asOf,
    String knowledge,
    List<Finding> findings,
    List<NotEvaluated> notEvaluated,
    List<String> silent,
    List<DataNote> dataQuality,
    boolean safetyEvaluated,
    boolean pair) {}
