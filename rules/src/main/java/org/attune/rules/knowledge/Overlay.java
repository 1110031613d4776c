package org.attune.rules.knowledge;

import java.util.Map;
import org.attune.rules.instrument.LocalNorm;
import org.attune.rules.knowledge.RuleSheet.Mode;

/**
 * What a site changes: thresholds by {@code <rule>.<threshold>}, modes by rule, its own norms by
 * scale, its own words by file name.
 */
record Overlay(
    Map<String, Double> thresholds,
    Map<String, Mode> modes,
    Map<String, LocalNorm> norms,
    Map<String, String> files) {

  /** No change at all. */
  static final Overlay NONE = new Overlay(Map.of(), Map.of(), Map.of(), Map.of());

  /** Name of the file with thresholds, modes and norms. */
  static final String FILE = "overlay.yaml";
}
