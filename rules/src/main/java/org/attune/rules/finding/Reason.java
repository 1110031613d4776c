package org.attune.rules.finding;

/** Why a rule was not evaluated. */
public enum Reason {
  MISSING_DATA("missing-data"),
  UNREAD("unread"),
  LATE("late"),
  WITHHELD_LABEL("withheld-label"),
  WITHHELD_CONSENT("withheld-consent"),
  SWITCHED_OFF("switched-off"),
  NO_JOURNAL("no-journal"),
  NO_NORMS("no-norms");

  private final String code;

  Reason(String code) {
    this.code = code;
  }

  /** The code used on the wire. */
  public String code() {
    return code;
  }

  /**
   * The value with this code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Reason ofCode(String code) {
    for (Reason value : values()) {
      if (value.code.equals(code)) {
        return value;
      }
    }
    throw new IllegalArgumentException("There is no Reason '" + code + "'.");
  }
}
