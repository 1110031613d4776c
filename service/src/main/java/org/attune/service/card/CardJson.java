package org.attune.service.card;

import java.util.List;
import java.util.Locale;
import org.attune.rules.finding.Audience;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Finding;
import org.attune.service.attention.Viewer;
import org.attune.service.json.Json;
import tools.jackson.core.JsonGenerator;

/** Cards as CDS Hooks JSON. */
public final class CardJson {

  /** Code system of rule ids. */
  public static final String RULES = "https://attune.example/fhir/CodeSystem/rule";

  private static final String OVERRIDES = "https://attune.example/fhir/CodeSystem/override-reason";

  private final String base;
  private final String why;

  /**
   * A writer of cards.
   *
   * @param base public address of the service, without a trailing slash
   * @param locale language of the link's label
   */
  public CardJson(String base, Locale locale) {
    this.base = base;
    this.why = new Phrases(locale).of("why");
  }

  /** Writes the members of a card. */
  public void write(JsonGenerator json, Card card) {
    json.writeStringProperty("uuid", card.uuid());
    json.writeStringProperty("summary", card.summary());
    json.writeStringProperty("detail", card.detail());
    json.writeStringProperty("indicator", card.indicator());
    json.writeObjectPropertyStart("source");
    json.writeStringProperty("label", "Attune");
    json.writeObjectPropertyStart("topic");
    json.writeStringProperty("system", RULES);
    json.writeStringProperty("code", card.rule());
    json.writeStringProperty("display", card.title());
    json.writeEndObject();
    json.writeEndObject();
    if (!card.suggestions().isEmpty()) {
      Json.objects(json, "suggestions", card.suggestions(), s -> suggestion(json, s));
      json.writeStringProperty("selectionBehavior", "any");
    }
    Json.objects(
        json,
        "overrideReasons",
        card.overrideReasons(),
        reason -> {
          json.writeStringProperty("code", reason.code());
          json.writeStringProperty("system", OVERRIDES);
          json.writeStringProperty("display", reason.display());
        });
    Json.objects(
        json,
        "links",
        List.of(base + "/decisions/" + card.decision()),
        url -> {
          json.writeStringProperty("label", why);
          json.writeStringProperty("url", url);
          json.writeStringProperty("type", "absolute");
        });
    extension(json, card);
  }

  private static void suggestion(JsonGenerator json, Card.Suggestion suggestion) {
    json.writeStringProperty("label", suggestion.label());
    json.writeStringProperty("uuid", suggestion.uuid());
    Json.objects(
        json,
        "actions",
        List.of(suggestion),
        action -> {
          json.writeStringProperty("type", "create");
          json.writeStringProperty("description", action.label());
          json.writeName("resource");
          json.writeRawValue(action.resource());
        });
  }

  private static void extension(JsonGenerator json, Card card) {
    Finding finding = card.shown().finding();
    json.writeObjectPropertyStart("extension");
    json.writeObjectPropertyStart("org.attune.card");
    json.writeStringProperty("decision", card.decision());
    json.writeStringProperty("rule", finding.rule());
    json.writeStringProperty("ruleVersion", finding.version());
    json.writeStringProperty("element", finding.element().code());
    Json.texts(
        json, "audience", Viewer.named(finding.audience()).stream().map(Audience::code).toList());
    Json.texts(json, "also", card.shown().also().stream().map(Finding::rule).toList());
    Json.objects(json, "evidence", finding.evidence(), evidence -> evidence(json, evidence));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void evidence(JsonGenerator json, Evidence evidence) {
    json.writeStringProperty("reference", evidence.reference());
    Json.text(json, "what", evidence.what());
  }
}
