package org.attune.fhir.scenario;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.attune.fhir.gate.Gate;
import org.attune.fhir.gate.GateParser;
import org.attune.fhir.gate.Limits;
import org.attune.fhir.mapping.CodeMapping;
import org.attune.fhir.mapping.Focus;
import org.attune.fhir.mapping.LabelPolicy;
import org.attune.fhir.mapping.ReadSource;
import org.attune.fhir.mapping.RecordCollector;
import org.attune.fhir.plan.ReadPlan;
import org.attune.fixtures.record.ScenarioRecord;
import org.attune.fixtures.scenario.Scenario;
import org.attune.rules.fact.Availability;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Facts;
import org.attune.rules.fact.Site;
import tools.jackson.core.JsonToken;

/** Facts read from the FHIR resources that a scenario stands for. */
final class Played {

  private static final ReadPlan PLAN =
      ReadPlan.of(EnumSet.allOf(FactKind.class), Set.of("context.patientId", "context.userId"));

  private final Scenario scenario;
  private final RecordCollector collector =
      new RecordCollector(CodeMapping.NONE, LabelPolicy.DEFAULT);

  private Played(Scenario scenario) {
    this.scenario = scenario;
  }

  /** Read from the prefetch of a hook call, which lacks what could not be read. */
  static Facts prefetch(Scenario scenario) {
    Played played = new Played(scenario);
    byte[] request = bytes(ScenarioRecord.toHookRequest(scenario, "attune-patient-view"));
    return played.facts(PLAN.availability(played.read(request)));
  }

  /** Read from one Bundle with everything. */
  static Facts bundle(Scenario scenario) {
    Played played = new Played(scenario);
    byte[] bundle = bytes(ScenarioRecord.toBundle(scenario));
    played.collector.readBody(bundle, Limits.BODY, ReadSource.of("bundle"));
    Map<FactKind, Availability> all = new EnumMap<>(FactKind.class);
    EnumSet.allOf(FactKind.class).forEach(kind -> all.put(kind, Availability.READ));
    return played.facts(all);
  }

  private Map<String, Availability> read(byte[] request) {
    Map<String, Availability> outcomes = new HashMap<>();
    GateParser at = Gate.open(request, Limits.BODY);
    at.nextToken();
    while (at.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean prefetch = at.currentName().equals("prefetch");
      at.nextToken();
      if (!prefetch) {
        at.skipChildren();
        continue;
      }
      while (at.nextToken() == JsonToken.PROPERTY_NAME) {
        String key = at.currentName();
        at.nextToken();
        boolean read = collector.readValue(at, ReadSource.of(key)).read();
        outcomes.put(key, read ? Availability.READ : Availability.UNREAD);
      }
    }
    return outcomes;
  }

  private Facts facts(Map<FactKind, Availability> availability) {
    String viewer = scenario.viewer();
    Site site =
        new Site(
            Set.copyOf(scenario.site().languages()),
            Set.copyOf(scenario.site().holidays()),
            scenario.zone());
    Focus focus = new Focus(scenario.patient().id(), viewer.isEmpty() ? null : viewer);
    return collector.toFacts(focus, site, availability, scenario.asOf());
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
