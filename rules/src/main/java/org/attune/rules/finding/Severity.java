package org.attune.rules.finding;

/** How soon a finding wants attention. Only safety rules and BND-19 may be critical. */
public enum Severity {
  INFO("info"),
  WARNING("warning"),
  CRITICAL("critical");

  private final String code;

  Severity(String code) {
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
  public static Severity ofCode(String code) {
    for (Severity value : values()) {
      if (value.code.equals(code)) {
        return value;
      }
    }
    throw new IllegalArgumentException("There is no Severity '" + code + "'.");
  }
}
