package org.attune.service.cdshooks;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.attune.fhir.gate.Gate;
import org.attune.fhir.gate.GateRefusal;
import org.attune.fhir.gate.Limits;
import org.attune.service.error.Issue;
import org.attune.service.error.Refusal;
import org.attune.service.json.JsonTree;
import org.jspecify.annotations.Nullable;

/** Reads a batch of feedback; each item is judged for itself. */
final class FeedbackReader {

  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Set<String> OUTCOMES = Set.of("accepted", "overridden");
  private static final int COMMENT_LENGTH = 4_000;

  private final List<Feedback> valid = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();
  private int rejected;

  /** Items that keep the contract, in order. */
  List<Feedback> valid() {
    return valid;
  }

  /** What is wrong with the others, each named by its index. */
  List<Issue> issues() {
    return issues;
  }

  /**
   * Reads a body.
   *
   * @throws Refusal 400 or 413 when it is no batch of feedback at all
   */
  static FeedbackReader read(byte[] body) {
    FeedbackReader reader = new FeedbackReader();
    for (Object item : batch(body)) {
      reader.item(item);
    }
    return reader;
  }

  private static List<?> batch(byte[] body) {
    Object tree;
    try {
      tree = JsonTree.read(Gate.open(body, Limits.BODY));
    } catch (GateRefusal refusal) {
      throw RequestBody.refused(refusal);
    }
    if (tree instanceof Map<?, ?> object && object.get("feedback") instanceof List<?> items) {
      return items;
    }
    throw Refusal.of(400, "structure", "The body must be an object with a list 'feedback'.");
  }

  private void item(@Nullable Object item) {
    int before = issues.size();
    Map<?, ?> members = item instanceof Map<?, ?> object ? object : Map.of();
    String card = text(members, "card");
    if (card == null || !UUID.matcher(card).matches()) {
      wrong("card", "must be the uuid of a card");
    }
    String outcome = text(members, "outcome");
    if (outcome == null || !OUTCOMES.contains(outcome)) {
      wrong("outcome", "must be accepted or overridden");
    }
    OffsetDateTime at = time(text(members, "outcomeTimestamp"));
    if (at == null) {
      wrong("outcomeTimestamp", "must be a time with offset, like 2026-03-16T09:00:00Z");
    }
    List<String> suggestions = suggestions(members.get("acceptedSuggestions"));
    if (suggestions == null || ("accepted".equals(outcome) && suggestions.isEmpty())) {
      wrong("acceptedSuggestions", "must be a list of objects with the id of a suggestion");
    }
    Map<?, ?> why = reason(members);
    if (issues.size() > before
        || card == null
        || outcome == null
        || at == null
        || suggestions == null) {
      rejected++;
      return;
    }
    Object coding = why.get("reason");
    String reason = coding instanceof Map<?, ?> code ? text(code, "code") : null;
    valid.add(
        new Feedback(
            card.toLowerCase(Locale.ROOT),
            outcome,
            suggestions,
            at,
            reason,
            text(why, "userComment")));
  }

  private Map<?, ?> reason(Map<?, ?> members) {
    if (!members.containsKey("overrideReason")) {
      return Map.of();
    }
    Map<?, ?> why = members.get("overrideReason") instanceof Map<?, ?> given ? given : Map.of();
    boolean coded = why.get("reason") instanceof Map<?, ?> coding && text(coding, "code") != null;
    String comment = text(why, "userComment");
    if (!coded && comment == null) {
      wrong("overrideReason", "must hold a reason with a code, or a userComment");
    } else if (why.containsKey("reason") && !coded) {
      wrong("overrideReason.reason", "must be a coding with a code");
    } else if (comment != null && comment.length() > COMMENT_LENGTH) {
      wrong("overrideReason.userComment", "must be at most " + COMMENT_LENGTH + " characters");
    }
    return why;
  }

  private static @Nullable List<String> suggestions(@Nullable Object given) {
    if (given == null) {
      return List.of();
    }
    Set<String> ids = new TreeSet<>();
    for (Object entry : given instanceof List<?> list ? list : List.of(given)) {
      String id = entry instanceof Map<?, ?> object ? text(object, "id") : null;
      if (id == null) {
        return null;
      }
      ids.add(id);
    }
    return List.copyOf(ids);
  }

  private static @Nullable OffsetDateTime time(@Nullable String text) {
    try {
      return text == null ? null : OffsetDateTime.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable String text(Map<?, ?> members, String name) {
    return members.get(name) instanceof String text && !text.isEmpty() ? text : null;
  }

  private void wrong(String name, String expected) {
    String where = "feedback[" + (valid.size() + rejected) + "]." + name;
    issues.add(new Issue("value", where, "'" + where + "' " + expected + "."));
  }
}
