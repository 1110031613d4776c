package org.attune.rules.instrument;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of an instrument.
 *
 * @param index position in the instrument, from 0
 * @param linkId id used in the product's own questionnaire, e.g. {@code 3}
 * @param aliases other linkIds and item codes it is known by, e.g. LOINC {@code 44250-9}
 * @param min least allowed answer
 * @param max greatest allowed answer
 * @param whole only whole numbers are allowed
 * @param reversed scored as min + max − answer
 * @param yesNo answered by 0 (no) or 1 (yes)
 * @param label the product's own neutral label; never the wording of the instrument
 * @param text the wording, null unless its licence lets the product ship it
 */
public record Item(
    int index,
    String linkId,
    List<String> aliases,
    double min,
    double max,
    boolean whole,
    boolean reversed,
    boolean yesNo,
    String label,
    @Nullable String text) {

  /** Whether this is an allowed answer. */
  public boolean allows(double answer) {
    return answer >= min && answer <= max && (!whole || answer == Math.rint(answer));
  }

  /** The answer in the direction of scoring. */
  public double scored(double answer) {
    return reversed ? min + max - answer : answer;
  }
}
