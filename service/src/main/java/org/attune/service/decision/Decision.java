package org.attune.service.decision;

import java.util.List;
import org.attune.rules.fact.DataNote;
import org.attune.rules.finding.Evaluation;
import org.attune.rules.finding.Finding;
import org.attune.rules.finding.NotEvaluated;
import org.attune.rules.knowledge.Knowledge;
import org.attune.rules.knowledge.RuleSheet;
import org.attune.service.attention.Attention;
import org.attune.service.attention.Viewer;

/**
 * One evaluation and what came of it, as far as the one who asked may know it.
 *
 * @param id id of the decision
 * @param service id of the service that was called
 * @param evaluation what the rules concluded, without what this viewer may not know
 * @param attention what became a card and what did not
 * @param cards the cards shown, most pressing first
 */
public record Decision(
    String id, String service, Evaluation evaluation, Attention attention, List<ShownCard> cards) {

  /**
   * A card of a decision.
   *
   * @param uuid id of the card
   * @param rule rule that speaks
   * @param summary its one line
   */
  public record ShownCard(String uuid, String rule, String summary) {}

  /** An evaluation without anything that a viewer may not know. */
  public static Evaluation known(
      Evaluation evaluation, Attention attention, Viewer viewer, Knowledge knowledge) {
    boolean nothing = viewer == Viewer.PATIENT_OR_RELATED;
    List<NotEvaluated> notEvaluated =
        evaluation.notEvaluated().stream()
            .filter(entry -> knows(viewer, knowledge, entry.rule()))
            .toList();
    List<String> silent =
        evaluation.silent().stream().filter(rule -> knows(viewer, knowledge, rule)).toList();
    List<DataNote> notes = nothing ? List.of() : evaluation.dataQuality();
    return new Evaluation(
        evaluation.asOf(),
        evaluation.knowledge(),
        attention.fired().stream().map(Decision::named).toList(),
        notEvaluated,
        silent,
        notes,
        evaluation.safetyEvaluated() && !nothing,
        evaluation.pair() && !nothing);
  }

  /** A finding with those of its audience that a card may name. */
  private static Finding named(Finding finding) {
    return new Finding(
        finding.rule(),
        finding.version(),
        finding.variant(),
        finding.element(),
        finding.severity(),
        Viewer.named(finding.audience()),
        finding.evidence(),
        finding.values());
  }

  private static boolean knows(Viewer viewer, Knowledge knowledge, String rule) {
    return knowledge.sheet(rule).map((RuleSheet sheet) -> viewer.knows(sheet)).orElse(false);
  }
}
