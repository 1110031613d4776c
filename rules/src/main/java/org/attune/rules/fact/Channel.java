package org.attune.rules.fact;

/**
 * A way of being in contact. {@link #PERSONAL} is a number, address or account of the clinician's
 * own.
 */
public enum Channel {
  PHONE,
  SMS,
  EMAIL,
  PORTAL,
  APP,
  VIDEO,
  LETTER,
  IN_PERSON,
  PERSONAL,
  UNKNOWN
}
