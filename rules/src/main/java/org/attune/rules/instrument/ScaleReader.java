package org.attune.rules.instrument;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.attune.rules.calculation.RaterNorm;
import org.attune.rules.fact.Rater;

/** Reads the scales of a definition. */
final class ScaleReader {

  private final Entry root;
  private final List<Item> items;

  ScaleReader(Entry root, List<Item> items) {
    this.root = root;
    this.items = items;
  }

  List<Scale> read() {
    boolean higherIsBetter = root.flag("higher-is-better", true);
    List<Scale> scales = new ArrayList<>();
    for (Entry entry : root.entries("scales")) {
      scales.add(scale(entry, higherIsBetter));
      entry.close();
    }
    return List.copyOf(scales);
  }

  private Scale scale(Entry entry, boolean higherIsBetter) {
    return new Scale(
        entry.text("name"),
        entry.flag("total", false),
        entry.pick("items", items),
        entry.flag("mean", false) ? Scale.Aggregate.MEAN : Scale.Aggregate.SUM,
        entry.flag("raw-answers", false),
        entry.count("missing", 0),
        entry.pick("required", items),
        entry.texts("needs"),
        entry.has("min") ? entry.number("min") : Double.NEGATIVE_INFINITY,
        entry.has("max") ? entry.number("max") : Double.POSITIVE_INFINITY,
        entry.flag("higher-is-better", higherIsBetter),
        norm(entry.entry("norm")),
        raterNorms(entry.entry("rater-norms")),
        codes(entry));
  }

  private static Norm norm(Entry entry) {
    Norm norm =
        new Norm(
            entry.optionalNumber("mean"),
            entry.optionalNumber("sd"),
            entry.optionalNumber("reliability"),
            entry.optionalNumber("within-sd"),
            entry.optionalNumber("reliable-change"));
    entry.close();
    return norm;
  }

  private static Map<Rater, RaterNorm> raterNorms(Entry entry) {
    Map<Rater, RaterNorm> norms = new EnumMap<>(Rater.class);
    for (String key : entry.keys()) {
      Rater rater = entry.choice(key, key, Rater.values(), Rater::code);
      Entry norm = entry.entry(key);
      double mean = norm.number("mean");
      double sd = norm.number("sd");
      if (rater != null && sd > 0) {
        norms.put(rater, new RaterNorm(mean, sd));
      } else if (sd <= 0) {
        norm.problem("sd", "is " + sd + ", expected more than 0.");
      }
      norm.close();
    }
    return Map.copyOf(norms);
  }

  private static List<Code> codes(Entry entry) {
    List<Code> codes = new ArrayList<>();
    entry.texts("loinc").forEach(code -> codes.add(new Code(Code.LOINC, code)));
    entry.texts("snomed").forEach(code -> codes.add(new Code(Code.SNOMED, code)));
    return List.copyOf(codes);
  }
}
