package org.attune.service.attention;

import java.util.Comparator;
import java.util.List;
import org.attune.rules.finding.Element;
import org.attune.rules.finding.Finding;
import org.attune.rules.finding.Severity;

/**
 * Order of cards (specification, ruling 7): safety, critical first and SAF-02 before SAF-01; then
 * SAF-04, TRU-05, CUL-01; then severity, newest evidence, rule id.
 */
final class Urgency {

  static final String ALLIANCE_IN_RISK = "SAF-04";
  static final String UNREPAIRED = "TRU-05";
  static final String LANGUAGE = "CUL-01";

  private static final List<String> NAMED = List.of(ALLIANCE_IN_RISK, UNREPAIRED, LANGUAGE);
  private static final List<String> SAFETY_FIRST = List.of("SAF-02", "SAF-01");

  static final Comparator<Finding> ORDER =
      Comparator.comparingInt(Urgency::group)
          .thenComparingInt(Urgency::withinSafety)
          .thenComparing(Finding::severity, Comparator.reverseOrder())
          .thenComparing(Finding::newest, Comparator.reverseOrder())
          .thenComparing(Finding::rule)
          .thenComparing(Finding::variant);

  private Urgency() {}

  private static int group(Finding finding) {
    int named = NAMED.indexOf(finding.rule());
    if (named >= 0) {
      return 1 + named;
    }
    return finding.element() == Element.SAFETY ? 0 : 1 + NAMED.size();
  }

  private static int withinSafety(Finding finding) {
    if (group(finding) > 0) {
      return 0;
    }
    int critical = finding.severity() == Severity.CRITICAL ? 0 : 10;
    int named = SAFETY_FIRST.indexOf(finding.rule());
    return critical + (named < 0 ? SAFETY_FIRST.size() : named);
  }
}
