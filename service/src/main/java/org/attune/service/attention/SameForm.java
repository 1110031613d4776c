package org.attune.service.attention;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.attune.rules.finding.Element;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Finding;

/** One form, one card (specification, G-15); but safety always is a card of its own (G-16). */
final class SameForm {

  private SameForm() {}

  /**
   * Cards for findings in order: a finding that rests on a form of an earlier card's finding is
   * told in that card.
   */
  static List<Shown> merge(List<Finding> ordered) {
    List<Finding> leads = new ArrayList<>();
    List<List<Finding>> also = new ArrayList<>();
    for (Finding finding : ordered) {
      int card = finding.element() == Element.SAFETY ? -1 : cardOf(finding, leads);
      if (card < 0) {
        leads.add(finding);
        also.add(new ArrayList<>());
      } else {
        also.get(card).add(finding);
      }
    }
    List<Shown> cards = new ArrayList<>();
    for (int i = 0; i < leads.size(); i++) {
      cards.add(new Shown(leads.get(i), List.copyOf(also.get(i))));
    }
    return cards;
  }

  private static int cardOf(Finding finding, List<Finding> leads) {
    Set<String> forms = forms(finding);
    for (int i = 0; i < leads.size(); i++) {
      if (forms(leads.get(i)).stream().anyMatch(forms::contains)) {
        return i;
      }
    }
    return -1;
  }

  /** Forms, and scores that stand for forms. */
  private static Set<String> forms(Finding finding) {
    return finding.evidence().stream()
        .map(Evidence::reference)
        .filter(
            reference ->
                reference.startsWith("QuestionnaireResponse/")
                    || reference.startsWith("Observation/"))
        .collect(Collectors.toSet());
  }
}
