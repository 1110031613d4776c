package org.attune.service.rule;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.attune.rules.finding.Audience;
import org.attune.rules.knowledge.Knowledge;
import org.attune.rules.knowledge.RuleSheet;
import org.attune.rules.knowledge.RuleSheet.Citation;
import org.attune.rules.knowledge.RuleSheet.Need;
import org.attune.rules.knowledge.RuleSheet.Threshold;
import org.attune.rules.knowledge.Texts;
import org.attune.service.json.Json;
import tools.jackson.core.JsonGenerator;

/** Rules as JSON. */
public final class RuleJson {

  private RuleJson() {}

  /** All rules in short, in order of id. */
  public static void list(JsonGenerator json, Knowledge knowledge) {
    json.writeStartObject();
    json.writeStringProperty("knowledge", knowledge.digest());
    Json.objectsEvenIfNone(json, "rules", knowledge.sheets(), sheet -> head(json, sheet));
    json.writeEndObject();
  }

  /** One rule with everything that its sheet says. */
  public static void full(JsonGenerator json, RuleSheet sheet, Knowledge knowledge, Texts texts) {
    json.writeStartObject();
    head(json, sheet);
    Json.text(json, "when", sheet.when());
    Json.text(json, "then", sheet.then());
    Json.text(json, "rationale", sheet.rationale());
    Json.objects(json, "evidence", sheet.evidence(), citation -> citation(json, citation));
    Json.objects(
        json, "thresholds", RuleNumbers.inForce(sheet, knowledge), value -> threshold(json, value));
    Json.objects(json, "needs", sheet.needs(), need -> need(json, need));
    Json.texts(json, "guards", sheet.guards());
    Json.objects(
        json,
        "variants",
        sheet.variants().entrySet(),
        variant -> {
          json.writeStringProperty("name", variant.getKey());
          json.writeStringProperty("severity", variant.getValue().severity().code());
          Json.texts(json, "audience", codes(variant.getValue().audience()));
        });
    card(json, sheet, texts);
    attributes(json, "sourceAttributes", sheet.sourceAttributes());
    Json.objects(
        json,
        "history",
        sheet.history(),
        change -> {
          json.writeStringProperty("version", change.version());
          json.writeStringProperty("on", change.on().toString());
          Json.text(json, "change", change.change());
        });
    json.writeEndObject();
  }

  /** Codes of an audience, in their usual order. */
  public static List<String> codes(Collection<Audience> audience) {
    return Set.copyOf(audience).stream().sorted().map(Audience::code).toList();
  }

  private static void head(JsonGenerator json, RuleSheet sheet) {
    json.writeStringProperty("id", sheet.id());
    json.writeStringProperty("version", sheet.version());
    json.writeStringProperty("title", sheet.title());
    json.writeStringProperty("element", sheet.element().code());
    json.writeStringProperty("severity", sheet.severity().code());
    Json.texts(json, "audience", codes(sheet.audience()));
    json.writeStringProperty("mode", code(sheet.mode()));
  }

  private static void card(JsonGenerator json, RuleSheet sheet, Texts texts) {
    Json.objects(
        json,
        "suggestions",
        sheet.card().suggestions(),
        suggestion -> {
          json.writeStringProperty("id", suggestion.id());
          Json.text(json, "label", texts.suggestion(sheet.id(), suggestion.id()));
        });
    Json.objects(
        json,
        "overrideReasons",
        sheet.card().overrideReasons(),
        reason -> {
          json.writeStringProperty("code", reason);
          Json.text(json, "display", texts.override(reason));
        });
  }

  private static void citation(JsonGenerator json, Citation citation) {
    Json.text(json, "citation", citation.text());
    Json.text(json, "url", citation.url());
    Json.text(json, "strength", citation.strength());
    json.writeStringProperty("reviewed", citation.reviewed().toString());
    json.writeStringProperty("nextReview", citation.nextReview().toString());
  }

  private static void threshold(JsonGenerator json, Threshold threshold) {
    json.writeStringProperty("id", threshold.id());
    Json.number(json, "value", threshold.value());
    Json.text(json, "unit", threshold.unit());
    Json.number(json, "min", threshold.min());
    Json.number(json, "max", threshold.max());
    Json.text(json, "source", threshold.source());
    json.writeBooleanProperty("siteMayChange", threshold.siteMayChange());
  }

  private static void need(JsonGenerator json, Need need) {
    json.writeStringProperty("supply", need.supply());
    json.writeNumberProperty("least", need.least());
    if (need.level() != null) {
      json.writeStringProperty("level", code(need.level()));
    }
  }

  private static void attributes(JsonGenerator json, String name, Map<String, String> attributes) {
    if (!attributes.isEmpty()) {
      json.writeObjectPropertyStart(name);
      attributes.forEach((attribute, value) -> Json.text(json, attribute, value));
      json.writeEndObject();
    }
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
