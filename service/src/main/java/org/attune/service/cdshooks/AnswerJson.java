package org.attune.service.cdshooks;

import org.attune.rules.finding.Evaluation;
import org.attune.rules.finding.Finding;
import org.attune.service.card.CardJson;
import org.attune.service.decision.Decision;
import org.attune.service.json.Json;
import tools.jackson.core.JsonGenerator;

/** The answer to a hook call as CDS Hooks JSON. */
final class AnswerJson {

  private AnswerJson() {}

  static byte[] bytes(HookAnswer answer, CardJson writer) {
    return Json.bytes(
        json -> {
          json.writeStartObject();
          Json.objectsEvenIfNone(json, "cards", answer.cards(), card -> writer.write(json, card));
          json.writeObjectPropertyStart("extension");
          json.writeObjectPropertyStart("org.attune.evaluation");
          evaluation(json, answer.decision());
          json.writeEndObject();
          json.writeEndObject();
          json.writeEndObject();
        });
  }

  private static void evaluation(JsonGenerator json, Decision decision) {
    Evaluation evaluation = decision.evaluation();
    json.writeStringProperty("decision", decision.id());
    json.writeStringProperty("asOf", evaluation.asOf().toString());
    json.writeStringProperty("knowledge", evaluation.knowledge());
    Json.texts(
        json, "fired", evaluation.findings().stream().map(Finding::rule).distinct().toList());
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
        });
    json.writeStringProperty(
        "safety", evaluation.safetyEvaluated() ? "evaluated" : "not-evaluated");
  }
}
