package org.attune.rules.signal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.attune.rules.calculation.Decay;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Prompt;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Signal;
import org.attune.rules.knowledge.RuleSheet;
import org.jspecify.annotations.Nullable;

/**
 * What the different boundary indicators of the last months weigh together. Of each kind only the
 * latest occurrence counts, and fades.
 *
 * @param index weights, faded and summed
 * @param kinds number of kinds that weigh anything
 * @param heaviest greatest weight among them, not faded
 * @param gap what is not known of further indicators, null when all is
 */
public record DriftIndex(
    double index, int kinds, double heaviest, @Nullable Gap gap, Details details)
    implements Signal {

  record Details(List<Indicator> indicators, List<String> titles, PairView view) {}

  /** The index of what occurred in its window; null when nothing did. */
  static @Nullable DriftIndex of(PairView view, List<Indicator> occurred, @Nullable Gap gap) {
    Decay decay = new Decay(view.number("BND-15.half-life"));
    List<Indicator> weighed = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    double index = 0;
    double heaviest = 0;
    for (Indicator indicator : occurred) {
      RuleSheet sheet = view.knowledge().sheet(indicator.rule()).orElse(null);
      Integer weight = sheet == null ? null : sheet.indicatorWeight();
      double factor = factor(view, indicator);
      if (sheet != null && weight != null && factor > 0) {
        index += decay.left(weight * factor, age(view, indicator));
        heaviest = Math.max(heaviest, weight);
        weighed.add(indicator);
        titles.add(sheet.title().toLowerCase(Locale.ROOT));
      }
    }
    return occurred.isEmpty()
        ? null
        : new DriftIndex(index, weighed.size(), heaviest, gap, new Details(weighed, titles, view));
  }

  /** Those of all indicators that occurred in the window of the index. */
  static List<Indicator> lately(PairView view, List<@Nullable Indicator> all) {
    List<Indicator> lately = new ArrayList<>();
    for (Indicator indicator : all) {
      if (indicator != null && view.within(indicator.latest(), view.number("BND-15.window"))) {
        lately.add(indicator);
      }
    }
    return lately;
  }

  @Override
  public List<Evidence> evidence() {
    List<Evidence> evidence = new ArrayList<>();
    details.indicators().forEach(indicator -> evidence.addAll(indicator.evidence()));
    return evidence;
  }

  @Override
  public Map<String, Object> values() {
    PairView view = details.view();
    List<String> told = new ArrayList<>();
    for (int i = 0; i < details.indicators().size(); i++) {
      Instant latest = details.indicators().get(i).latest();
      told.add(details.titles().get(i) + " (" + view.date(latest) + ")");
    }
    return new Values()
        .put("index", index)
        .put("kinds", kinds)
        .put("indicators", String.join(", ", told))
        .put("limit", view.number("BND-15.index"))
        .put("days", view.count("BND-15.window"))
        .put("half-life", view.count("BND-15.half-life"))
        .map();
  }

  private static double age(PairView view, Indicator indicator) {
    Duration age = Duration.between(indicator.latest(), view.asOf());
    return age.toSeconds() / (double) Duration.ofDays(1).toSeconds();
  }

  /** How much of a weight counts: a reason given since the latest occurrence lessens it. */
  private static double factor(PairView view, Indicator indicator) {
    double factor = 1;
    if (!view.facts().known(FactKind.PROMPTS)) {
      return factor;
    }
    for (Prompt prompt : view.facts().prompts()) {
      Instant answered = prompt.answeredAt();
      boolean about = prompt.rule().equals(indicator.rule()) && prompt.rationale() != null;
      if (about && answered != null && !answered.isBefore(indicator.latest())) {
        double left = prompt.rationaleAccepted() ? 0 : view.number("BND-15.rationale-factor");
        factor = Math.min(factor, left);
      }
    }
    return factor;
  }
}
