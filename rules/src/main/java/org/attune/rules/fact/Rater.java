package org.attune.rules.fact;

/** Who gave a rating. Only the client's is alliance evidence. */
public enum Rater {
  CLIENT("client"),
  THERAPIST("therapist"),
  OTHER("other"),
  UNKNOWN("unknown");

  private final String code;

  Rater(String code) {
    this.code = code;
  }

  /** The code used on the wire. */
  public String code() {
    return code;
  }
}
