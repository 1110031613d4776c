package org.attune.rules.scenario;

import java.util.List;
import java.util.function.UnaryOperator;
import org.attune.rules.fact.Fact;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Facts;

/** Facts to which more can be added. */
final class Copied {

  private Copied() {}

  /** All of these facts, those of each type in another order. */
  static Facts.Builder of(Facts facts, UnaryOperator<List<Fact>> order) {
    Facts.Builder copy = Facts.at(facts.site()).zone(facts.zone());
    for (FactKind kind : FactKind.values()) {
      copy.availability(kind, facts.availability(kind));
    }
    if (facts.client() != null) {
      copy.client(facts.client());
    }
    if (facts.user() != null) {
      copy.user(facts.user());
    }
    if (facts.clinician() != null) {
      copy.clinician(facts.clinician());
    }
    for (Class<? extends Fact> type : Kinds.types()) {
      order.apply(List.copyOf(facts.of(type))).forEach(copy::add);
    }
    facts.notes().forEach(copy::note);
    return copy;
  }
}
