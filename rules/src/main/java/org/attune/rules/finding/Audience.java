package org.attune.rules.finding;

/**
 * Who a finding is for. Compliance is a queue, never a card; author is the clinician who filled in
 * a form, alone.
 */
public enum Audience {
  CLINICIAN("clinician"),
  AUTHOR("author"),
  SUPERVISOR("supervisor"),
  COMPLIANCE("compliance"),
  SCHEDULING("scheduling"),
  ADMINISTRATION("administration");

  private final String code;

  Audience(String code) {
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
  public static Audience ofCode(String code) {
    for (Audience value : values()) {
      if (value.code.equals(code)) {
        return value;
      }
    }
    throw new IllegalArgumentException("There is no Audience '" + code + "'.");
  }
}
