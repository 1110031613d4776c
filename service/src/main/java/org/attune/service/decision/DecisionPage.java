package org.attune.service.decision;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.attune.rules.finding.Evaluation;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Finding;
import org.attune.rules.knowledge.Knowledge;
import org.attune.rules.knowledge.RuleSheet;
import org.attune.rules.knowledge.RuleSheet.Threshold;
import org.attune.rules.knowledge.Texts;
import org.attune.service.attention.Withheld;
import org.attune.service.attention.WithheldReason;
import org.attune.service.decision.Decision.ShownCard;
import org.attune.service.rule.RuleNumbers;
import org.attune.service.web.Page;

/** The page behind a card: what was seen, what every rule made of it, and why. */
final class DecisionPage {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm z", Locale.ENGLISH);

  private final Knowledge knowledge;
  private final Texts texts;
  private final ZoneId zone;

  DecisionPage(Knowledge knowledge, Texts texts, ZoneId zone) {
    this.knowledge = knowledge;
    this.texts = texts;
    this.zone = zone;
  }

  String of(Decision decision) {
    Evaluation evaluation = decision.evaluation();
    Page page = new Page(texts.locale().toLanguageTag(), "Why you saw this");
    page.paragraph(
        "What was looked at on "
            + MOMENT.format(evaluation.asOf().atZone(zone))
            + ", what the rules made of it, and what could not be considered.");
    if (!evaluation.safetyEvaluated()) {
      page.paragraph(
          "Safety not evaluated: no safety item is known from the last 30 days. This says nothing"
              + " about the patient's safety.");
    }
    page.heading("Rules that fired");
    if (evaluation.findings().isEmpty()) {
      page.paragraph("None that concerns you. That is no statement that all is well.");
    }
    shownFirst(decision).forEach(finding -> finding(page, finding, decision));
    notEvaluated(page, evaluation);
    page.heading("Rules that stayed silent");
    page.paragraph("Considered with the data there were; their conditions did not hold.");
    page.list(evaluation.silent().stream().map(this::named).toList());
    if (!evaluation.dataQuality().isEmpty()) {
      page.heading("About the data");
      page.table(
          List.of("code", "record", "what"),
          evaluation.dataQuality().stream()
              .map(note -> List.of(note.code(), note.reference(), note.what()))
              .toList());
    }
    page.heading("For the record");
    page.note("Decision " + decision.id() + " · service " + decision.service());
    page.note("Knowledge " + evaluation.knowledge());
    page.link("/rules", "All rules in plain words");
    return page.html();
  }

  private void finding(Page page, Finding finding, Decision decision) {
    RuleSheet sheet = knowledge.sheet(finding.rule()).orElseThrow();
    page.subheading(finding.rule() + " " + sheet.title() + " · " + finding.severity().code());
    page.paragraph(texts.summary(finding));
    page.note(fate(finding, decision));
    page.labelled("When", sheet.when());
    page.table(
        List.of("day", "what was seen", "record"),
        finding.evidence().stream().map(this::evidence).toList());
    page.folded("Numbers, thresholds and evidence", folded -> grounds(folded, finding, sheet));
    page.link("/rules/" + finding.rule(), finding.rule() + " in full, v" + finding.version());
  }

  private void grounds(Page page, Finding finding, RuleSheet sheet) {
    page.table(
        List.of("number", "value"),
        finding.values().entrySet().stream()
            .map(value -> List.of(value.getKey(), number(value.getValue())))
            .toList());
    page.table(
        List.of("threshold", "value in force"),
        RuleNumbers.inForce(sheet, knowledge).stream().map(DecisionPage::threshold).toList());
    page.table(
        List.of("evidence", "strength"),
        sheet.evidence().stream().map(c -> List.of(c.text(), c.strength())).toList());
  }

  /** The findings of the cards in their order, then the others. */
  private static List<Finding> shownFirst(Decision decision) {
    List<String> cards = decision.cards().stream().map(ShownCard::rule).toList();
    return decision.evaluation().findings().stream()
        .sorted(Comparator.comparing(finding -> place(cards, finding.rule())))
        .toList();
  }

  private static int place(List<String> cards, String rule) {
    int index = cards.indexOf(rule);
    return index < 0 ? cards.size() : index;
  }

  private static String fate(Finding finding, Decision decision) {
    for (Withheld withheld : decision.attention().withheld()) {
      if (withheld.finding().rule().equals(finding.rule())) {
        return "Not a card of its own: " + why(withheld.reason()) + ".";
      }
    }
    return "Shown as a card.";
  }

  private static String why(WithheldReason reason) {
    return switch (reason) {
      case QUIET -> "it was shown before, and nothing is new";
      case SNOOZED -> "you put it off";
      case CAP -> "more pressing cards came first";
      case BUDGET -> "enough cards were shown today";
      case SAFETY -> "safety comes first";
      case MERGED -> "it is told in the card that rests on the same form";
      case DIGEST -> "it waits in the digest";
      case SHADOW -> "the rule is recorded and not shown here";
      case NOT_YOUR_PATIENT -> "no session of this patient with you is known";
    };
  }

  private List<String> evidence(Evidence evidence) {
    String version = evidence.version() == null ? "" : " version " + evidence.version();
    return List.of(
        DAY.format(evidence.at().atZone(zone)), evidence.what(), evidence.reference() + version);
  }

  private static List<String> threshold(Threshold threshold) {
    return List.of(threshold.id(), RuleNumbers.text(threshold.value()) + " " + threshold.unit());
  }

  private static String number(Object value) {
    return value instanceof Double number
        ? RuleNumbers.text(Math.round(number * 1000) / 1000.0)
        : value.toString();
  }

  private void notEvaluated(Page page, Evaluation evaluation) {
    page.heading("Rules that could not be evaluated");
    page.paragraph("Not knowing is not the same as nothing being there.");
    page.table(
        List.of("rule", "why", "what was lacking"),
        evaluation.notEvaluated().stream()
            .map(entry -> List.of(named(entry.rule()), texts.reason(entry.reason()), entry.what()))
            .toList());
  }

  private String named(String rule) {
    return rule + knowledge.sheet(rule).map(sheet -> " " + sheet.title()).orElse("");
  }
}
