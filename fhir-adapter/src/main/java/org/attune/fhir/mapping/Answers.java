package org.attune.fhir.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a form, nested items included, as numbers by linkId. Answers that are none are
 * kept only where the site maps forms of its own, until it is known which form this is.
 */
final class Answers {

  private static final int LONGEST_LINK_ID = 255;

  private final Map<String, Double> numbers = new HashMap<>(24);
  private Set<String> unreadable = Set.of();
  private List<Odd> odd = List.of();

  /** An answer that only the site's mapping can read. */
  private record Odd(String linkId, Answer answer) {}

  /** Reads an array of items. */
  void readItems(Cursor in) {
    if (in.array()) {
      while (in.objectElement()) {
        readItem(in);
      }
    }
  }

  private void readItem(Cursor in) {
    String linkId = null;
    Answer answer = null;
    for (String name = in.member(); name != null; name = in.member()) {
      switch (name) {
        case "linkId" -> linkId = linkId(in.text());
        case "answer" -> answer = readAnswers(in);
        case "item" -> readItems(in);
        default -> in.pass(name);
      }
    }
    if (linkId != null && answer != null && answer.given()) {
      put(linkId, answer, in.mapping());
    }
  }

  private @Nullable Answer readAnswers(Cursor in) {
    Answer first = null;
    if (in.array()) {
      while (in.objectElement()) {
        Answer answer = Answer.read(in, this);
        first = first == null ? answer : first;
      }
    }
    return first;
  }

  private void put(String linkId, Answer answer, CodeMapping mapping) {
    Double number = answer.number();
    if (number != null) {
      Double other = numbers.putIfAbsent(linkId, number);
      if (other != null && !other.equals(number)) {
        markUnreadable(linkId);
      }
      return;
    }
    markUnreadable(linkId);
    if (!mapping.forms().isEmpty()) {
      odd = odd.isEmpty() ? new ArrayList<>() : odd;
      odd.add(new Odd(linkId, answer));
    }
  }

  private void markUnreadable(String linkId) {
    unreadable = unreadable.isEmpty() ? new HashSet<>() : unreadable;
    unreadable.add(linkId);
  }

  /** Numbers by linkId, read and named as a mapping says. */
  Map<String, Double> values(@Nullable FormMapping mapping) {
    if (mapping == null && unreadable.isEmpty()) {
      return Collections.unmodifiableMap(numbers);
    }
    Map<String, Double> values = new HashMap<>(numbers);
    values.keySet().removeAll(unreadable);
    if (mapping == null) {
      return Collections.unmodifiableMap(values);
    }
    for (Odd each : odd) {
      Double number = each.answer().number(mapping);
      if (number != null) {
        values.put(each.linkId(), number);
      }
    }
    Map<String, Double> named = new HashMap<>();
    values.forEach((linkId, number) -> named.put(mapping.linkId(linkId), number));
    return Collections.unmodifiableMap(named);
  }

  /** LinkIds of answers that cannot be read as a number, named as a mapping says. */
  Set<String> unreadable(@Nullable FormMapping mapping) {
    if (mapping == null || unreadable.isEmpty()) {
      return Set.copyOf(unreadable);
    }
    Set<String> still = new HashSet<>();
    Map<String, Double> values = values(mapping);
    for (String linkId : unreadable) {
      if (!values.containsKey(mapping.linkId(linkId))) {
        still.add(mapping.linkId(linkId));
      }
    }
    return Set.copyOf(still);
  }

  private static @Nullable String linkId(@Nullable String text) {
    if (text == null || text.length() > LONGEST_LINK_ID) {
      return null;
    }
    return text.startsWith("/") ? text.substring(1) : text;
  }
}
