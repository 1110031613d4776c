package org.attune.rules;

import java.time.Instant;
import org.attune.rules.fact.Facts;
import org.attune.rules.finding.Evaluation;

/**
 * The one port of the rules: facts and a point in time in, findings out. Stateless and safe for use
 * by many threads; the same facts, time and knowledge always give the same evaluation.
 */
public interface RuleEngine {

  /**
   * Considers every rule.
   *
   * @param facts all that was observed about one patient
   * @param asOf the time asked about; facts dated later are ignored, except booked appointments and
   *     planned ends
   */
  Evaluation evaluate(Facts facts, Instant asOf);
}
