package org.attune.benchmarks;

import java.util.concurrent.TimeUnit;
import org.attune.rules.RuleEngine;
import org.attune.rules.engine.DroolsRuleEngine;
import org.attune.rules.fact.Facts;
import org.attune.rules.finding.Evaluation;
import org.attune.rules.knowledge.Knowledge;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** All rules over the facts of one person: scoring, courses, signals and Drools. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EvaluationBenchmark {

  /** Length of the course. */
  @Param({"30", "100", "1000"})
  public int sessions;

  private final RuleEngine engine = DroolsRuleEngine.of(Knowledge.load());
  private PersonRecord person = PersonRecord.of(1);
  private Facts facts = person.facts();

  /** Reads the facts. */
  @Setup
  public void read() {
    person = PersonRecord.of(sessions);
    facts = person.facts();
    System.out.println(engine.evaluate(facts, person.asOf()).findings().size() + " findings");
  }

  /** One evaluation. */
  @Benchmark
  public Evaluation evaluate() {
    return engine.evaluate(facts, person.asOf());
  }
}
