package org.attune.rules.signal;

import java.time.Instant;
import java.util.List;
import org.attune.rules.finding.Evidence;

/**
 * One kind of boundary indicator that occurred.
 *
 * @param rule id of the rule that describes it
 * @param latest when it last occurred
 * @param evidence the record of that occurrence
 */
record Indicator(String rule, Instant latest, List<Evidence> evidence) {}
