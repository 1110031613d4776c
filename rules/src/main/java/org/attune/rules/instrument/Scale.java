package org.attune.rules.instrument;

import java.util.List;
import java.util.Map;
import org.attune.rules.calculation.RaterNorm;
import org.attune.rules.fact.Rater;

/**
 * A number that an instrument yields: its total, or one of its subscales.
 *
 * @param name name within the instrument, e.g. {@code bond}
 * @param total whether it is the instrument's total
 * @param items items it is made of; empty where the key is unknown
 * @param aggregate how it is made
 * @param rawAnswers true when reversed items enter as answered
 * @param allowedMissing how many of its items may be missing
 * @param required items without which it is invalid, however few are missing
 * @param needs names of the scales that it is the sum of, which have to be valid; empty where it is
 *     made of items alone
 * @param min least possible value, negative infinity when unknown
 * @param max greatest possible value, positive infinity when unknown
 * @param higherIsBetter direction
 * @param norm measurement quality
 * @param raterNorms usual ratings by rater; empty when none are known
 * @param codes codes of the number when it arrives without a form, or as a linkId inside one
 */
public record Scale(
    String name,
    boolean total,
    List<Item> items,
    Aggregate aggregate,
    boolean rawAnswers,
    int allowedMissing,
    List<Item> required,
    List<String> needs,
    double min,
    double max,
    boolean higherIsBetter,
    Norm norm,
    Map<Rater, RaterNorm> raterNorms,
    List<Code> codes) {

  /** How a scale is made of its items. */
  public enum Aggregate {
    /** Sum; with missing items, mean of the answered ones × number of items. */
    SUM,
    /** Mean of the answered items. */
    MEAN
  }

  /** Whether this is a possible value. */
  public boolean allows(double value) {
    return Double.isFinite(value) && value >= min && value <= max;
  }

  Scale with(Norm other) {
    return new Scale(
        name,
        total,
        items,
        aggregate,
        rawAnswers,
        allowedMissing,
        required,
        needs,
        min,
        max,
        higherIsBetter,
        other,
        raterNorms,
        codes);
  }
}
