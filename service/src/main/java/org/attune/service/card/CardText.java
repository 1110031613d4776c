package org.attune.service.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.attune.rules.fact.Availability;
import org.attune.rules.finding.Finding;
import org.attune.rules.knowledge.Knowledge;
import org.attune.rules.knowledge.RuleSheet;
import org.attune.rules.knowledge.Texts;
import org.attune.service.attention.Shown;

/**
 * Puts the detail of a card together: what was seen, the options, what else rests on the same form,
 * what was not available, and the line that names the rule and the strength of its evidence.
 */
final class CardText {

  private static final int NAMED_KEYS = 3;

  private final Knowledge knowledge;
  private final Texts texts;
  private final Phrases phrases;

  CardText(Knowledge knowledge, Texts texts, Phrases phrases) {
    this.knowledge = knowledge;
    this.texts = texts;
    this.phrases = phrases;
  }

  String detail(Shown shown, RuleSheet sheet, CardContext context) {
    Finding finding = PlainWords.of(shown.finding());
    List<Passage> passages = new ArrayList<>();
    passages.add(Passage.of(phrases.of("options", texts.options(finding))));
    if (!shown.also().isEmpty()) {
      passages.add(also(shown.also()));
    }
    if (!context.safetyEvaluated()) {
      passages.add(Passage.of(phrases.of("unsafe")));
    }
    missing(context.unavailable(), passages);
    if (!context.notEvaluated().isEmpty()) {
      passages.add(notEvaluated(context.notEvaluated()));
    }
    passages.add(line(sheet));
    return Passage.fit(texts.detail(finding), passages);
  }

  /** The detail of the card that says that safety could not be checked. */
  String unchecked(RuleSheet sheet) {
    Passage options = Passage.of(phrases.of("options", phrases.of("unchecked.options")));
    return Passage.fit(phrases.of("unchecked.detail"), List.of(options, line(sheet)));
  }

  private Passage line(RuleSheet sheet) {
    return Passage.of(
        phrases.of("line", sheet.id(), sheet.version(), sheet.evidence().get(0).strength()));
  }

  private Passage also(List<Finding> findings) {
    String full =
        findings.stream()
            .map(finding -> texts.summary(PlainWords.of(finding)))
            .collect(Collectors.joining(" "));
    String brief = findings.stream().map(this::title).collect(Collectors.joining(", "));
    return new Passage(phrases.of("also", full), phrases.of("also", brief + "."));
  }

  private String title(Finding finding) {
    return finding.rule()
        + knowledge.sheet(finding.rule()).map(sheet -> " " + sheet.title()).orElse("");
  }

  private void missing(Map<String, Availability> unavailable, List<Passage> passages) {
    if (unavailable.isEmpty()) {
      return;
    }
    List<String> sentences = new ArrayList<>();
    List<String> late = keys(unavailable, true);
    if (!late.isEmpty()) {
      sentences.add(named("late", late));
    }
    List<String> unread = keys(unavailable, false);
    if (!unread.isEmpty()) {
      sentences.add(named("unread", unread));
    }
    String brief =
        phrases.of(late.isEmpty() ? "missing.unread" : "missing.late", unavailable.size());
    passages.add(new Passage(String.join(" ", sentences), brief));
  }

  private Passage notEvaluated(List<String> rules) {
    return new Passage(
        phrases.of("not-evaluated", String.join(", ", rules)),
        phrases.of("not-evaluated.brief", rules.size()));
  }

  private String named(String phrase, List<String> keys) {
    int more = keys.size() - NAMED_KEYS;
    return more > 0
        ? phrases.of(phrase + ".more", String.join(", ", keys.subList(0, NAMED_KEYS)), more)
        : phrases.of(phrase, String.join(", ", keys));
  }

  private List<String> keys(Map<String, Availability> unavailable, boolean late) {
    return unavailable.entrySet().stream()
        .filter(entry -> (entry.getValue() == Availability.LATE) == late)
        .map(entry -> phrases.of("key." + entry.getKey()))
        .toList();
  }
}
