package org.attune.rules.engine;

import java.time.Instant;
import java.util.List;
import org.attune.rules.fact.Facts;
import org.attune.rules.finding.Evaluation;
import org.attune.rules.finding.NotEvaluated;
import org.attune.rules.finding.Reason;
import org.attune.rules.knowledge.Knowledge;

/** An evaluation in which no rule was considered. */
final class Unevaluated {

  private Unevaluated() {}

  static Evaluation of(Knowledge knowledge, Facts facts, Instant asOf, Reason reason, String what) {
    return new Evaluation(
        asOf,
        knowledge.digest(),
        List.of(),
        knowledge.sheets().stream()
            .map(sheet -> new NotEvaluated(sheet.id(), reason, what))
            .toList(),
        List.of(),
        Notes.sorted(facts.notes().stream()),
        false,
        false);
  }
}
