package org.attune.rules.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.rules.fact.Rating;
import org.attune.rules.finding.Audience;
import org.attune.rules.finding.Element;
import org.attune.rules.finding.Severity;
import org.attune.rules.knowledge.RuleSheet.Card;
import org.attune.rules.knowledge.RuleSheet.Change;
import org.attune.rules.knowledge.RuleSheet.Citation;
import org.attune.rules.knowledge.RuleSheet.Mode;
import org.attune.rules.knowledge.RuleSheet.Need;
import org.attune.rules.knowledge.RuleSheet.Scope;
import org.attune.rules.knowledge.RuleSheet.Suggestion;
import org.attune.rules.knowledge.RuleSheet.Threshold;
import org.attune.rules.knowledge.RuleSheet.Variant;

/** Reads the sheets of one element from their YAML. */
final class SheetReader {

  /** The source attributes of a decision support intervention (45 CFR 170.315(b)(11)(iv)(A)). */
  static final List<String> SOURCE_ATTRIBUTES =
      List.of(
          "citation",
          "developer",
          "funding",
          "release-and-revision",
          "race",
          "ethnicity",
          "language",
          "sexual-orientation",
          "gender-identity",
          "sex",
          "date-of-birth",
          "social-determinants",
          "health-status");

  private final Element element;

  SheetReader(Element element) {
    this.element = element;
  }

  List<RuleSheet> read(Section root) {
    String named = root.text("element");
    if (!named.equals(element.code())) {
      root.problem("element", named, "expected '" + element.code() + "', the name of the file.");
    }
    List<RuleSheet> sheets = new ArrayList<>();
    for (Section rule : root.sections("rules")) {
      sheets.add(sheet(rule));
    }
    root.end();
    return sheets;
  }

  private RuleSheet sheet(Section rule) {
    Severity severity = rule.code("severity", Severity.class);
    Set<Audience> audience = rule.codes("audience", Audience.class);
    RuleSheet sheet =
        new RuleSheet(
            rule.text("id"),
            rule.text("version"),
            rule.text("title"),
            element,
            rule.text("when"),
            rule.text("then"),
            severity,
            audience,
            rule.code("mode", Mode.class),
            rule.code("scope", Scope.class),
            rule.text("rationale"),
            citations(rule),
            thresholds(rule),
            needs(rule),
            rule.texts("after"),
            rule.texts("guards"),
            rule.has("indicator-weight") ? rule.whole("indicator-weight") : null,
            rule.flag("documentation", false),
            variants(rule.section("variants"), audience),
            card(rule.section("card")),
            sourceAttributes(rule.section("source-attributes")),
            history(rule));
    rule.end();
    new SheetCheck(sheet, rule).run();
    return sheet;
  }

  private static List<Citation> citations(Section rule) {
    List<Citation> citations = new ArrayList<>();
    for (Section entry : rule.sections("evidence")) {
      citations.add(
          new Citation(
              entry.text("text"),
              entry.optionalText("url"),
              entry.text("strength"),
              entry.date("reviewed"),
              entry.date("next-review")));
      entry.end();
    }
    return List.copyOf(citations);
  }

  /** Reads thresholds, which knowledge other than rules writes in the same way. */
  static List<Threshold> thresholds(Section section) {
    List<Threshold> thresholds = new ArrayList<>();
    for (Section entry : section.sections("thresholds")) {
      List<Double> range = entry.numbers("range");
      if (range.size() != 2 || range.get(0) > range.get(1)) {
        entry.problem("range", range.toString(), "expected [least, greatest].");
        range = List.of(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
      }
      Threshold threshold =
          new Threshold(
              entry.text("id"),
              entry.number("value"),
              entry.text("unit"),
              range.get(0),
              range.get(1),
              entry.text("source"),
              entry.flag("site-may-change", false));
      if (threshold.value() < threshold.min() || threshold.value() > threshold.max()) {
        entry.problem("value", Double.toString(threshold.value()), "is outside its range.");
      }
      entry.end();
      thresholds.add(threshold);
    }
    return List.copyOf(thresholds);
  }

  private static List<Need> needs(Section rule) {
    List<Need> needs = new ArrayList<>();
    for (Section entry : rule.sections("needs")) {
      needs.add(
          new Need(
              entry.text("supply"),
              entry.whole("least"),
              entry.has("level") ? entry.code("level", Rating.Level.class) : null));
      entry.end();
    }
    return List.copyOf(needs);
  }

  private static Map<String, Variant> variants(Section section, Set<Audience> audience) {
    Map<String, Variant> variants = new LinkedHashMap<>();
    for (String name : section.keys()) {
      Section entry = section.section(name);
      variants.put(
          name,
          new Variant(
              entry.code("severity", Severity.class),
              entry.has("audience") ? entry.codes("audience", Audience.class) : audience));
      entry.end();
    }
    return variants;
  }

  private static Card card(Section section) {
    List<Suggestion> suggestions = new ArrayList<>();
    for (Section entry : section.sections("suggestions")) {
      suggestions.add(new Suggestion(entry.text("id"), entry.text("draft")));
      entry.end();
    }
    List<String> reasons = section.texts("override-reasons");
    section.end();
    return new Card(List.copyOf(suggestions), List.copyOf(reasons));
  }

  private static Map<String, String> sourceAttributes(Section section) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (String name : SOURCE_ATTRIBUTES) {
      attributes.put(name, section.text(name));
    }
    section.end();
    return attributes;
  }

  private static List<Change> history(Section rule) {
    List<Change> history = new ArrayList<>();
    for (Section entry : rule.sections("history")) {
      history.add(new Change(entry.text("version"), entry.date("on"), entry.text("change")));
      entry.end();
    }
    return List.copyOf(history);
  }
}
