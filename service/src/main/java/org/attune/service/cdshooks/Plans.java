package org.attune.service.cdshooks;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.attune.fhir.plan.ReadPlan;
import org.attune.rules.fact.FactKind;
import org.attune.rules.knowledge.Knowledge;
import org.attune.rules.knowledge.RuleSheet;
import org.attune.rules.knowledge.RuleSheet.Mode;
import org.attune.rules.signal.SupplyKinds;
import org.attune.service.attention.Viewer;
import org.springframework.stereotype.Component;

/** What each service reads: the least that the rules need which its viewers may see. */
@Component
final class Plans {

  private final Map<HookService, ReadPlan> plans = new EnumMap<>(HookService.class);

  Plans(Knowledge knowledge) {
    for (HookService service : HookService.values()) {
      plans.put(service, ReadPlan.of(needed(knowledge, service), tokens(service)));
    }
  }

  /** The reads of a service. */
  ReadPlan of(HookService service) {
    ReadPlan plan = plans.get(service);
    if (plan == null) {
      throw new IllegalStateException("No plan for " + service + ".");
    }
    return plan;
  }

  private static Set<FactKind> needed(Knowledge knowledge, HookService service) {
    Viewer viewer = service.users().isEmpty() ? Viewer.NO_USER : Viewer.PRACTITIONER;
    Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);
    for (RuleSheet sheet : knowledge.sheets()) {
      if (sheet.mode() != Mode.OFF && viewer.knows(sheet)) {
        sheet.needs().forEach(need -> kinds.addAll(SupplyKinds.of(need.supply())));
      }
    }
    return kinds;
  }

  private static Set<String> tokens(HookService service) {
    Set<String> tokens = new LinkedHashSet<>();
    tokens.add("context.patientId");
    if (!service.users().isEmpty()) {
      tokens.add("context.userId");
    }
    return tokens;
  }
}
