package org.attune.benchmarks;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.attune.fhir.drafts.Drafts;
import org.attune.rules.engine.DroolsRuleEngine;
import org.attune.rules.finding.Evaluation;
import org.attune.rules.knowledge.Knowledge;
import org.attune.rules.knowledge.RuleSheet.Mode;
import org.attune.service.attention.AttentionPolicy;
import org.attune.service.attention.Shown;
import org.attune.service.attention.Viewer;
import org.attune.service.card.CardContext;
import org.attune.service.card.CardJson;
import org.attune.service.card.CardMaker;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** From what attention lets through to the bytes of the cards, drafts included. */
@State(Scope.Benchmark)
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CardBenchmark {

  private static final int SESSIONS = 30;
  private static final int MOST_CARDS = 2;
  private static final String DECISION = "00000000-0000-4000-8000-000000000000";

  private final JsonFactory jackson = new JsonFactory();
  private final Knowledge knowledge = Knowledge.load();
  private final CardMaker maker = new CardMaker(knowledge, new Drafts(), Locale.ENGLISH);
  private final CardJson writer = new CardJson("http://127.0.0.1:8080", Locale.ENGLISH);
  private final PersonRecord person = PersonRecord.of(SESSIONS);
  private final CardContext context =
      new CardContext(
          DECISION,
          person.asOf(),
          person.patient(),
          person.clinician(),
          null,
          false,
          List.of("BND-02", "TRU-08"),
          Map.of());
  private List<Shown> shown = List.of();

  /** Evaluates once; the cards are made anew in each run. */
  @Setup
  public void evaluate() {
    Evaluation evaluation = DroolsRuleEngine.of(knowledge).evaluate(person.facts(), person.asOf());
    shown =
        new AttentionPolicy(knowledge, Mode.CARD, MOST_CARDS)
            .decide(evaluation, Viewer.PRACTITIONER, null)
            .shown();
    if (shown.isEmpty()) {
      throw new IllegalStateException("This course draws no card. Maybe take another seed.");
    }
    System.out.println(shown.size() + " cards");
  }

  /** All cards of the answer, as bytes. */
  @Benchmark
  public int cards() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = jackson.createGenerator(ObjectWriteContext.empty(), bytes)) {
      json.writeStartArray();
      for (Shown each : shown) {
        json.writeStartObject();
        writer.write(json, maker.card(each, context));
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    return bytes.size();
  }
}
