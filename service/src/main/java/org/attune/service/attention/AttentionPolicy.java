package org.attune.service.attention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.attune.rules.finding.Element;
import org.attune.rules.finding.Evaluation;
import org.attune.rules.finding.Finding;
import org.attune.rules.finding.Severity;
import org.attune.rules.knowledge.Knowledge;
import org.attune.rules.knowledge.RuleSheet;
import org.attune.rules.knowledge.RuleSheet.Mode;
import org.attune.rules.knowledge.RuleSheet.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes a card; a pure function of an evaluation, its viewer and the site's wishes.
 *
 * @param knowledge the rule sheets
 * @param mode how the site lets findings reach people; a rule's own mode may say less, never more
 * @param maxCards most cards of one answer, not counting SAF-01…SAF-03
 */
public record AttentionPolicy(Knowledge knowledge, Mode mode, int maxCards) {

  private static final Set<String> UNCAPPED = Set.of("SAF-01", "SAF-02", "SAF-03");

  /** Boundary rules that are never queued, whatever is going on. */
  private static final Set<String> NEVER_QUEUED = Set.of("BND-14", "BND-16", "BND-19");

  /** What returns besides safety while a safety card is critical (specification, §5). */
  private static final Set<String> BESIDE_CRITICAL = Set.of(Urgency.UNREPAIRED, Urgency.LANGUAGE);

  /**
   * What this viewer is shown of an evaluation.
   *
   * @param lastPositive when a safety item was last answered positively, however long ago; null
   *     when none ever was
   */
  public Attention decide(Evaluation evaluation, Viewer viewer, @Nullable Instant lastPositive) {
    List<Finding> fired = new ArrayList<>();
    List<Finding> candidates = new ArrayList<>();
    List<Withheld> withheld = new ArrayList<>();
    Safety safety = Safety.of(evaluation, lastPositive);
    for (Finding finding : evaluation.findings()) {
      RuleSheet sheet = sheet(finding);
      if (!viewer.sees(sheet, finding.audience())) {
        continue;
      }
      fired.add(finding);
      WithheldReason reason = reason(finding, sheet, evaluation.pair(), safety);
      if (reason == null) {
        candidates.add(finding);
      } else {
        withheld.add(new Withheld(finding, reason));
      }
    }
    candidates.sort(Urgency.ORDER);
    List<Shown> shown = capped(SameForm.merge(candidates), withheld);
    withheld.sort(Comparator.comparing(entry -> entry.finding().rule()));
    return new Attention(List.copyOf(fired), List.copyOf(shown), List.copyOf(withheld));
  }

  private RuleSheet sheet(Finding finding) {
    return knowledge
        .sheet(finding.rule())
        .orElseThrow(() -> new IllegalStateException("No sheet for " + finding.rule() + "."));
  }

  private @Nullable WithheldReason reason(
      Finding finding, RuleSheet sheet, boolean pair, Safety safety) {
    if (mode == Mode.OFF || mode == Mode.SHADOW || sheet.mode() == Mode.SHADOW) {
      return WithheldReason.SHADOW;
    }
    if (!pair && sheet.scope() == Scope.PAIR) {
      return WithheldReason.NOT_YOUR_PATIENT;
    }
    if (finding.element() == Element.SAFETY) {
      return safety.isAssessed(finding) ? WithheldReason.DIGEST : null;
    }
    if (mode == Mode.DIGEST || sheet.mode() == Mode.DIGEST || sheet.documentation()) {
      return WithheldReason.DIGEST;
    }
    return safetyFirst(finding, sheet, safety) ? WithheldReason.SAFETY : null;
  }

  private static boolean safetyFirst(Finding finding, RuleSheet sheet, Safety safety) {
    if (safety.critical() && !BESIDE_CRITICAL.contains(finding.rule())) {
      return true;
    }
    if (safety.queuesBoundaries() && finding.element() == Element.BOUNDARIES) {
      return !NEVER_QUEUED.contains(finding.rule());
    }
    return safety.active() && finding.severity() == Severity.INFO && sheet.scope() == Scope.PAIR;
  }

  private List<Shown> capped(List<Shown> cards, List<Withheld> withheld) {
    List<Shown> shown = new ArrayList<>();
    int counted = 0;
    for (Shown card : cards) {
      boolean counts = !UNCAPPED.contains(card.finding().rule());
      boolean fits = !counts || counted < maxCards;
      if (fits) {
        shown.add(card);
        counted += counts ? 1 : 0;
      } else {
        withheld.add(new Withheld(card.finding(), WithheldReason.CAP));
      }
      WithheldReason reason = fits ? WithheldReason.MERGED : WithheldReason.CAP;
      card.also().forEach(finding -> withheld.add(new Withheld(finding, reason)));
    }
    return shown;
  }
}
