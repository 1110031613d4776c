package org.attune.service.cdshooks;

import java.time.Instant;
import java.util.List;
import org.attune.rules.RuleEngine;
import org.attune.rules.engine.SafetyAlone;
import org.attune.rules.fact.Facts;
import org.attune.rules.finding.Evaluation;
import org.attune.rules.finding.NotEvaluated;
import org.attune.rules.finding.Reason;
import org.attune.rules.knowledge.Knowledge;
import org.attune.service.log.EventLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The rules as a whole; where they fail, the safety rule alone; and where that fails too, no rule
 * at all, which a card then says (specification §5).
 */
@Component
final class SafeEvaluation {

  private static final String WHY = "The rules could not be applied.";

  private final Knowledge knowledge;
  private final RuleEngine rules;
  private final RuleEngine safety;
  private final EventLog log;

  @Autowired
  SafeEvaluation(Knowledge knowledge, RuleEngine rules, EventLog log) {
    this(knowledge, rules, SafetyAlone.of(knowledge), log);
  }

  SafeEvaluation(Knowledge knowledge, RuleEngine rules, RuleEngine safety, EventLog log) {
    this.knowledge = knowledge;
    this.rules = rules;
    this.safety = safety;
    this.log = log;
  }

  /**
   * What came of an evaluation.
   *
   * @param evaluation what is known; everything not evaluated where nothing could be applied
   * @param safetyChecked false when not even the safety rule could be applied
   */
  record Result(Evaluation evaluation, boolean safetyChecked) {}

  /** Evaluates the facts as far as that is possible; what fails is logged. */
  Result evaluate(Facts facts, Instant asOf) {
    for (RuleEngine engine : List.of(rules, safety)) {
      try {
        return new Result(engine.evaluate(facts, asOf), true);
      } catch (RuntimeException failure) {
        log.failed(failure);
      }
    }
    return new Result(nothing(asOf), false);
  }

  private Evaluation nothing(Instant asOf) {
    List<NotEvaluated> all =
        knowledge.sheets().stream()
            .map(sheet -> new NotEvaluated(sheet.id(), Reason.UNREAD, WHY))
            .toList();
    return new Evaluation(
        asOf, knowledge.digest(), List.of(), all, List.of(), List.of(), false, false);
  }
}
