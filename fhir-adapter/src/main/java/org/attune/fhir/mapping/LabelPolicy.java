package org.attune.fhir.mapping;

/**
 * Which specially labelled records a site lets be read.
 *
 * @param substanceUse records labelled ETH, SUD or 42CFRPart2
 * @param veryRestricted records labelled V or PSYTHPN
 */
public record LabelPolicy(boolean substanceUse, boolean veryRestricted) {

  /** Neither; what holds unless the site says otherwise. */
  public static final LabelPolicy DEFAULT = new LabelPolicy(false, false);
}
