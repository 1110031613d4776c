package org.attune.rules.fact;

/** Who gave a rating. Only the client's is alliance evidence. */
public enum Rater {
  CLIENT,
  THERAPIST,
  OTHER,
  UNKNOWN
}
