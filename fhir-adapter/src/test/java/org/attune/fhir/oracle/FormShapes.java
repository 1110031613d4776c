package org.attune.fhir.oracle;

import static org.attune.fhir.oracle.Dice.object;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Questionnaire responses with every type of answer, and observations. */
final class FormShapes {

  private static final String SHELL = "https://attune.example/fhir/Questionnaire/";
  private static final String INSTRUMENT = "https://attune.example/fhir/CodeSystem/instrument";
  private static final String ORDINAL = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
  private static final String WEIGHT = "http://hl7.org/fhir/StructureDefinition/itemWeight";
  private static final String SECONDS =
      "https://attune.example/fhir/StructureDefinition/completion-seconds";

  private final Dice dice;

  FormShapes(Dice dice) {
    this.dice = dice;
  }

  void write(List<Map<String, Object>> to) {
    for (int n = 0; n < 10; n++) {
      to.add(form("q" + n));
    }
    for (int n = 0; n < 6; n++) {
      to.add(score("s" + n));
      to.add(statement("o" + n));
    }
  }

  private Map<String, Object> form(String id) {
    OffsetDateTime at = dice.moment();
    Map<String, Object> form = object("resourceType", "QuestionnaireResponse", "id", id);
    form.put("meta", object("versionId", "" + dice.below(4), "lastUpdated", dice.instant(at)));
    form.put(
        "questionnaire",
        dice.one(
            SHELL + "wai-sr|1.0",
            SHELL + "srs3|1.0",
            SHELL + "phq9",
            "http://loinc.org/q/44249-1",
            "http://loinc.org/q/69737-5|2.1",
            "http://site.test/Questionnaire/own",
            "Questionnaire/4"));
    form.put(
        "status",
        dice.one(
            "completed",
            "completed",
            "completed",
            "amended",
            "in-progress",
            "stopped",
            "entered-in-error"));
    form.put(
        "subject",
        dice.in(12) ? null : dice.to(dice.in(12) ? "Patient/other" : PeopleShapes.PATIENT));
    form.put("encounter", dice.in(3) ? null : dice.to("Encounter/e" + dice.below(8)));
    if (dice.in(15)) {
      form.put(
          "_authored",
          object(
              "extension",
              List.of(
                  dice.extension(
                      "http://hl7.org/fhir/StructureDefinition/data-absent-reason",
                      "Code",
                      "unknown"))));
    } else {
      form.put("authored", dice.dateTime(at));
    }
    form.put("author", dice.in(2) ? dice.to(rater()) : null);
    form.put("source", dice.in(4) ? null : dice.to(rater()));
    if (dice.in(4)) {
      form.put("extension", List.of(dice.extension(SECONDS, "Integer", dice.below(400))));
    }
    form.put("item", items());
    if (dice.in(6)) {
      form.put(
          "contained", List.of(object("resourceType", "Practitioner", "id", "in", "active", true)));
    }
    form.values().removeIf(Objects::isNull);
    return form;
  }

  private String rater() {
    return dice.one(
        "Patient/p1",
        "Patient/p1",
        "Practitioner/t1",
        "PractitionerRole/role1",
        "RelatedPerson/r1",
        "Device/d1");
  }

  private List<Object> items() {
    List<Object> items = new ArrayList<>();
    for (int n = 1; n <= 12; n++) {
      items.add(item(n == 9 && dice.in(2) ? "/44260-8" : Integer.toString(n), 0));
    }
    return items;
  }

  private Map<String, Object> item(String linkId, int depth) {
    Map<String, Object> item = object("linkId", linkId, "text", dice.in(3) ? "Area" : null);
    if (dice.in(8)) {
      return item;
    }
    if (depth < 2 && dice.in(8)) {
      item.put("item", List.of(item(linkId + ".1", depth + 1), item(linkId + ".2", depth + 1)));
      return item;
    }
    List<Object> answers = new ArrayList<>();
    answers.add(answer());
    if (dice.in(12)) {
      answers.add(answer());
    }
    if (depth < 2 && dice.in(15)) {
      answers.set(0, nested(linkId, depth));
    }
    item.put("answer", answers);
    return item;
  }

  private Map<String, Object> nested(String linkId, int depth) {
    Map<String, Object> answer = answer();
    answer.put("item", List.of(item(linkId + ".9", depth + 1)));
    return answer;
  }

