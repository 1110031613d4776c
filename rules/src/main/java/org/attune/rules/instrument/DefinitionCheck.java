package org.attune.rules.instrument;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a definition must keep to beyond having the right keys; every breach is named. */
final class DefinitionCheck {

  private final String file;
  private final Instrument instrument;
  private final List<String> problems;

  private DefinitionCheck(Instrument instrument, List<String> problems) {
    this.file = instrument.code() + ".yaml";
    this.instrument = instrument;
    this.problems = problems;
  }

  /** Checks each definition, and that no two claim the same name. */
  static void all(List<Instrument> instruments, List<String> problems) {
    Map<String, String> claimed = new HashMap<>();
    for (Instrument instrument : instruments) {
      DefinitionCheck check = new DefinitionCheck(instrument, problems);
      check.whole();
      check.items();
      instrument.scales().forEach(check::scale);
      instrument.safety().forEach(check::safety);
      for (String questionnaire : instrument.questionnaires().keySet()) {
        check.claim(claimed, "questionnaire " + questionnaire);
      }
      for (Scale scale : instrument.scales()) {
        for (Code code : scale.codes()) {
          check.claim(claimed, "code " + code.code());
        }
      }
    }
  }

  private void whole() {
    expect(!instrument.roles().isEmpty(), "roles: expected at least one.");
    long totals = instrument.scales().stream().filter(Scale::total).count();
    expect(totals <= 1, "scales: " + totals + " totals, expected at most one.");
    expect(
        instrument.scoring() != ScoringKind.SCREENING || !instrument.mandatory().isEmpty(),
        "mandatory: expected the items without which the screener is invalid.");
    expect(
        instrument.scoring().scoresForms() == scored(),
        "scoring: is "
            + instrument.scoring().code()
            + "; expected items for every scale where forms are scored. Maybe totals-only?");
  }

  private boolean scored() {
    if (instrument.scoring() == ScoringKind.SCREENING) {
      return !instrument.items().isEmpty();
    }
    return !instrument.scales().isEmpty()
        && instrument.scales().stream().noneMatch(scale -> scale.items().isEmpty());
  }

  private void items() {
    Set<String> names = new HashSet<>();
    for (Item item : instrument.items()) {
      expect(names.add(item.linkId()), "items: '" + item.linkId() + "' is there twice.");
      for (String alias : item.aliases()) {
        expect(names.add(alias), "items: '" + alias + "' is there twice.");
      }
      expect(
          item.min() < item.max(),
          "items " + item.linkId() + ": min is not below max. Maybe they are swapped?");
      expect(
          item.text() == null || instrument.shipsText(),
          "items " + item.linkId() + ": has wording that the licence does not let us ship.");
    }
  }

  private void scale(Scale scale) {
    String at = "scales " + scale.name();
    expect(scale.min() < scale.max(), at + ": min is not below max. Maybe they are swapped?");
    expect(
        scale.items().isEmpty() || scale.allowedMissing() < scale.items().size(),
        at + " missing: is " + scale.allowedMissing() + ", expected fewer than its items.");
    expect(
        new HashSet<>(scale.items()).size() == scale.items().size(),
        at + " items: an item is there twice.");
    for (String needed : scale.needs()) {
      Scale other = instrument.scale(needed);
      expect(
          other != null && other.needs().isEmpty(),
          at + " needs: '" + needed + "' is not a scale without needs of its own.");
    }
    norm(scale.norm(), at + " norm ");
    range(scale, at);
  }

  private void norm(Norm norm, String at) {
    positive(norm.sd(), at + "sd");
    positive(norm.reliability(), at + "reliability");
    positive(norm.withinSd(), at + "within-sd");
    positive(norm.reliableChange(), at + "reliable-change");
    Double reliability = norm.reliability();
    expect(
        reliability == null || reliability < 1,
        at + "reliability: is " + reliability + ", expected less than 1.");
  }

  private void positive(@Nullable Double figure, String at) {
    expect(figure == null || figure > 0, at + ": is " + figure + ", expected more than 0.");
  }

  /** The range of a scale follows from its items. */
  private void range(Scale scale, String at) {
    double least = 0;
    double greatest = 0;
    for (Item item : scale.items()) {
      least += item.min();
      greatest += item.max();
    }
    int parts = scale.aggregate() == Scale.Aggregate.MEAN ? scale.items().size() : 1;
    expect(
        scale.items().isEmpty()
            || (scale.min() == least / parts && scale.max() == greatest / parts),
        at
            + ": min and max are not those of its items, "
            + least / parts
            + " to "
            + greatest / parts
            + ".");
  }

  private void safety(SafetyRule rule) {
    Double critical = rule.criticalFrom();
    expect(
        critical == null || critical >= rule.warningFrom(),
        "safety " + rule.item().linkId() + ": critical-from is below warning-from.");
  }

  private void claim(Map<String, String> claimed, String name) {
    String other = claimed.putIfAbsent(name, file);
    expect(other == null, name + ": is claimed by " + other + " too.");
  }

  private void expect(boolean holds, String otherwise) {
    if (!holds) {
      problems.add(file + ' ' + otherwise);
    }
  }
}
