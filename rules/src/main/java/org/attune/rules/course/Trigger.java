package org.attune.rules.course;

import java.util.Set;

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

  /**
   * What causes amount to together.
   *
   * @param causes what is unusual about a score
   * @param personal the personal baseline has enough scores to judge it by
   */
  static Trigger of(Set<Cause> causes, boolean personal) {
    boolean warns =
        personal ? fellOut(causes) || causes.contains(Cause.CUSUM) : causes.contains(Cause.RD95);
    if (warns) {
      return WARN;
    }
    boolean informs =
        causes.contains(Cause.S2) || causes.contains(Cause.RD95) || causes.contains(Cause.EWMA);
    return informs ? INFO : NONE;
  }

  /** Below the outer personal limit, or below the inner one after a reliable drop. */
  static boolean fellOut(Set<Cause> causes) {
    return causes.contains(Cause.S3) || causes.contains(Cause.S2) && causes.contains(Cause.RD90);
  }
}
