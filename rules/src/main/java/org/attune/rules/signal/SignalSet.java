package org.attune.rules.signal;

import java.util.List;
import java.util.Map;
import org.attune.rules.fact.DataNote;
import org.attune.rules.finding.Signal;

/**
 * All signals of one evaluation, and how much data they stand on.
 *
 * @param signals what the rules join
 * @param supplies how much there is, by the names that rule sheets need
 * @param notes what was found wrong with the data
 * @param safetyEvaluated a safety item no older than the limit is known
 * @param pair the clinician in focus belongs to the patient's pair
 */
public record SignalSet(
    List<Signal> signals,
    Map<String, Supply> supplies,
    List<DataNote> notes,
    boolean safetyEvaluated,
    boolean pair) {}
