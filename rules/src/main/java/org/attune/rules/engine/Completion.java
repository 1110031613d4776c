package org.attune.rules.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attune.rules.finding.Audience;
import org.attune.rules.finding.Conclusion;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Finding;
import org.attune.rules.finding.Severity;
import org.attune.rules.finding.Signal;
import org.attune.rules.knowledge.RuleSheet;
import org.attune.rules.knowledge.RuleSheet.Variant;

/**
 * Makes a rule's conclusions one finding with what its sheet says. Of several conclusions the most
 * severe one counts; among equals a variant comes before the plain form and variants in the order
 * of the sheet, then the newest evidence, then the one that rests on more.
 */
final class Completion {

  private static final Comparator<Evidence> OLDEST_FIRST =
      Comparator.comparing(Evidence::at).thenComparing(Evidence::reference);

  private final RuleSheet sheet;
  private final List<String> variants;
  private final Comparator<Finding> order;

  Completion(RuleSheet sheet) {
    this.sheet = sheet;
    this.variants = List.copyOf(sheet.variants().keySet());
    this.order =
        Comparator.comparing(Finding::severity)
            .reversed()
            .thenComparing(this::rank)
            .thenComparing(Finding::newest, Comparator.reverseOrder())
            .thenComparing(finding -> -finding.evidence().size())
            .thenComparing(finding -> finding.evidence().toString())
            .thenComparing(finding -> finding.values().toString());
  }

  Finding complete(List<Conclusion> conclusions) {
    if (conclusions.size() == 1) {
      return finding(conclusions.get(0));
    }
    return conclusions.stream().map(this::finding).min(order).orElseThrow();
  }

  private Finding finding(Conclusion conclusion) {
    Severity severity = sheet.severity();
    Set<Audience> audience = sheet.audience();
    if (!conclusion.variant().isEmpty()) {
      Variant variant = sheet.variants().get(conclusion.variant());
      if (variant == null) {
        throw new IllegalStateException(
            "The sheet of " + sheet.id() + " names no variant '" + conclusion.variant() + "'.");
      }
      severity = variant.severity();
      audience = variant.audience();
    }
    return new Finding(
        sheet.id(),
        sheet.version(),
        conclusion.variant(),
        sheet.element(),
        severity,
        Collections.unmodifiableSet(EnumSet.copyOf(audience)),
        evidence(conclusion),
        values(conclusion));
  }

  private int rank(Finding finding) {
    return finding.variant().isEmpty() ? variants.size() : variants.indexOf(finding.variant());
  }

  /** One entry per record, oldest first; what several signals saw there is joined. */
  private static List<Evidence> evidence(Conclusion conclusion) {
    Map<String, Evidence> byReference = new LinkedHashMap<>();
    for (Signal signal : conclusion.basis()) {
      for (Evidence evidence : signal.evidence()) {
        byReference.merge(evidence.reference(), evidence, Completion::joined);
      }
    }
    List<Evidence> evidence = new ArrayList<>(byReference.values());
    evidence.sort(OLDEST_FIRST);
    return List.copyOf(evidence);
  }

  private static Evidence joined(Evidence first, Evidence second) {
    if (List.of(first.what().split("; ")).contains(second.what())) {
      return first;
    }
    return new Evidence(
        first.reference(), first.version(), first.what() + "; " + second.what(), first.at());
  }

  private static SortedMap<String, Object> values(Conclusion conclusion) {
    SortedMap<String, Object> values = new TreeMap<>();
    for (Signal signal : conclusion.basis()) {
      signal.values().forEach(values::putIfAbsent);
    }
    return Collections.unmodifiableSortedMap(values);
  }
}
