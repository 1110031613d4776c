package org.attune.benchmarks;

import java.util.concurrent.TimeUnit;
import org.attune.rules.fact.Facts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * From the bytes of a record to facts, through the gate, beside the floor: Jackson's bare pass over
 * the same bytes. Prints how many bytes each record has.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MappingBenchmark {

  /** Length of the course. */
  @Param({"30", "100", "1000"})
  public int sessions;

  private final JsonFactory jackson = new JsonFactory();
  private PersonRecord person = PersonRecord.of(1);

  /** Makes the record. */
  @Setup
  public void write() {
    person = PersonRecord.of(sessions);
    System.out.println(sessions + " sessions: " + person.bytes().length + " bytes");
  }

  /** The floor: every token, nothing done with it. */
  @Benchmark
  public int tokens() {
    int tokens = 0;
    try (JsonParser parser = jackson.createParser(ObjectReadContext.empty(), person.bytes())) {
      while (parser.nextToken() != null) {
        tokens++;
      }
    }
    return tokens;
  }

  /** Gate, mapping and assembly of facts. */
  @Benchmark
  public Facts facts() {
    return person.facts();
  }
}
