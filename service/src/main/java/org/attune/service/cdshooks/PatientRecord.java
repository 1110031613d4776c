package org.attune.service.cdshooks;

import java.util.List;
import java.util.Map;
import org.attune.rules.fact.Availability;
import org.attune.rules.fact.Facts;

/**
 * What is known of a patient when the time for reading is over.
 *
 * @param facts the facts
 * @param lacking indispensable keys that could be had neither way
 * @param unavailable other keys that were not read in full, with why, in the order of the plan
 */
record PatientRecord(Facts facts, List<String> lacking, Map<String, Availability> unavailable) {}
