package org.attune.rules.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.attune.rules.RuleEngine;
import org.attune.rules.fact.Client;
import org.attune.rules.fact.DataNote;
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
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;

/**
 * The rules on Drools. Every evaluation has a session of its own, so that nothing of one patient
 * can reach another.
 */
public final class DroolsRuleEngine implements RuleEngine {

  /** More firings than all rules together can reach; a bound for what should never happen. */
  private static final int MOST_FIRINGS = 10_000;

  private static final Comparator<DataNote> BY_CODE =
      Comparator.comparing(DataNote::code)
          .thenComparing(DataNote::reference)
          .thenComparing(DataNote::what);

  private static final Comparator<NotEvaluated> BY_REASON =
      Comparator.comparing(NotEvaluated::reason).thenComparing(NotEvaluated::what);

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
    String closed = closed(facts.client());
    if (closed != null) {
      return closed(facts, asOf, closed);
    }
    SignalSet set = signals.apply(facts, asOf);
    Map<String, NotEvaluated> unready = readiness.lacking(set.supplies());
    Map<String, NotEvaluated> declared = new HashMap<>(unready);
    Map<String, List<Conclusion>> conclusions = new HashMap<>();
    for (Object concluded : run(set, unready)) {
      if (concluded instanceof Conclusion conclusion) {
        conclusions.computeIfAbsent(conclusion.rule(), rule -> new ArrayList<>(1)).add(conclusion);
      } else if (concluded instanceof NotEvaluated lacking) {
        declared.merge(
            lacking.rule(),
            lacking,
            (known, other) ->
                unready.containsKey(known.rule())
                    ? known
                    : BinaryOperator.minBy(BY_REASON).apply(known, other));
      }
    }
    List<Finding> findings = new ArrayList<>();
    List<NotEvaluated> notEvaluated = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    for (RuleSheet sheet : knowledge.sheets()) {
      List<Conclusion> own = conclusions.get(sheet.id());
      NotEvaluated lacking = declared.get(sheet.id());
      if (own != null) {
        findings.add(completions.get(sheet.id()).complete(own));
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
        sorted(Stream.concat(facts.notes().stream(), set.notes().stream())),
        set.safetyEvaluated(),
        set.pair());
  }

  private Collection<?> run(SignalSet set, Map<String, NotEvaluated> unready) {
    KieSession session = rules.open();
    try {
      session.insert(knowledge.thresholds());
      set.signals().forEach(session::insert);
      for (String id : readByOthers) {
        NotEvaluated lacking = unready.get(id);
        if (lacking != null) {
          session.insert(lacking);
        }
      }
      int fired =
          session.fireAllRules(
              match -> !unready.containsKey(CompiledRules.id(match.getRule())), MOST_FIRINGS);
      if (fired >= MOST_FIRINGS) {
        throw new IllegalStateException(
            "The rules did not come to rest after " + MOST_FIRINGS + " firings.");
      }
      return List.copyOf(session.getObjects());
    } finally {
      session.dispose();
    }
  }

  /** Why nothing may be said about a patient (specification, G-14); null when all may. */
  private static @Nullable String closed(@Nullable Client client) {
    if (client == null) {
      return null;
    }
    if (client.deceased()) {
      return "The record says that the patient has died.";
    }
    if (client.replaced()) {
      return "The patient's record was merged into another.";
    }
    return client.active() ? null : "The patient's record is not active.";
  }

  private Evaluation closed(Facts facts, Instant asOf, String why) {
    return new Evaluation(
        asOf,
        knowledge.digest(),
        List.of(),
        knowledge.sheets().stream()
            .map(sheet -> new NotEvaluated(sheet.id(), Reason.SWITCHED_OFF, why))
            .toList(),
        List.of(),
        sorted(facts.notes().stream()),
        false,
        false);
  }

  private static List<DataNote> sorted(Stream<DataNote> notes) {
    return notes.distinct().sorted(BY_CODE).toList();
  }
}
