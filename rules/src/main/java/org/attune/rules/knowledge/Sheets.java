package org.attune.rules.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.attune.rules.finding.Element;
import org.attune.rules.knowledge.RuleSheet.Mode;
import org.attune.rules.knowledge.RuleSheet.Threshold;

/** Reads all sheets, applies what the site changes, and checks them against each other. */
final class Sheets {

  private final Problems problems;
  private final Overlay overlay;
  private final Map<String, RuleSheet> byId = new TreeMap<>();
  private final Map<String, Double> thresholds = new HashMap<>();
  private List<Threshold> course = List.of();

  Sheets(Problems problems, Overlay overlay) {
    this.problems = problems;
    this.overlay = overlay;
  }

  Sheets read(Map<String, String> files) {
    for (Element element : Element.values()) {
      String file = Shipped.sheets(element);
      if (files.containsKey(file)) {
        Section root = Section.of(problems, file, files.get(file));
        new SheetReader(element).read(root).forEach(sheet -> add(file, sheet));
      }
    }
    if (files.containsKey(Shipped.COURSE)) {
      Section root = Section.of(problems, Shipped.COURSE, files.get(Shipped.COURSE));
      course = inForce("course", SheetReader.thresholds(root));
      root.end();
    }
    byId.values().forEach(this::checkAfter);
    checkOverlay();
    return this;
  }

  Map<String, RuleSheet> byId() {
    return byId;
  }

  Map<String, Double> thresholds() {
    return thresholds;
  }

  List<Threshold> course() {
    return course;
  }

  private void add(String file, RuleSheet sheet) {
    if (byId.containsKey(sheet.id())) {
      problems.add(file, sheet.id(), "", "stands here twice; rule ids are never used again.");
    }
    Mode mode = overlay.modes().getOrDefault(sheet.id(), sheet.mode());
    byId.put(sheet.id(), sheet.with(mode, inForce(sheet.id(), sheet.thresholds())));
  }

  private List<Threshold> inForce(String owner, List<Threshold> defaults) {
    List<Threshold> inForce = new ArrayList<>();
    for (Threshold threshold : defaults) {
      String key = owner + "." + threshold.id();
      Double own = overlay.thresholds().get(key);
      Threshold used = own == null ? threshold : threshold.with(own);
      if (own != null && !threshold.siteMayChange()) {
        problems.add(
            Overlay.FILE, "thresholds." + key, own.toString(), "a site may not change it.");
      } else if (own != null && (own < threshold.min() || own > threshold.max())) {
        problems.add(
            Overlay.FILE,
            "thresholds." + key,
            own.toString(),
            "expected "
                + threshold.min()
                + " to "
                + threshold.max()
                + " "
                + threshold.unit()
                + ".");
      }
      inForce.add(used);
      thresholds.put(key, used.value());
    }
    return List.copyOf(inForce);
  }

  private void checkAfter(RuleSheet sheet) {
    Set<String> seen = new HashSet<>();
    List<String> open = new ArrayList<>(sheet.after());
    while (!open.isEmpty()) {
      String id = open.remove(0);
      RuleSheet before = byId.get(id);
      String place = sheet.id() + ".after";
      if (before == null) {
        problems.add(
            Shipped.sheets(sheet.element()),
            place,
            id,
            "there is no such rule." + Nearest.hint(id, byId.keySet()));
      } else if (id.equals(sheet.id())) {
        problems.add(
            Shipped.sheets(sheet.element()), place, id, "a rule cannot come after itself.");
      } else if (seen.add(id)) {
        open.addAll(before.after());
      }
    }
  }

  private void checkOverlay() {
    for (String key : overlay.thresholds().keySet()) {
      if (!thresholds.containsKey(key)) {
        problems.add(
            Overlay.FILE,
            "thresholds." + key,
            "",
            "no sheet names this threshold." + Nearest.hint(key, thresholds.keySet()));
      }
    }
    for (String id : overlay.modes().keySet()) {
      if (!byId.containsKey(id)) {
        problems.add(
            Overlay.FILE,
            "modes." + id,
            "",
            "there is no such rule." + Nearest.hint(id, byId.keySet()));
      }
    }
  }
}
