package org.attune.rules.fact;

/** Whether a kind of record could be read; all but {@link #READ} make its facts unknown. */
public enum Availability {
  /** Read in full; what is not there is absent. */
  READ,
  /** Refused, failed or never asked for. */
  UNREAD,
  /** Not there before the deadline of the call. */
  LATE,
  /** Held back because of a security label. */
  WITHHELD_LABEL,
  /** Held back because the patient did not consent. */
  WITHHELD_CONSENT,
  /** No journal stands behind this evaluation. */
  NO_JOURNAL
}
