package org.attune.rules.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.attune.rules.fact.Fact;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Facts;

/** The same facts in the opposite order. */
final class Turned {

  private Turned() {}

  static Facts of(Facts facts) {
    Facts.Builder turned = Facts.at(facts.site()).zone(facts.zone());
    for (FactKind kind : FactKind.values()) {
      turned.availability(kind, facts.availability(kind));
    }
    if (facts.client() != null) {
      turned.client(facts.client());
    }
    if (facts.user() != null) {
      turned.user(facts.user());
    }
    if (facts.clinician() != null) {
      turned.clinician(facts.clinician());
    }
    for (Class<? extends Fact> type : Kinds.types()) {
      List<Fact> list = new ArrayList<>(facts.of(type));
      Collections.reverse(list);
      list.forEach(turned::add);
    }
    facts.notes().forEach(turned::note);
    return turned.build();
  }
}
