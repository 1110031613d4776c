package org.attune.rules.course;

/** Where a rating course stands between rupture and repair. */
public enum State {
  NONE("none"),
  /** A rupture opened and may still be repaired in its time. */
  OPEN("open"),
  /** The score is back at its earlier level. Shows for one session. */
  REPAIRED_FULL("repaired-full"),
  /** The score made up half of what it fell. Shows for one session. */
  REPAIRED_PARTIAL("repaired-partial"),
  /** The time for a repair has passed without one; it is still watched for. */
  UNREPAIRED("unrepaired");

  private final String code;

  State(String code) {
    this.code = code;
  }

  /** The code used on the wire. */
  public String code() {
    return code;
  }

  /** A repair shows. */
  public boolean repaired() {
    return this == REPAIRED_FULL || this == REPAIRED_PARTIAL;
  }
}
