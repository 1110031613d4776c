package org.attune.rules.course;

/** What is unusual about the score of one session. */
public enum Cause {
  /** Below the inner personal limit, two standard deviations under the baseline. */
  S2("S2"),
  /** Below the outer personal limit, three standard deviations under the baseline. */
  S3("S3"),
  /** Dropped since the session before by a change that is reliable at 90 %. */
  RD90("RD90"),
  /** Dropped since the session before by a change that is reliable at 95 %. */
  RD95("RD95"),
  /** The moving average is below its limit. */
  EWMA("EWMA"),
  /** The cumulative sum of shortfalls is above its limit. */
  CUSUM("CUSUM"),
  /** The client reported tension at that session. */
  TENSION("TENSION");

  private final String code;

  Cause(String code) {
    this.code = code;
  }

  /** The code used on the wire. */
  public String code() {
    return code;
  }
}
