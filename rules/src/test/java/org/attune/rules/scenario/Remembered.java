package org.attune.rules.scenario;

import java.util.function.UnaryOperator;
import org.attune.fixtures.scenario.Scenario;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Facts;

/** What no FHIR record holds: the journal's memory, and the screening of a caseload. */
public final class Remembered {

  private Remembered() {}

  /** The facts read from a scenario's record, and what else is known of it. */
  public static Facts with(Facts read, Scenario scenario) {
    Facts known = ScenarioFacts.of(scenario);
    Facts.Builder facts = Copied.of(read, UnaryOperator.identity());
    facts.availability(FactKind.PROMPTS, known.availability(FactKind.PROMPTS));
    facts.availability(FactKind.CASELOAD, known.availability(FactKind.CASELOAD));
    known.prompts().forEach(facts::add);
    known.caseload().forEach(facts::add);
    return facts.build();
  }
}
