package org.attune.rules.signal;

import java.util.List;
import java.util.Optional;
import org.attune.fixtures.scenario.Scenario;
import org.attune.fixtures.scenario.Scenarios;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Signal;
import org.attune.rules.knowledge.Knowledge;
import org.attune.rules.scenario.ScenarioFacts;

/** A few lines of what is on record, and what they amount to on Monday, 16 March 2026, 09:00. */
final class Story {

  private static final Knowledge KNOWLEDGE = Knowledge.load();
  private static final Signals SIGNALS = new Signals(KNOWLEDGE);

  private static final String HEAD =
      """
      title: Story of a test
      story: Told below.
      today: 2026-03-16
      given:
        - patient: {id: mo, language: en}
      """;

  private final SignalSet set;

  private Story(SignalSet set) {
    this.set = set;
  }

  /** The story of these items, indented by two. */
  static Story of(String given) {
    return told(HEAD + given.indent(2));
  }

  /** The story of a whole scenario file. */
  static Story told(String text) {
    Scenario scenario = Scenarios.parse("story", text);
    return new Story(SIGNALS.of(ScenarioFacts.of(scenario), scenario.asOf()));
  }

  static Knowledge knowledge() {
    return KNOWLEDGE;
  }

  static Signals signals() {
    return SIGNALS;
  }

  /** The only signal of a type. */
  <T extends Signal> T the(Class<T> type) {
    List<T> all = all(type);
    if (all.size() != 1) {
      throw new AssertionError("There are " + all.size() + " of " + type.getSimpleName() + ".");
    }
    return all.get(0);
  }

  /** The first signal of a type, if there is one. */
  <T extends Signal> Optional<T> any(Class<T> type) {
    return all(type).stream().findFirst();
  }

  /** All signals of a type. */
  <T extends Signal> List<T> all(Class<T> type) {
    return set.signals().stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** A supply. */
  Supply supply(String name) {
    return Optional.ofNullable(set.supplies().get(name)).orElseThrow();
  }

  SignalSet set() {
    return set;
  }

  /** The ids of the records that a signal rests on, without their types. */
  static List<String> ids(Signal signal) {
    return signal.evidence().stream()
        .map(Evidence::reference)
        .map(reference -> reference.substring(reference.indexOf('/') + 1))
        .toList();
  }
}
