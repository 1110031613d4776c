package org.attune.service.attention;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.attune.rules.finding.Evaluation;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Finding;
import org.attune.rules.finding.Severity;
import org.attune.rules.knowledge.Knowledge;
import org.attune.rules.knowledge.RuleSheet;

/** Findings as the rules would conclude them, for tests of what is shown. */
public final class Findings {

  /** The time of the evaluations. */
  public static final Instant NOW = Instant.parse("2026-03-16T08:00:00Z");

  /** The knowledge that ships. */
  public static final Knowledge KNOWLEDGE = Knowledge.load();

  private Findings() {}

  /** A finding of a rule as its sheet says, resting on these records of yesterday. */
  public static Finding of(String rule, String... references) {
    return of(rule, sheet(rule).severity(), references);
  }

  /** The same with another severity. */
  public static Finding of(String rule, Severity severity, String... references) {
    RuleSheet sheet = sheet(rule);
    List<Evidence> evidence =
        Arrays.stream(references)
            .map(reference -> new Evidence(reference, null, "seen", NOW.minusSeconds(86_400)))
            .toList();
    return new Finding(
        rule,
        sheet.version(),
        "",
        sheet.element(),
        severity,
        sheet.audience(),
        evidence,
        new TreeMap<>());
  }

  /** The same finding with these values. */
  public static Finding with(Finding finding, Map<String, Object> values) {
    return new Finding(
        finding.rule(),
        finding.version(),
        finding.variant(),
        finding.element(),
        finding.severity(),
        finding.audience(),
        finding.evidence(),
        new TreeMap<>(values));
  }

  /** An evaluation that concluded these findings for a clinician of the pair. */
  public static Evaluation evaluation(Finding... findings) {
    return evaluation(true, findings);
  }

  /** An evaluation that concluded these findings. */
  public static Evaluation evaluation(boolean pair, Finding... findings) {
    return new Evaluation(
        NOW,
        KNOWLEDGE.digest(),
        Arrays.stream(findings).sorted((a, b) -> a.rule().compareTo(b.rule())).toList(),
        List.of(),
        List.of(),
        List.of(),
        true,
        pair);
  }

  private static RuleSheet sheet(String rule) {
    return KNOWLEDGE.sheet(rule).orElseThrow();
  }
}
