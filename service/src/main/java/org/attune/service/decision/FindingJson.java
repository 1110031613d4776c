package org.attune.service.decision;

import java.util.Comparator;
import org.attune.rules.finding.Audience;
import org.attune.rules.finding.Finding;
import org.attune.rules.knowledge.Texts;
import org.attune.service.json.Json;
import tools.jackson.core.JsonGenerator;

/** Findings as JSON. */
public final class FindingJson {

  private FindingJson() {}

  /** Writes the members of a finding, with all its numbers unrounded. */
  public static void write(JsonGenerator json, Finding finding, Texts texts) {
    json.writeStringProperty("rule", finding.rule());
    json.writeStringProperty("version", finding.version());
    json.writeStringProperty("element", finding.element().code());
    json.writeStringProperty("severity", finding.severity().code());
    Json.texts(
        json,
        "audience",
        finding.audience().stream().sorted(Comparator.naturalOrder()).map(Audience::code).toList());
    json.writeStringProperty("summary", texts.summary(finding));
    Json.objectsEvenIfNone(
        json,
        "evidence",
        finding.evidence(),
        evidence -> {
          json.writeStringProperty("reference", evidence.reference());
          Json.text(json, "what", evidence.what());
        });
    json.writeObjectPropertyStart("values");
    finding.values().forEach((name, value) -> Json.value(json, name, value));
    json.writeEndObject();
  }
}
