package org.attune.rules.engine;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.List;
import org.attune.rules.finding.Conclusion;
import org.attune.rules.finding.NotEvaluated;
import org.attune.rules.finding.Reason;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;

/** The rules of the sample knowledge, as the build would compile them. */
final class SampleRules {

  static final double CUT = 36;
  static final double AGAIN = 30;
  static final double REPEATED = 20;

  private SampleRules() {}

  static CompiledRules base() {
    return base(low(), lower("again", AGAIN), lower("repeated", REPEATED), follows());
  }

  static CompiledRules base(Rule... rules) {
    Model model = new ModelImpl().withRules(List.of(rules));
    return CompiledRules.of(List.of(model));
  }

  /** TRU-01 concludes of every reading below the cut. */
  static Rule low() {
    Variable<Reading> reading = declarationOf(Reading.class);
    return rule("low")
        .metadata("id", "TRU-01")
        .build(
            pattern(reading).expr("below the cut", r -> r.total() < CUT),
            on(reading).execute((drools, r) -> drools.insert(Conclusion.of("TRU-01", r))));
  }

  /** A variant of TRU-01 for lower readings. */
  static Rule lower(String variant, double below) {
    Variable<Reading> reading = declarationOf(Reading.class);
    return rule(variant)
        .metadata("id", "TRU-01")
        .build(
            pattern(reading).expr("below " + below, r -> r.total() < below),
            on(reading)
                .execute((drools, r) -> drools.insert(Conclusion.variant("TRU-01", variant, r))));
  }

  /** TRU-02 concludes whenever TRU-01 did. */
  static Rule follows() {
    Variable<Conclusion> conclusion = declarationOf(Conclusion.class);
    return rule("follows")
        .metadata("id", "TRU-02")
        .build(
            pattern(conclusion).expr("of the other", c -> c.rule().equals("TRU-01")),
            on(conclusion)
                .execute((drools, c) -> drools.insert(new Conclusion("TRU-02", "", c.basis()))));
  }

  /** TRU-02 is not evaluated whenever TRU-01 is not, for its reason. */
  static Rule lacksWhatTheOtherLacks() {
    Variable<NotEvaluated> other = declarationOf(NotEvaluated.class);
    return rule("lacks")
        .metadata("id", "TRU-02")
        .build(
            pattern(other).expr("of the other", n -> n.rule().equals("TRU-01")),
            on(other)
                .execute(
                    (drools, n) ->
                        drools.insert(new NotEvaluated("TRU-02", n.reason(), n.what()))));
  }

  /** TRU-02 finds for itself, in words of each reading, that it lacks data. */
  static Rule lacksForItself() {
    Variable<Reading> reading = declarationOf(Reading.class);
    return rule("lacks for itself")
        .metadata("id", "TRU-02")
        .build(
            pattern(reading),
            on(reading)
                .execute(
                    (drools, r) ->
                        drools.insert(new NotEvaluated("TRU-02", Reason.MISSING_DATA, r.what()))));
  }

  /** A rule that never comes to rest. */
  static Rule restless() {
    Variable<Reading> reading = declarationOf(Reading.class);
    return rule("restless")
        .metadata("id", "TRU-01")
        .build(
            pattern(reading),
            on(reading)
                .execute(
                    (drools, r) ->
                        drools.insert(
                            new Reading(r.reference(), r.total() + 1, r.at(), r.what()))));
  }
}
