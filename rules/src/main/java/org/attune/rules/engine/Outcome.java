package org.attune.rules.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.attune.rules.finding.Conclusion;
import org.attune.rules.finding.NotEvaluated;
import org.jspecify.annotations.Nullable;

/** What the rules came to in one session, by rule. */
final class Outcome {

  private static final BinaryOperator<NotEvaluated> FIRST =
      BinaryOperator.minBy(
          Comparator.comparing(NotEvaluated::reason).thenComparing(NotEvaluated::what));

  private final Map<String, NotEvaluated> unready;
  private final Map<String, NotEvaluated> declared = new HashMap<>();
  private final Map<String, List<Conclusion>> conclusions = new HashMap<>();

  /** Begins with the rules that may not fire. */
  Outcome(Map<String, NotEvaluated> unready) {
    this.unready = unready;
  }

  /** Whether a rule may fire. */
  boolean ready(String rule) {
    return !unready.containsKey(rule);
  }

  /** Takes in a fact of the session; only what rules conclude counts. */
  void take(Object fact) {
    if (fact instanceof Conclusion conclusion) {
      conclusions.computeIfAbsent(conclusion.rule(), rule -> new ArrayList<>(1)).add(conclusion);
    } else if (fact instanceof NotEvaluated lacking) {
      declared.merge(lacking.rule(), lacking, FIRST);
    }
  }

  /** What a rule concluded, in no particular order; empty when nothing. */
  List<Conclusion> conclusions(String rule) {
    return conclusions.getOrDefault(rule, List.of());
  }

  /** Why a rule was not evaluated, before it could fire or by its own account; null when it was. */
  @Nullable NotEvaluated lacking(String rule) {
    NotEvaluated before = unready.get(rule);
    return before == null ? declared.get(rule) : before;
  }
}
