package org.attune.rules.engine;

import java.time.Instant;
import java.util.List;
import org.attune.rules.RuleEngine;
import org.attune.rules.fact.Facts;
import org.attune.rules.finding.Conclusion;
import org.attune.rules.finding.Evaluation;
import org.attune.rules.finding.Finding;
import org.attune.rules.finding.NotEvaluated;
import org.attune.rules.finding.Reason;
import org.attune.rules.instrument.Ratings;
import org.attune.rules.instrument.SafetyRecord;
import org.attune.rules.knowledge.Knowledge;
import org.attune.rules.knowledge.RuleSheet;
import org.attune.rules.knowledge.RuleSheet.Mode;
import org.attune.rules.signal.PositiveSafetyItems;

/**
 * The rule about positive safety items by a way of its own, for when the rules as a whole cannot be
 * applied (specification §5): without Drools, and from forms and scores alone. All other rules are
 * not evaluated. It never says whether the clinician belongs to the pair.
 */
public final class SafetyAlone implements RuleEngine {

  private static final String RULE = "SAF-01";
  private static final String CRITICAL = "critical";
  private static final String WHY = "The rules could not be applied.";

  private final Knowledge knowledge;
  private final RuleSheet sheet;
  private final Completion completion;

  private SafetyAlone(Knowledge knowledge, RuleSheet sheet) {
    this.knowledge = knowledge;
    this.sheet = sheet;
    this.completion = new Completion(sheet);
  }

  /**
   * The safety rule of this knowledge.
   *
   * @throws IllegalArgumentException when the knowledge holds no such rule
   */
  public static RuleEngine of(Knowledge knowledge) {
    RuleSheet sheet =
        knowledge
            .sheet(RULE)
            .orElseThrow(() -> new IllegalArgumentException("There is no rule " + RULE + "."));
    return new SafetyAlone(knowledge, sheet);
  }

  @Override
  public Evaluation evaluate(Facts facts, Instant asOf) {
    String closed = ClosedRecord.why(facts.client());
    if (closed != null) {
      return Unevaluated.of(knowledge, facts, asOf, Reason.SWITCHED_OFF, closed);
    }
    Evaluation nothing = Unevaluated.of(knowledge, facts, asOf, Reason.UNREAD, WHY);
    SafetyRecord safety = Ratings.of(facts, List.of(), knowledge.instruments(), asOf).safety();
    PositiveSafetyItems items = PositiveSafetyItems.of(safety, facts, asOf);
    if (items == null || sheet.mode() == Mode.OFF) {
      return with(nothing, List.of(), safety.known(asOf));
    }
    Conclusion conclusion =
        items.critical() ? Conclusion.variant(RULE, CRITICAL, items) : Conclusion.of(RULE, items);
    return with(nothing, List.of(completion.complete(List.of(conclusion))), true);
  }

  private static Evaluation with(Evaluation nothing, List<Finding> findings, boolean evaluated) {
    List<NotEvaluated> others =
        nothing.notEvaluated().stream()
            .filter(lacking -> findings.isEmpty() || !lacking.rule().equals(RULE))
            .toList();
    return new Evaluation(
        nothing.asOf(),
        nothing.knowledge(),
        findings,
        others,
        List.of(),
        nothing.dataQuality(),
        evaluated,
        false);
  }
}
