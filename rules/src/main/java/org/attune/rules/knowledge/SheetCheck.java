package org.attune.rules.knowledge;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.attune.rules.finding.Element;
import org.attune.rules.finding.Severity;
import org.attune.rules.knowledge.RuleSheet.Citation;
import org.attune.rules.knowledge.RuleSheet.Suggestion;
import org.attune.rules.knowledge.RuleSheet.Threshold;

/** What one sheet must hold beyond its form; each breach is a problem at its place. */
final class SheetCheck {

  private static final Map<Element, String> PREFIXES =
      Map.of(
          Element.TRUST_AND_RAPPORT, "TRU",
          Element.EMPATHY, "EMP",
          Element.COMMUNICATION, "COM",
          Element.BOUNDARIES, "BND",
          Element.COLLABORATION, "COL",
          Element.CULTURAL_COMPETENCE, "CUL",
          Element.TRANSFERENCE_AND_COUNTERTRANSFERENCE, "CTR",
          Element.FEEDBACK_AND_REFLECTION, "FBK",
          Element.SAFETY, "SAF");

  private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");
  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final String MAY_BE_CRITICAL = "SAF-\\d\\d|BND-19";

  private final RuleSheet sheet;
  private final Section place;

  SheetCheck(RuleSheet sheet, Section place) {
    this.sheet = sheet;
    this.place = place;
  }

  void run() {
    String prefix = PREFIXES.get(sheet.element());
    if (!sheet.id().matches(prefix + "-\\d\\d")) {
      place.problem("id", sheet.id(), "expected " + prefix + "- and two digits.");
    }
    if (!VERSION.matcher(sheet.version()).matches()) {
      place.problem("version", sheet.version(), "expected three numbers, e.g. 1.0.0.");
    }
    severities();
    evidence();
    names();
    weight();
    history();
  }

  private void severities() {
    boolean critical =
        sheet.severity() == Severity.CRITICAL
            || sheet.variants().values().stream().anyMatch(v -> v.severity() == Severity.CRITICAL);
    if (critical && !sheet.id().matches(MAY_BE_CRITICAL)) {
      place.problem("severity", "critical", "only safety rules and BND-19 may be critical.");
    }
    if (sheet.audience().isEmpty()) {
      place.problem("audience", "", "expected at least one audience.");
    }
  }

  private void evidence() {
    if (sheet.evidence().isEmpty()) {
      place.problem("evidence", "", "expected at least one source.");
    }
    for (Citation citation : sheet.evidence()) {
      if (!citation.nextReview().isAfter(citation.reviewed())) {
        place.problem(
            "evidence", citation.nextReview().toString(), "expected a later next-review.");
      }
    }
  }

  private void names() {
    unique("thresholds", sheet.thresholds().stream().map(Threshold::id).toList());
    unique("card.suggestions", sheet.card().suggestions().stream().map(Suggestion::id).toList());
    unique("card.override-reasons", sheet.card().overrideReasons());
    unique("variants", List.copyOf(sheet.variants().keySet()));
    if (sheet.card().overrideReasons().isEmpty()) {
      place.problem("card.override-reasons", "", "expected at least one reason to decline.");
    }
    for (RuleSheet.Need need : sheet.needs()) {
      if (need.least() < 0) {
        place.problem("needs", Integer.toString(need.least()), "expected 0 or more.");
      }
    }
  }

  private void unique(String key, List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!NAME.matcher(name).matches()) {
        place.problem(key, name, "expected lower-case words joined by '-'.");
      }
      if (!seen.add(name)) {
        place.problem(key, name, "stands here twice.");
      }
    }
  }

  private void weight() {
    Integer weight = sheet.indicatorWeight();
    if (weight != null && (weight < 1 || weight > 5)) {
      place.problem("indicator-weight", weight.toString(), "expected 1 to 5.");
    }
  }

  private void history() {
    List<RuleSheet.Change> history = sheet.history();
    if (history.isEmpty() || !history.get(0).version().equals(sheet.version())) {
      place.problem("history", "", "expected version " + sheet.version() + " first.");
    }
    for (int i = 1; i < history.size(); i++) {
      if (history.get(i).on().isAfter(history.get(i - 1).on())) {
        place.problem("history", history.get(i).on().toString(), "expected the newest first.");
      }
    }
  }
}
