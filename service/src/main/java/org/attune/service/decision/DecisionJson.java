package org.attune.service.decision;

import java.util.List;
import org.attune.rules.finding.Evaluation;
import org.attune.rules.knowledge.Knowledge;
import org.attune.rules.knowledge.RuleSheet.Threshold;
import org.attune.rules.knowledge.Texts;
import org.attune.service.json.Json;
import org.attune.service.rule.RuleNumbers;
import tools.jackson.core.JsonGenerator;

/** A decision as JSON. */
final class DecisionJson {

  private DecisionJson() {}

  static void write(JsonGenerator json, Decision decision, Knowledge knowledge, Texts texts) {
    Evaluation evaluation = decision.evaluation();
    json.writeStartObject();
    json.writeStringProperty("decision", decision.id());
    json.writeStringProperty("service", decision.service());
    json.writeStringProperty("asOf", evaluation.asOf().toString());
    json.writeStringProperty("knowledge", evaluation.knowledge());
    json.writeStringProperty(
        "safety", evaluation.safetyEvaluated() ? "evaluated" : "not-evaluated");
    Json.objects(
        json,
        "cards",
        decision.cards(),
        card -> {
          json.writeStringProperty("uuid", card.uuid());
          json.writeStringProperty("rule", card.rule());
          json.writeStringProperty("summary", card.summary());
        });
    Json.objects(
        json,
        "fired",
        evaluation.findings(),
        finding -> {
          FindingJson.write(json, finding, texts);
          Json.objects(
              json, "thresholds", thresholds(knowledge, finding.rule()), t -> threshold(json, t));
        });
    Json.objects(
        json,
        "withheld",
        decision.attention().withheld(),
        withheld -> {
          json.writeStringProperty("rule", withheld.finding().rule());
          json.writeStringProperty("reason", withheld.reason().code());
        });
    Json.objects(
        json,
        "notEvaluated",
        evaluation.notEvaluated(),
        entry -> {
          json.writeStringProperty("rule", entry.rule());
          json.writeStringProperty("reason", entry.reason().code());
          Json.text(json, "what", entry.what());
        });
    Json.texts(json, "silent", evaluation.silent());
    Json.objects(
        json,
        "dataQuality",
        evaluation.dataQuality(),
        note -> {
          json.writeStringProperty("code", note.code());
          json.writeStringProperty("reference", note.reference());
          Json.text(json, "what", note.what());
        });
    json.writeEndObject();
  }

  private static List<Threshold> thresholds(Knowledge knowledge, String rule) {
    return knowledge
        .sheet(rule)
        .map(sheet -> RuleNumbers.inForce(sheet, knowledge))
        .orElse(List.of());
  }

  private static void threshold(JsonGenerator json, Threshold threshold) {
    json.writeStringProperty("id", threshold.id());
    Json.number(json, "value", threshold.value());
    Json.text(json, "unit", threshold.unit());
  }
}
