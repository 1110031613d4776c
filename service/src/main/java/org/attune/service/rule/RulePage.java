package org.attune.service.rule;

import java.util.List;
import org.attune.rules.knowledge.Knowledge;
import org.attune.rules.knowledge.RuleSheet;
import org.attune.service.web.Page;

/** Rules as pages. */
final class RulePage {

  private RulePage() {}

  static String index(Knowledge knowledge) {
    Page page = new Page("en", "Rules");
    page.paragraph(
        "Every rule in plain words, with its evidence, its numbers in force and its history."
            + " The rules are about data; they judge nobody.");
    page.note("Digest of the knowledge in force: " + knowledge.digest());
    for (RuleSheet sheet : knowledge.sheets()) {
      page.link("/rules/" + sheet.id(), sheet.id() + " " + sheet.title());
      page.note(sheet.when());
    }
    return page.html();
  }

  static String of(RuleSheet sheet, Knowledge knowledge) {
    Page page = new Page("en", sheet.id() + " " + sheet.title());
    page.note(
        "Version "
            + sheet.version()
            + " · "
            + sheet.element().code()
            + " · "
            + sheet.severity().code()
            + " · for "
            + String.join(", ", RuleJson.codes(sheet.audience())));
    page.heading("In plain words");
    page.labelled("When", sheet.when());
    page.labelled("Then", sheet.then());
    page.labelled("Why", sheet.rationale());
    page.heading("Numbers in force");
    page.table(
        List.of("threshold", "value", "unit", "range", "source"),
        RuleNumbers.inForce(sheet, knowledge).stream()
            .map(
                t ->
                    List.of(
                        t.id(),
                        RuleNumbers.text(t.value()),
                        t.unit(),
                        RuleNumbers.text(t.min()) + " to " + RuleNumbers.text(t.max()),
                        t.source()))
            .toList());
    page.heading("Stays silent");
    page.list(sheet.guards());
    page.heading("Evidence");
    page.table(
        List.of("source", "strength", "reviewed", "next review"),
        sheet.evidence().stream()
            .map(
                c ->
                    List.of(
                        c.url() == null ? c.text() : c.text() + " " + c.url(),
                        c.strength(),
                        c.reviewed().toString(),
                        c.nextReview().toString()))
            .toList());
    page.heading("Source attributes");
    page.table(
        List.of("attribute", "value"),
        sheet.sourceAttributes().entrySet().stream()
            .map(entry -> List.of(entry.getKey(), entry.getValue()))
            .toList());
    page.heading("History");
    page.list(
        sheet.history().stream()
            .map(c -> c.version() + " (" + c.on() + "): " + c.change())
            .toList());
    page.link("/rules", "All rules");
    return page.html();
  }
}
