package org.attune.rules.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.attune.rules.fact.Fact;
import org.attune.rules.fact.Facts;

/** The same facts in the opposite order. */
final class Turned {

  private Turned() {}

  static Facts of(Facts facts) {
    return Copied.of(facts, Turned::list).build();
  }

  private static List<Fact> list(List<Fact> facts) {
    List<Fact> turned = new ArrayList<>(facts);
    Collections.reverse(turned);
    return turned;
  }
}
