package org.attune.rules.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attune.rules.finding.Audience;
import org.attune.rules.finding.Reason;
import org.attune.rules.knowledge.RuleSheet.Suggestion;
import org.jspecify.annotations.Nullable;

/** What the texts must hold: one for everything a sheet names, and no word that G-4 forbids. */
final class TextCheck {

  private static final Pattern RULE_KEY = Pattern.compile("([A-Z]{3}-\\d\\d)\\..*");

  /** What is told of a rule, in its plain form and in each variant. */
  private static final Set<String> PARTS = Set.of("summary", "detail", "options", "compliance");

  private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!]");

  /** Words that no card may hold (specification, G-4). */
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "\\b(failures?|failed|violations?|manipulative|resistant|non-?compliant|borderline"
              + "|misconduct|seductive)\\b",
          Pattern.CASE_INSENSITIVE);

  private final Problems problems;
  private final String file;
  private final Map<String, Template> templates;

  TextCheck(Problems problems, String file, Map<String, Template> templates) {
    this.problems = problems;
    this.file = file;
    this.templates = templates;
  }

  /** Checks that every text is there that a sheet or an evaluation needs. */
  void completeFor(Iterable<RuleSheet> sheets) {
    for (RuleSheet sheet : sheets) {
      need(sheet.id() + ".summary");
      need(sheet.id() + ".detail");
      if (sheet.audience().contains(Audience.CLINICIAN)) {
        need(sheet.id() + ".options");
      }
      for (Suggestion suggestion : sheet.card().suggestions()) {
        need(sheet.id() + ".suggestion." + suggestion.id());
      }
      for (String reason : sheet.card().overrideReasons()) {
        need("override." + reason);
      }
    }
    for (Reason reason : Reason.values()) {
      need("reason." + reason.code());
    }
  }

  /** Checks the words of every text, and that each speaks of something known. */
  void wording(Map<String, RuleSheet> sheets) {
    templates.forEach(
        (key, template) -> {
          Matcher rule = RULE_KEY.matcher(key);
          if (rule.matches() && !known(sheets.get(rule.group(1)), key)) {
            problems.add(file, key, "", "is a text that no sheet asks for.");
          }
          for (String part : template.literals()) {
            Matcher word = FORBIDDEN.matcher(part);
            if (word.find()) {
              problems.add(file, key, word.group(), "is a word that no card may hold.");
            }
            if (MARKUP.matcher(part).find()) {
              problems.add(file, key, part, "expected Markdown without HTML.");
            }
          }
        });
  }

  private static boolean known(@Nullable RuleSheet sheet, String key) {
    if (sheet == null) {
      return false;
    }
    List<String> parts = List.of(key.split("\\."));
    return switch (parts.size()) {
      case 2 -> PARTS.contains(parts.get(1));
      case 3 ->
          parts.get(1).equals("suggestion")
              ? sheet.card().suggestions().stream().anyMatch(s -> s.id().equals(parts.get(2)))
              : sheet.variants().containsKey(parts.get(1)) && PARTS.contains(parts.get(2));
      default -> false;
    };
  }

  private void need(String key) {
    if (!templates.containsKey(key)) {
      problems.add(file, key, "", "is missing; a sheet asks for this text.");
    }
  }
}
