package org.attune.rules.instrument;

import java.time.Instant;
import java.util.Map;
import org.attune.rules.fact.Rater;
import org.attune.rules.fact.Source;
import org.attune.rules.finding.Severity;
import org.jspecify.annotations.Nullable;

/** Reads the items about suicidal thoughts or acts (specification §2 and SAF-01). */
final class Screening {

  private Screening() {}

  /** A safety item as answered, null when it is not. */
  static @Nullable SafetyItem item(
      Instrument instrument,
      SafetyRule rule,
      Map<String, Double> answers,
      Source source,
      Rater rater,
      Instant at) {
    Double recent = recent(rule, answers);
    Double answer = answer(rule, answers);
    return answer == null
        ? null
        : new SafetyItem(
            source,
            instrument.code(),
            rule.item().linkId(),
            rater,
            at,
            answer >= rule.warningFrom(),
            severity(rule, answer, recent));
  }

  /** The highest level that a positive answer names, null when none does. */
  static SafetyRule.@Nullable Risk risk(Instrument instrument, Map<String, Double> answers) {
    SafetyRule.Risk highest = null;
    for (SafetyRule rule : instrument.safety()) {
      Double recent = recent(rule, answers);
      Double answer = answer(rule, answers);
      if (answer != null && answer >= rule.warningFrom()) {
        SafetyRule.Risk named = lately(rule, recent) ? SafetyRule.Risk.HIGH : rule.risk();
        if (named != null && (highest == null || named.compareTo(highest) > 0)) {
          highest = named;
        }
      }
    }
    return highest;
  }

  private static @Nullable Severity severity(
      SafetyRule rule, double answer, @Nullable Double recent) {
    if (answer < rule.warningFrom()) {
      return null;
    }
    Double criticalFrom = rule.criticalFrom();
    boolean critical = (criticalFrom != null && answer >= criticalFrom) || lately(rule, recent);
    return critical ? Severity.CRITICAL : Severity.WARNING;
  }

  /** The answer; that it happened lately says that it happened. */
  private static @Nullable Double answer(SafetyRule rule, Map<String, Double> answers) {
    Double recent = recent(rule, answers);
    return isYes(recent) ? recent : answers.get(rule.item().linkId());
  }

  private static @Nullable Double recent(SafetyRule rule, Map<String, Double> answers) {
    Item recent = rule.recent();
    return recent == null ? null : answers.get(recent.linkId());
  }

  /** Unanswered counts as lately: the safe side. */
  private static boolean lately(SafetyRule rule, @Nullable Double recent) {
    return rule.recent() != null && (recent == null || isYes(recent));
  }

  private static boolean isYes(@Nullable Double answer) {
    return answer != null && answer >= 1;
  }
}
