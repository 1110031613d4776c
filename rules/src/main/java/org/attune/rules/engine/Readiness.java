package org.attune.rules.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.attune.rules.finding.NotEvaluated;
import org.attune.rules.finding.Reason;
import org.attune.rules.knowledge.RuleSheet;
import org.attune.rules.knowledge.RuleSheet.Mode;
import org.attune.rules.knowledge.RuleSheet.Need;
import org.attune.rules.signal.Supply;
import org.jspecify.annotations.Nullable;

/** Says which rules lack what they need, by what their sheets ask for. */
final class Readiness {

  private final List<Check> checks = new ArrayList<>();

  Readiness(Collection<RuleSheet> sheets) {
    for (RuleSheet sheet : sheets) {
      NotEvaluated off =
          sheet.mode() == Mode.OFF
              ? new NotEvaluated(sheet.id(), Reason.SWITCHED_OFF, "The rule is switched off here.")
              : null;
      checks.add(new Check(sheet.id(), off, sheet.needs().toArray(Need[]::new)));
    }
  }

  /** The rules that may not fire, by id. */
  Map<String, NotEvaluated> lacking(Map<String, Supply> supplies) {
    Map<String, NotEvaluated> lacking = new TreeMap<>();
    for (Check check : checks) {
      NotEvaluated unready = check.off != null ? check.off : unmet(check, supplies);
      if (unready != null) {
        lacking.put(check.rule, unready);
      }
    }
    return lacking;
  }

  private static @Nullable NotEvaluated unmet(Check check, Map<String, Supply> supplies) {
    for (Need need : check.needs) {
      Supply supply = supplies.get(need.supply());
      if (supply == null) {
        return new NotEvaluated(check.rule, Reason.MISSING_DATA, need.supply());
      }
      if (supply.lacking() != null) {
        return new NotEvaluated(check.rule, supply.lacking(), supply.what());
      }
      if (!met(need, supply)) {
        return new NotEvaluated(check.rule, Reason.MISSING_DATA, supply.what());
      }
    }
    return null;
  }

  private static boolean met(Need need, Supply supply) {
    if (need.least() == 0) {
      return true;
    }
    return supply.count() >= need.least()
        && (need.level() == null
            || (supply.level() != null && supply.level().compareTo(need.level()) >= 0));
  }

  private record Check(String rule, @Nullable NotEvaluated off, Need[] needs) {}
}
