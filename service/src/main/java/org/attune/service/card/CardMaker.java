package org.attune.service.card;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.attune.fhir.drafts.Draft;
import org.attune.fhir.drafts.DraftContext;
import org.attune.fhir.drafts.Drafts;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Finding;
import org.attune.rules.finding.Severity;
import org.attune.rules.knowledge.Knowledge;
import org.attune.rules.knowledge.RuleSheet;
import org.attune.rules.knowledge.Texts;
import org.attune.service.attention.Shown;
import org.attune.service.attention.Viewer;
import org.attune.service.card.Card.OverrideReason;
import org.attune.service.card.Card.Suggestion;
import org.jspecify.annotations.Nullable;

/** Makes cards of findings. The same finding in the same decision always gives the same card. */
public final class CardMaker {

  private static final String SAFETY = "SAF-01";

  private final Knowledge knowledge;
  private final Drafts drafts;
  private final Texts texts;
  private final CardText detail;
  private final Phrases phrases;

  /** A maker of cards in a language. */
  public CardMaker(Knowledge knowledge, Drafts drafts, Locale locale) {
    this.knowledge = knowledge;
    this.drafts = drafts;
    this.texts = knowledge.texts(locale);
    this.phrases = new Phrases(locale);
    this.detail = new CardText(knowledge, texts, phrases);
  }

  /** The card for a finding. */
  public Card card(Shown shown, CardContext context) {
    Finding finding = shown.finding();
    RuleSheet sheet =
        knowledge
            .sheet(finding.rule())
            .orElseThrow(() -> new IllegalStateException("No sheet for " + finding.rule() + "."));
    return new Card(
        uuid(context, finding.rule(), ""),
        context.decision(),
        shown,
        sheet.title(),
        texts.summary(PlainWords.of(finding)),
        detail.detail(shown, sheet, context),
        sheet.card().suggestions().stream()
            .map(offer -> suggestion(offer, finding, context))
            .toList(),
        overrideReasons(sheet));
  }

  /**
   * The card that says that not even the safety rule could be applied (specification §5); none for
   * a viewer who may not know of that rule.
   */
  public List<Card> safetyUnchecked(CardContext context, Viewer viewer) {
    return knowledge
        .sheet(SAFETY)
        .filter(viewer::knows)
        .map(sheet -> safetyUnchecked(context, sheet))
        .stream()
        .toList();
  }

  private Card safetyUnchecked(CardContext context, RuleSheet sheet) {
    Finding unchecked =
        new Finding(
            sheet.id(),
            sheet.version(),
            "",
            sheet.element(),
            Severity.WARNING,
            sheet.audience(),
            List.of(),
            Collections.emptySortedMap());
    return new Card(
        uuid(context, sheet.id(), ""),
        context.decision(),
        new Shown(unchecked, List.of()),
        phrases.of("unchecked.title"),
        phrases.of("unchecked.summary"),
        detail.unchecked(sheet),
        List.of(),
        overrideReasons(sheet));
  }

  private List<OverrideReason> overrideReasons(RuleSheet sheet) {
    return sheet.card().overrideReasons().stream()
        .map(reason -> new OverrideReason(reason, texts.override(reason)))
        .toList();
  }

  private Suggestion suggestion(RuleSheet.Suggestion offer, Finding finding, CardContext context) {
    String label = texts.suggestion(finding.rule(), offer.id());
    DraftContext draft =
        new DraftContext(
            context.patient(),
            context.practitioner(),
            newestEncounter(finding),
            finding.rule(),
            label,
            label,
            context.asOf(),
            context.language(),
            null);
    return new Suggestion(
        uuid(context, finding.rule(), offer.id()),
        label,
        drafts.resource(Draft.ofCode(offer.draft()), draft));
  }

  private static @Nullable String newestEncounter(Finding finding) {
    String newest = null;
    for (Evidence evidence : finding.evidence()) {
      if (evidence.reference().startsWith("Encounter/")) {
        newest = evidence.reference();
      }
    }
    return newest;
  }

  private static String uuid(CardContext context, String rule, String part) {
    String name = context.decision() + '/' + rule + '/' + part;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
