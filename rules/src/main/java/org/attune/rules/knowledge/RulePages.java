package org.attune.rules.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.attune.rules.finding.Audience;
import org.attune.rules.knowledge.RuleSheet.Change;
import org.attune.rules.knowledge.RuleSheet.Citation;
import org.attune.rules.knowledge.RuleSheet.Need;
import org.attune.rules.knowledge.RuleSheet.Threshold;
import org.attune.rules.knowledge.RuleSheet.Variant;

/** Rule sheets as pages for people, in Markdown that also reads well as plain text. */
public final class RulePages {

  private RulePages() {}

  /** One line per rule: id, severity, mode and title. */
  public static String list(Collection<RuleSheet> sheets) {
    return sheets.stream()
        .map(
            sheet ->
                String.format(
                    Locale.ROOT,
                    "%-8s%-10s%-8s%s\n",
                    sheet.id(),
                    sheet.severity().code(),
                    Codes.of(sheet.mode()),
                    sheet.title()))
        .collect(Collectors.joining());
  }

  /** Everything a sheet says about its rule, with the thresholds in force. */
  public static String page(RuleSheet sheet) {
    Page page = new Page("## " + sheet.id() + " " + sheet.title());
    page.line(facts(sheet));
    page.line("**When** " + sheet.when());
    page.line("**Then** " + sheet.then());
    page.line("**Why** " + sheet.rationale());
    page.list("Other forms", variants(sheet));
    page.list("Numbers in force", sheet.thresholds().stream().map(RulePages::threshold).toList());
    page.list("Data needed", sheet.needs().stream().map(RulePages::need).toList());
    page.list("Builds on", sheet.after());
    page.list("Stays silent or softer", sheet.guards());
    page.list("Evidence", sheet.evidence().stream().map(RulePages::citation).toList());
    page.list("History", sheet.history().stream().map(RulePages::change).toList());
    return page.text();
  }

  /** The pages of several rules under a heading. */
  public static String pages(String heading, Collection<RuleSheet> sheets) {
    return sheets.stream()
        .map(RulePages::page)
        .collect(Collectors.joining("\n", "# " + heading + "\n\n", ""));
  }

  /**
   * The 13 source attributes of a rule as a JSON object of texts, with the rule and its version
   * before them.
   */
  public static String sourceAttributes(RuleSheet sheet) {
    List<String> members = new ArrayList<>();
    members.add(member("rule", sheet.id()));
    members.add(member("version", sheet.version()));
    sheet.sourceAttributes().forEach((name, text) -> members.add(member(name, text)));
    return "{" + String.join(",", members) + "}";
  }

  private static String facts(RuleSheet sheet) {
    return "Version "
        + sheet.version()
        + " · "
        + sheet.element().code()
        + " · "
        + sheet.severity().code()
        + " · for "
        + sheet.audience().stream().map(Audience::code).collect(Collectors.joining(", "))
        + " · mode "
        + Codes.of(sheet.mode())
        + (sheet.documentation() ? " · about documentation" : "")
        + (sheet.indicatorWeight() == null ? "" : " · weight " + sheet.indicatorWeight());
  }

  private static List<String> variants(RuleSheet sheet) {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, Variant> variant : sheet.variants().entrySet()) {
      lines.add(
          variant.getKey()
              + ": "
              + variant.getValue().severity().code()
              + ", for "
              + variant.getValue().audience().stream()
                  .map(Audience::code)
                  .collect(Collectors.joining(", ")));
    }
    return lines;
  }

  private static String threshold(Threshold threshold) {
    return threshold.id()
        + " = "
        + number(threshold.value())
        + " "
        + threshold.unit()
        + " ("
        + number(threshold.min())
        + " to "
        + number(threshold.max())
        + (threshold.siteMayChange() ? ", a site may change it" : "")
        + "). "
        + threshold.source();
  }

  private static String need(Need need) {
    return need.supply().replace('-', ' ')
        + (need.least() == 0 ? ", known" : ", at least " + need.least())
        + (need.level() == null ? "" : ", by " + Codes.of(need.level()));
  }

  private static String citation(Citation citation) {
    return citation.text()
        + (citation.url() == null ? "" : " <" + citation.url() + ">")
        + " Strength: "
        + citation.strength()
        + ". Read "
        + citation.reviewed()
        + ", next by "
        + citation.nextReview()
        + ".";
  }

  private static String change(Change change) {
    return change.version() + ", " + change.on() + ": " + change.change();
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  private static String member(String name, String text) {
    return Json.text(name) + ":" + Json.text(text);
  }

  private static final class Page {

    private final StringBuilder text;

    private Page(String heading) {
      text = new StringBuilder(heading).append('\n');
    }

    private void line(String line) {
      text.append('\n').append(line.strip()).append('\n');
    }

    private void list(String heading, List<String> lines) {
      if (!lines.isEmpty()) {
        line("**" + heading + "**");
        text.append('\n');
        lines.forEach(entry -> text.append("- ").append(entry.strip()).append('\n'));
      }
    }

    private String text() {
      return text.toString();
    }
  }
}
