package org.attune.fhir.mapping;

import java.util.Set;

/**
 * Which specially labelled records a site lets be read.
 *
 * @param substanceUse records labelled ETH, SUD or 42CFRPart2
 * @param veryRestricted records labelled V or PSYTHPN
 */
public record LabelPolicy(boolean substanceUse, boolean veryRestricted) {

  /** Neither; what holds unless the site says otherwise. */
  public static final LabelPolicy DEFAULT = new LabelPolicy(false, false);

  private static final Set<String> SUBSTANCE_USE = Set.of("ETH", "SUD", "42CFRPart2");

  /** Whether a record with these labels must not be read. */
  boolean holdsBack(Codes labels) {
    if (labels.isEmpty()) {
      return false;
    }
    boolean very =
        labels.has(Systems.CONFIDENTIALITY, "V") || labels.has(Systems.ACT_CODE, "PSYTHPN");
    boolean substances = labels.hasAny(Systems.ACT_CODE, SUBSTANCE_USE);
    boolean researchOnly =
        labels.has(Systems.ACT_REASON, "HRESCH") && !labels.has(Systems.ACT_REASON, "TREAT");
    return very && !veryRestricted || substances && !substanceUse || researchOnly;
  }
}
