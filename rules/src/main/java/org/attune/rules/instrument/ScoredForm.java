package org.attune.rules.instrument;

import java.util.List;
import java.util.Map;
import org.attune.rules.fact.DataNote;
import org.attune.rules.fact.Rater;
import org.jspecify.annotations.Nullable;

/**
 * A scored form.
 *
 * @param instrument instrument code
 * @param rater who answered
 * @param valid whether the total is valid; for an instrument without a total, whether any subscale
 *     is, and for a screener whether its mandatory item is answered
 * @param total the total: a sum, or a mean where the instrument is scored as one; null when invalid
 *     or when there is no total
 * @param mean mean of the answered items in the direction of scoring, null when the total is
 * @param subscales every subscale by name in the order of the definition, null where invalid
 * @param missing linkIds without a usable answer, in the order of the definition
 * @param dataQuality what was found wrong with the form
 * @param items usable answers as given, by linkId, in the order of the definition
 * @param risk level named by a screener, null when it names none
 */
public record ScoredForm(
    String instrument,
    Rater rater,
    boolean valid,
    @Nullable Double total,
    @Nullable Double mean,
    Map<String, @Nullable Double> subscales,
    List<String> missing,
    List<DataNote> dataQuality,
    Map<String, Double> items,
    SafetyRule.@Nullable Risk risk) {

  /** Whether all answered items, at least two, have the same value. */
  public boolean straightLined() {
    Double first = null;
    for (Double answer : items.values()) {
      if (first != null && !first.equals(answer)) {
        return false;
      }
      first = answer;
    }
    return items.size() > 1;
  }
}
