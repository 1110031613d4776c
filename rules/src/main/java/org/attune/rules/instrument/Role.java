package org.attune.rules.instrument;

/** What an instrument speaks about, deciding which rules may read it. */
public enum Role {
  ALLIANCE("alliance"),
  EMPATHY("empathy"),
  OUTCOME("outcome"),
  SESSION_EVALUATION("session-evaluation"),
  SAFETY("safety"),
  CULTURE("culture"),
  /** The clinician about himself or herself; read for its author alone. */
  CLINICIAN_SELF("clinician-self"),
  CONTEXT("context");

  private final String code;

  Role(String code) {
    this.code = code;
  }

  /** The code used in definitions and documents. */
  public String code() {
    return code;
  }

  /** Whether it speaks about one pair of client and clinician, not about the client alone. */
  public boolean ofThePair() {
    return switch (this) {
      case ALLIANCE, EMPATHY, SESSION_EVALUATION, CULTURE, CLINICIAN_SELF -> true;
      case OUTCOME, SAFETY, CONTEXT -> false;
    };
  }
}