  private Map<String, Object> answer() {
    return switch (dice.below(13)) {
      case 0, 1, 2 -> object("valueInteger", dice.below(6));
      case 3 ->
          object("valueDecimal", new BigDecimal(dice.one("7.5", "7.50", "0.1", "10", "-1", "1e1")));
      case 4 -> object("valueCoding", weighted(ORDINAL, "Decimal"));
      case 5 -> object("valueCoding", weighted(WEIGHT, dice.one("Decimal")));
      case 6 ->
          object(
              "valueCoding",
              object(
                  "system",
                  "http://loinc.org",
                  "code",
                  dice.one(
                      "LA6568-5",
                      "LA6569-3",
                      "LA6570-1",
                      "LA6571-9",
                      "LA32-8",
                      "LA33-6",
                      "LA1-1")));
      case 7 -> object("valueBoolean", dice.in(2));
      case 8 -> object("valueString", dice.one("3", "often"));
      case 9 -> object("valueQuantity", object("value", 4, "unit", "points"));
      case 10 -> dice.in(2) ? object("valueDate", "2026-01-01") : object("valueTime", "10:00:00");
      case 11 -> object("valueReference", dice.to("Observation/o1"));
      default ->
          object(
              "valueInteger",
              2,
              "_valueInteger",
              object("extension", List.of(dice.extension("http://site.test/e", "Code", "x"))));
    };
  }

  private Map<String, Object> weighted(String url, String type) {
    return object(
        "extension",
        List.of(
            dice.extension("http://site.test/e", "Decimal", 99),
            dice.extension(url, type, dice.below(5))),
        "system",
        "http://site.test/answers",
        "code",
        "a" + dice.below(5),
        "display",
        "Some");
  }

  private Map<String, Object> score(String id) {
    Map<String, Object> score = observation(id);
    boolean loinc = dice.in(3);
    score.put(
        "category",
        List.of(
            dice.concept(
                "http://terminology.hl7.org/CodeSystem/observation-category",
                dice.in(6) ? "vital-signs" : "survey")));
    score.put(
        "code",
        loinc
            ? dice.concept("http://loinc.org", dice.one("44261-6", "70274-6", "8867-4"))
            : dice.concept(
                INSTRUMENT, dice.one("wai-sr#total", "wai-sr#bond", "srs3#total", "phq9#total")));
    if (dice.in(3)) {
      score.put("valueInteger", dice.below(60));
    } else if (!dice.in(8)) {
      score.put(
          "valueQuantity",
          object("value", new BigDecimal("4" + dice.below(10) + ".5"), "unit", "1"));
    }
    score.put("derivedFrom", dice.in(3) ? List.of(dice.to("QuestionnaireResponse/q1")) : null);
    score.values().removeIf(Objects::isNull);
    return score;
  }

  private Map<String, Object> statement(String id) {
    Map<String, Object> statement = observation(id);
    statement.put(
        "code",
        dice.someFact(
            "preference-clinician",
            "observance-day",
            "gift-received",
            "gift-given",
            "identity-important",
            "abuse-screen",
            "preferred-channel"));
    switch (dice.below(6)) {
      case 0 -> statement.put("valueBoolean", dice.in(2));
      case 1 -> statement.put("valueDateTime", dice.dateTime(dice.moment()));
      case 2 ->
          statement.put(
              "valuePeriod",
              object("start", dice.dateTime(dice.moment()), "end", dice.dateTime(dice.moment())));
      case 3 ->
          statement.put(
              "valueQuantity",
              object("value", 30, "system", "urn:iso:std:iso:4217", "code", "EUR"));
      case 4 -> statement.put("valueString", "in words");
      default ->
          statement.put(
              "valueCodeableConcept",
              dice.concept("http://hl7.org/fhir/days-of-week", dice.one("fri", "sat", "sun")));
    }
    if (dice.in(3)) {
      statement.put(
          "component",
          List.of(
              object("code", dice.fact("importance"), "valueInteger", dice.below(5) + 1),
              object("code", dice.fact("met"), "valueBoolean", dice.in(2))));
    }
    return statement;
  }

  private Map<String, Object> observation(String id) {
    Map<String, Object> observation = object("resourceType", "Observation", "id", id);
    observation.put(
        "status",
        dice.one(
            "final",
            "final",
            "amended",
            "corrected",
            "preliminary",
            "cancelled",
            "entered-in-error"));
    observation.put("subject", dice.to(dice.in(12) ? "Patient/other" : PeopleShapes.PATIENT));
    if (!dice.in(4)) {
      observation.put("encounter", dice.to("Encounter/e" + dice.below(8)));
    }
    if (!dice.in(12)) {
      observation.put("effectiveDateTime", dice.dateTime(dice.moment()));
    }
    if (!dice.in(5)) {
      observation.put("performer", List.of(dice.to(rater())));
    }
    return observation;
  }
}
