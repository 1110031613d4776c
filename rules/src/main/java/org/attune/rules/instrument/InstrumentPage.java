package org.attune.rules.instrument;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page about instruments for readers, in Markdown, written from their definitions. */
public final class InstrumentPage {

  private static final String INTRODUCTION =
      """
      # Instruments

      This page is written from `rules/src/main/resources/instruments/`; change it there.

      Each instrument has a questionnaire of its own at `%s<code>|<version>`, \
      and its scales are codes such as `wai-sr#bond` in `%s`. \
      Forms are *scored* item by item, or only their *totals* are accepted (the key is licensed or \
      unconfirmed), or that they were filled in is *recorded*. Wording is shipped only where its \
      licence allows it: a site loads its licensed texts by linkId. Figures are defaults that a \
      site replaces by its own norms (at least %d persons). References are to be checked \
      before they are quoted.

      | code | instrument | about | forms | items | wording shipped |
      |---|---|---|---|---|---|
      """
          .formatted(Instruments.QUESTIONNAIRES, Code.INSTRUMENT, LocalNorm.LEAST);

  private InstrumentPage() {}

  /** The page for these instruments, the same text for the same definitions. */
  public static String of(Instruments instruments) {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    for (Instrument instrument : instruments.all()) {
      page.append(
          row(
              '[' + instrument.code() + "](#" + instrument.code() + ')',
              instrument.title(),
              roles(instrument),
              forms(instrument.scoring()),
              instrument.items().isEmpty() ? "" : "" + instrument.items().size(),
              instrument.shipsText() ? "yes" : "no"));
    }
    for (Instrument instrument : instruments.all()) {
      section(page, instrument);
    }
    return page.toString();
  }

  private static void section(StringBuilder page, Instrument instrument) {
    page.append("\n## ").append(instrument.code()).append("\n\n");
    page.append(instrument.title()).append(". ").append(instrument.reference()).append(".  \n");
    page.append(instrument.licence()).append('\n');
    if (instrument.attribution() != null) {
      page.append(instrument.attribution()).append('\n');
    }
    List<String> points = new ArrayList<>(instrument.notes());
    instrument.safety().forEach(rule -> points.add(safety(rule)));
    instrument.questionnaires().keySet().stream()
        .filter(canonical -> !canonical.startsWith(Instruments.QUESTIONNAIRES))
        .sorted()
        .forEach(canonical -> points.add("Recognised too: `" + canonical + "`."));
    for (String point : points) {
      page.append("\n- ").append(point);
    }
    page.append(points.isEmpty() ? "" : "\n");
    if (!instrument.scales().isEmpty()) {
      page.append(
          "\n| scale | items | is the | range | missing | SD | r | σ0 | reliable change |\n");
      page.append("|---|---|---|---|---|---|---|---|---|\n");
      for (Scale scale : instrument.scales()) {
        page.append(scale(instrument, scale));
      }
    }
  }

  private static String safety(SafetyRule rule) {
    Double criticalFrom = rule.criticalFrom();
    Item recent = rule.recent();
    SafetyRule.Risk risk = rule.risk();
    return "Safety item "
        + rule.item().linkId()
        + ": positive from "
        + figure(rule.warningFrom())
        + (risk == null ? "" : ", level " + risk.code())
        + (criticalFrom == null ? "" : ", critical from " + figure(criticalFrom))
        + (recent == null ? "" : ", high and critical unless " + recent.linkId() + " is no")
        + ".";
  }

  private static String scale(Instrument instrument, Scale scale) {
    boolean scored = instrument.scoring().scoresForms();
    return row(
        '`' + Instruments.key(instrument, scale.name()) + '`',
        scored ? items(instrument, scale) : "",
        scale.aggregate() == Scale.Aggregate.MEAN ? "mean" : scored ? "sum" : "",
        Double.isFinite(scale.min()) ? figure(scale.min()) + '–' + figure(scale.max()) : "",
        scored ? "" + scale.allowedMissing() : "",
        figure(scale.norm().sd()),
        figure(scale.norm().reliability()),
        figure(scale.norm().withinSd()),
        figure(scale.norm().reliableChange()));
  }

  private static String items(Instrument instrument, Scale scale) {
    if (scale.items().size() == instrument.items().size()
        && scale.items().stream().noneMatch(Item::reversed)) {
      return "all";
    }
    List<String> items = new ArrayList<>();
    for (Item item : scale.items()) {
      items.add((item.reversed() && !scale.rawAnswers() ? "−" : "") + item.linkId());
    }
    return String.join(", ", items);
  }

  private static String roles(Instrument instrument) {
    return instrument.roles().stream().sorted().map(Role::code).collect(joining(", "));
  }

  private static String forms(ScoringKind kind) {
    return switch (kind) {
      case ITEMS -> "scored";
      case SCREENING -> "scored (yes/no)";
      case TOTALS_ONLY -> "totals";
      case RECORDED -> "recorded";
    };
  }

  private static String figure(@Nullable Double figure) {
    if (figure == null) {
      return "";
    }
    return figure == Math.rint(figure) ? Long.toString(Math.round(figure)) : figure.toString();
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
