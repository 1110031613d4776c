package org.attune.rules.course;

/** How unusual the score of one session is, from its causes together. */
public enum Trigger {
  NONE("none"),
  INFO("info"),
  WARN("warn");

  private final String code;

  Trigger(String code) {
    this.code = code;
  }

  /** The code used on the wire. */
  public String code() {
    return code;
  }
}
