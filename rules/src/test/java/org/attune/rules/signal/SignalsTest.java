package org.attune.rules.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.attune.fixtures.scenario.Scenario;
import org.attune.fixtures.scenario.Scenarios;
import org.attune.rules.fact.Access;
import org.attune.rules.fact.Act;
import org.attune.rules.fact.Booking;
import org.attune.rules.fact.Concern;
import org.attune.rules.fact.Consent;
import org.attune.rules.fact.Contact;
import org.attune.rules.fact.Episode;
import org.attune.rules.fact.Fact;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Facts;
import org.attune.rules.fact.Form;
import org.attune.rules.fact.Plan;
import org.attune.rules.fact.Score;
import org.attune.rules.fact.Statement;
import org.attune.rules.fact.Visit;
import org.attune.rules.knowledge.RuleSheet;
import org.attune.rules.scenario.ScenarioFacts;
import org.junit.jupiter.api.Test;

class SignalsTest {

  private static final List<Class<? extends Fact>> TYPES =
      List.of(
          Access.class,
          Act.class,
          Booking.class,
          Concern.class,
          Consent.class,
          Contact.class,
          Episode.class,
          Form.class,
          Plan.class,
          Score.class,
          Statement.class,
          Visit.class);

  @Test
  void areTheSameInWhateverOrderFactsArrive() {
    for (Scenario scenario : Scenarios.all()) {
      Facts facts = ScenarioFacts.of(scenario);
      Instant asOf = scenario.asOf();

      assertThat(told(Story.signals().of(shuffled(facts), asOf)))
          .as(scenario.name())
          .isEqualTo(told(Story.signals().of(facts, asOf)));
    }
  }

  @Test
  void supplyEverythingThatASheetNeeds() {
    Set<String> needed = new TreeSet<>();
    for (RuleSheet sheet : Story.knowledge().sheets()) {
      sheet.needs().forEach(need -> needed.add(need.supply()));
    }

    assertThat(Story.of("- session: {id: s1, on: 2026-03-09}").set().supplies().keySet())
        .containsExactlyInAnyOrderElementsOf(needed);
  }

  private static List<String> told(SignalSet set) {
    List<String> told = new ArrayList<>();
    set.signals()
        .forEach(
            signal ->
                told.add(signal.getClass().getSimpleName() + signal.values() + signal.evidence()));
    new TreeSet<>(set.supplies().keySet())
        .forEach(name -> told.add(name + set.supplies().get(name)));
    return told;
  }

  private static Facts shuffled(Facts facts) {
    List<Fact> all = new ArrayList<>();
    TYPES.forEach(type -> all.addAll(facts.of(type)));
    Collections.shuffle(all, new Random(7));
    Facts.Builder builder = Facts.at(facts.site()).zone(facts.zone());
    for (FactKind kind : FactKind.values()) {
      builder.availability(kind, facts.availability(kind));
    }
    if (facts.client() != null) {
      builder.client(facts.client());
    }
    if (facts.user() != null) {
      builder.user(facts.user());
    }
    if (facts.clinician() != null) {
      builder.clinician(facts.clinician());
    }
    facts.rosters().forEach(builder::add);
    facts.careTeams().forEach(builder::add);
    facts.prompts().forEach(builder::add);
    facts.caseload().forEach(builder::add);
    all.forEach(builder::add);
    return builder.build();
  }
}
