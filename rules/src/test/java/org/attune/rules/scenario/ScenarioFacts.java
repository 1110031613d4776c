package org.attune.rules.scenario;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.fixtures.given.Given;
import org.attune.fixtures.given.Label;
import org.attune.fixtures.given.Norm;
import org.attune.fixtures.given.OtherPatient;
import org.attune.fixtures.given.Patient;
import org.attune.fixtures.given.Prompt;
import org.attune.fixtures.given.RecordKind;
import org.attune.fixtures.scenario.Scenario;
import org.attune.rules.fact.Availability;
import org.attune.rules.fact.DataNote;
import org.attune.rules.fact.Fact;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Facts;
import org.attune.rules.fact.Site;
import org.attune.rules.fact.Visit;

/**
 * A scenario as facts, as the adapter would read them from the FHIR resources that it stands for.
 */
public final class ScenarioFacts {

  /** Labels that hold a record back unless a site's policy says otherwise. */
  private static final Set<String> WITHHELD = Set.of("V", "PSYTHPN", "ETH", "SUD");

  private static final Set<Visit.Kind> SESSIONS =
      Set.of(Visit.Kind.SESSION, Visit.Kind.GROUP_SESSION, Visit.Kind.FAMILY_SESSION);

  private final Scenario scenario;
  private final Map<FactKind, Availability> availability = new EnumMap<>(FactKind.class);
  private final Set<String> withheld = new HashSet<>();

  private ScenarioFacts(Scenario scenario) {
    this.scenario = scenario;
  }

  /** The facts of a scenario. */
  public static Facts of(Scenario scenario) {
    return new ScenarioFacts(scenario).facts();
  }

  private Facts facts() {
    Facts.Builder facts =
        Facts.at(
                new Site(
                    Set.copyOf(scenario.site().languages()),
                    Set.copyOf(scenario.site().holidays()),
                    scenario.zone()))
            .zone(scenario.zone())
            .allRead();
    available();
    availability.forEach(facts::availability);
    People people = new People(scenario);
    if (read(FactKind.CLIENT)) {
      facts.client(people.client());
    }
    people.user(facts, read(FactKind.CLINICIAN));
    for (Given given : scenario.given()) {
      if (given instanceof OtherPatient other) {
        notes(other).forEach(facts::note);
      } else if (!withheld.contains(given.id())) {
        for (Fact fact : facts(given)) {
          if (read(Kinds.of(fact))) {
            facts.add(fact);
            notes(fact).forEach(facts::note);
          }
        }
      }
    }
    if (read(FactKind.RELATIONS)) {
      people.relations().forEach(facts::add);
    }
    return facts.build();
  }

  private void available() {
    for (RecordKind kind : scenario.unread()) {
      Kinds.of(kind).forEach(fact -> availability.put(fact, Availability.UNREAD));
    }
    if (!scenario.given(Prompt.class).isEmpty()) {
      availability.put(FactKind.PROMPTS, Availability.READ);
    }
    if (!scenario.given(Norm.class).isEmpty()) {
      availability.put(FactKind.CASELOAD, Availability.READ);
    }
    for (Label label : scenario.labels()) {
      if (WITHHELD.contains(label.code())) {
        withheld.add(label.of());
        for (Given given : scenario.given()) {
          if (given.id().equals(label.of())) {
            kinds(given).forEach(kind -> availability.put(kind, Availability.WITHHELD_LABEL));
          }
        }
      }
    }
  }

  private boolean read(FactKind kind) {
    return availability.getOrDefault(kind, Availability.READ) != Availability.UNREAD;
  }

  private Set<FactKind> kinds(Given given) {
    Set<FactKind> kinds = new HashSet<>();
    if (given instanceof Patient) {
      kinds.add(FactKind.CLIENT);
    }
    facts(given).forEach(fact -> kinds.add(Kinds.of(fact)));
    return kinds;
  }

  private List<Fact> facts(Given given) {
    List<Fact> facts = new ArrayList<>();
    new Attendance(scenario).read(given, facts);
    new Measures(scenario).read(given, facts);
    new Exchanges(scenario).read(given, facts);
    new Treatment(scenario).read(given, facts);
    new Papers(scenario).read(given, facts);
    return facts;
  }

  private static List<DataNote> notes(Fact fact) {
    boolean unmeasured =
        fact instanceof Visit visit
            && SESSIONS.contains(visit.kind())
            && visit.finished()
            && visit.actual() == null;
    return unmeasured
        ? List.of(new DataNote("DQ-01", fact.source().reference(), "Its length cannot be used."))
        : List.of();
  }

  private static List<DataNote> notes(OtherPatient other) {
    List<DataNote> notes = new ArrayList<>();
    for (Given given : other.records()) {
      notes.add(new DataNote("wrong-patient", given.reference(), "It belongs to another patient."));
    }
    return notes;
  }
}
