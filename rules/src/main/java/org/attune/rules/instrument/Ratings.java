package org.attune.rules.instrument;

import java.time.Instant;
import java.util.List;
import org.attune.rules.fact.Facts;
import org.attune.rules.fact.Visit;

/** Turns the forms and scores of a patient into the rating series of one pair. */
public final class Ratings {

  private Ratings() {}

  /**
   * All valid ratings of the patient, bound to the pair's sessions.
   *
   * @param facts what was observed; its user is the practitioner of the pair
   * @param pairSessions finished sessions of the pair
   * @param instruments the known instruments
   * @param asOf the time asked about; later forms and scores are ignored
   */
  public static RatingSet of(
      Facts facts, List<Visit> pairSessions, Instruments instruments, Instant asOf) {
    return new RatingReading(facts, pairSessions, instruments, asOf).read();
  }
}
