package org.attune.rules.instrument;

/** How far the product can score an instrument. */
public enum ScoringKind {
  /** Forms are scored item by item; totals are accepted too. */
  ITEMS("items"),
  /** The item key is licensed or unconfirmed: totals are accepted, forms are not scored. */
  TOTALS_ONLY("totals-only"),
  /** A yes/no screener: forms give a level, no sum. */
  SCREENING("screening"),
  /** That it was filled in is recorded; nothing is scored. */
  RECORDED("recorded");

  private final String code;

  ScoringKind(String code) {
    this.code = code;
  }

  /** The code used in definitions and documents. */
  public String code() {
    return code;
  }

  /** Whether a filled form can be scored. */
  public boolean scoresForms() {
    return this == ITEMS || this == SCREENING;
  }
}
