package org.attune.rules.fact;

/** An answer that may be unknown; unknown is never read as no. */
public enum Triple {
  YES,
  NO,
  UNKNOWN
}
