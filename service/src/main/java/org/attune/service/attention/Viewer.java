package org.attune.service.attention;

import java.util.EnumSet;
import java.util.Set;
import org.attune.rules.finding.Audience;
import org.attune.rules.finding.Element;
import org.attune.rules.knowledge.RuleSheet;
import org.attune.rules.knowledge.RuleSheet.Scope;
import org.attune.rules.knowledge.RuleSheet.Variant;

/** Who looks at a record through a hook call, and what they may know of an evaluation. */
public enum Viewer {
  /** A clinician; sees what is meant for clinicians and for those who arrange care. */
  PRACTITIONER,
  /** Nobody in particular (order-dispatch); sees access needs only. */
  NO_USER,
  /** The patient or somebody close to them; sees nothing of any kind. */
  PATIENT_OR_RELATED;

  private static final Set<Audience> STAFF =
      EnumSet.of(Audience.CLINICIAN, Audience.SCHEDULING, Audience.ADMINISTRATION);

  /**
   * The viewer that a hook names.
   *
   * @param reference the hook's user, {@code Type/id}; empty when the hook names none
   */
  public static Viewer of(String reference) {
    if (reference.isEmpty()) {
      return NO_USER;
    }
    return reference.startsWith("Practitioner") ? PRACTITIONER : PATIENT_OR_RELATED;
  }

  /** Whether this viewer may know that a rule exists in an evaluation, fired or not. */
  public boolean knows(RuleSheet sheet) {
    return sees(sheet, sheet.audience())
        || sheet.variants().values().stream().map(Variant::audience).anyMatch(a -> sees(sheet, a));
  }

  /** Whether this viewer may see a finding of a rule that is meant for an audience. */
  public boolean sees(RuleSheet sheet, Set<Audience> audience) {
    return switch (this) {
      case PRACTITIONER -> forStaff(audience);
      case NO_USER -> forStaff(audience) && isAccess(sheet);
      case PATIENT_OR_RELATED -> false;
    };
  }

  /** Of an audience, those that a card may name. */
  public static Set<Audience> named(Set<Audience> audience) {
    Set<Audience> named = EnumSet.copyOf(STAFF);
    named.add(Audience.SUPERVISOR);
    named.retainAll(audience);
    return named;
  }

  private static boolean forStaff(Set<Audience> audience) {
    return audience.stream().anyMatch(STAFF::contains);
  }

  /** Language and access: what any practitioner may see, but safety. */
  static boolean isAccess(RuleSheet sheet) {
    return sheet.scope() == Scope.ANY_PRACTITIONER && sheet.element() != Element.SAFETY;
  }
}
