package org.attune.rules.instrument;

import org.jspecify.annotations.Nullable;

/**
 * How an item about suicidal thoughts or acts is read (specification SAF-01).
 *
 * @param item the item
 * @param warningFrom least answer that is positive
 * @param criticalFrom least answer that is critical, null when no answer alone is
 * @param risk level named by the screener for a positive answer, null where it names none
 * @param recent item saying that it happened lately; a positive answer is then critical, and also
 *     where this item is unanswered; null when there is none
 */
public record SafetyRule(
    Item item,
    double warningFrom,
    @Nullable Double criticalFrom,
    @Nullable Risk risk,
    @Nullable Item recent) {

  /** Risk level of a screener; never shown as "no risk". */
  public enum Risk {
    LOW("low"),
    MODERATE("moderate"),
    HIGH("high");

    private final String code;

    Risk(String code) {
      this.code = code;
    }

    /** The code used on the wire. */
    public String code() {
      return code;
    }
  }
}
