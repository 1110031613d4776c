package org.attune.service.attention;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.attune.rules.finding.Element;
import org.attune.rules.finding.Evaluation;
import org.attune.rules.finding.Finding;
import org.attune.rules.finding.Severity;
import org.attune.rules.instrument.SafetyRecord;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation says about safety, which goes before everything else (specification, G-9, §5).
 *
 * @param active a safety rule fired
 * @param critical a safety finding is critical
 * @param queuesBoundaries boundary cards wait
 */
record Safety(boolean active, boolean critical, boolean queuesBoundaries) {

  /** How long safety has to be clear before boundary cards return. */
  private static final Duration CLEAR = Duration.ofHours(72);

  static Safety of(Evaluation evaluation, @Nullable Instant lastPositive) {
    List<Finding> findings =
        evaluation.findings().stream().filter(f -> f.element() == Element.SAFETY).toList();
    boolean critical = findings.stream().anyMatch(f -> f.severity() == Severity.CRITICAL);
    boolean recent =
        lastPositive != null
            && evaluation.asOf().isBefore(lastPositive.plus(SafetyRecord.STANDS).plus(CLEAR));
    return new Safety(!findings.isEmpty(), critical, recent || !findings.isEmpty());
  }

  /** A risk assessment after the newest positive form makes the card a line of the record. */
  boolean isAssessed(Finding finding) {
    return finding.rule().equals("SAF-01") && "true".equals(finding.values().get("assessed"));
  }
}
