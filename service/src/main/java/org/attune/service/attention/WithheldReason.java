package org.attune.service.attention;

/** Why a finding is not a card of its own. */
public enum WithheldReason {
  QUIET("quiet"),
  SNOOZED("snoozed"),
  CAP("cap"),
  BUDGET("budget"),
  SAFETY("safety"),
  MERGED("merged"),
  DIGEST("digest"),
  SHADOW("shadow"),
  NOT_YOUR_PATIENT("not-your-patient");

  private final String code;

  WithheldReason(String code) {
    this.code = code;
  }

  /** The code used on the wire. */
  public String code() {
    return code;
  }
}
