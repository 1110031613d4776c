package org.attune.rules.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.attune.rules.RuleEngine;
import org.attune.rules.fact.Facts;
import org.attune.rules.finding.Conclusion;
import org.attune.rules.finding.Evaluation;
import org.attune.rules.finding.Finding;
import org.attune.rules.finding.NotEvaluated;
import org.attune.rules.finding.Reason;
import org.attune.rules.knowledge.Knowledge;
import org.attune.rules.knowledge.RuleSheet;
import org.attune.rules.signal.SignalSet;
import org.attune.rules.signal.Signals;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;

/**
 * The rules on Drools. Every evaluation has a session of its own, so that nothing of one patient
 * can reach another.
 */
public final class DroolsRuleEngine implements RuleEngine {

  /** More firings than all rules together can reach; a bound for what should never happen. */
  private static final int MOST_FIRINGS = 10_000;

  private final Knowledge knowledge;
  private final BiFunction<Facts, Instant, SignalSet> signals;
  private final CompiledRules rules;
  private final Readiness readiness;
  private final Map<String, Completion> completions = new HashMap<>();
  private final Set<String> readByOthers = new TreeSet<>();

  DroolsRuleEngine(
      Knowledge knowledge, BiFunction<Facts, Instant, SignalSet> signals, CompiledRules rules) {
    this.knowledge = knowledge;
    this.signals = signals;
    this.rules = rules;
    this.readiness = new Readiness(knowledge.sheets());
    for (RuleSheet sheet : knowledge.sheets()) {
      completions.put(sheet.id(), new Completion(sheet));
      readByOthers.addAll(sheet.after());
    }
    for (String id : rules.ids()) {
      if (!completions.containsKey(id)) {
        throw new IllegalStateException("The rule " + id + " has no sheet.");
      }
    }
  }

  /** The rules of this knowledge, as the build compiled them. */
  public static RuleEngine of(Knowledge knowledge) {
    Signals signals = new Signals(knowledge);
    return new DroolsRuleEngine(knowledge, signals::of, CompiledRules.shipped());
  }

  @Override
  public Evaluation evaluate(Facts facts, Instant asOf) {
    String closed = ClosedRecord.why(facts.client());
    if (closed != null) {
      return Unevaluated.of(knowledge, facts, asOf, Reason.SWITCHED_OFF, closed);
    }
    SignalSet set = signals.apply(facts, asOf);
    Outcome outcome = run(set);
    List<Finding> findings = new ArrayList<>();
    List<NotEvaluated> notEvaluated = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    for (RuleSheet sheet : knowledge.sheets()) {
      List<Conclusion> conclusions = outcome.conclusions(sheet.id());
      NotEvaluated lacking = outcome.lacking(sheet.id());
      if (!conclusions.isEmpty()) {
        findings.add(completions.get(sheet.id()).complete(conclusions));
      } else if (lacking != null) {
        notEvaluated.add(lacking);
      } else {
        silent.add(sheet.id());
      }
    }
    return new Evaluation(
        asOf,
        knowledge.digest(),
        List.copyOf(findings),
        List.copyOf(notEvaluated),
        List.copyOf(silent),
        Notes.sorted(Stream.concat(facts.notes().stream(), set.notes().stream())),
        set.safetyEvaluated(),
        set.pair());
  }

  private Outcome run(SignalSet set) {
    Map<String, NotEvaluated> unready = readiness.lacking(set.supplies());
    Outcome outcome = new Outcome(unready);
    KieSession session = rules.open();
    try {
      session.insert(knowledge.thresholds());
      set.signals().forEach(session::insert);
      unready.values().stream()
          .filter(lacking -> readByOthers.contains(lacking.rule()))
          .forEach(session::insert);
      AgendaFilter ready = match -> outcome.ready(CompiledRules.id(match.getRule()));
      if (session.fireAllRules(ready, MOST_FIRINGS) >= MOST_FIRINGS) {
        throw new IllegalStateException(
            "The rules did not come to rest after " + MOST_FIRINGS + " firings.");
      }
      session.getObjects().forEach(outcome::take);
      return outcome;
    } finally {
      session.dispose();
    }
  }
}
