package org.attune.rules.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of a definition file while it is read. Whatever is missing, unknown or of the wrong
 * kind is added to a list of problems, and a harmless value is handed out so that reading can go on
 * and all problems are found at once.
 */
final class Entry {

  private final String where;
  private final Map<?, ?> values;
  private final List<String> problems;
  private final Set<String> asked = new TreeSet<>();

  private Entry(String where, Map<?, ?> values, List<String> problems) {
    this.where = where;
    this.values = values;
    this.problems = problems;
  }

  /** Starts reading a document. */
  static Entry of(String where, @Nullable Object value, List<String> problems) {
    if (value instanceof Map<?, ?> map) {
      return new Entry(where, map, problems);
    }
    problems.add(where + ": expected a mapping of keys to values.");
    return new Entry(where, Map.of(), problems);
  }

  boolean has(String key) {
    asked.add(key);
    return values.get(key) != null;
  }

  boolean isList(String key) {
    asked.add(key);
    return values.get(key) instanceof List<?>;
  }

  String text(String key) {
    String text = optionalText(key);
    if (text == null || text.isBlank()) {
      problem(key, "expected a text.");
      return "";
    }
    return text;
  }

  @Nullable String optionalText(String key) {
    Object value = value(key);
    return value == null ? null : value.toString().strip();
  }

  boolean flag(String key, boolean otherwise) {
    Object value = value(key);
    if (value == null || value instanceof Boolean) {
      return value == null ? otherwise : (Boolean) value;
    }
    problem(key, "is '" + value + "', expected true or false.");
    return otherwise;
  }

  double number(String key) {
    Double number = optionalNumber(key);
    if (number == null) {
      problem(key, "expected a number.");
      return Double.NaN;
    }
    return number;
  }

  @Nullable Double optionalNumber(String key) {
    Object value = value(key);
    if (value == null || value instanceof Number) {
      return value == null ? null : ((Number) value).doubleValue();
    }
    problem(key, "is '" + value + "', expected a number.");
    return null;
  }

  int count(String key, int otherwise) {
    Double number = optionalNumber(key);
    if (number != null && (number < 0 || number != Math.rint(number))) {
      problem(key, "is " + number + ", expected a whole number from 0.");
      return otherwise;
    }
    return number == null ? otherwise : number.intValue();
  }

  /** A list of texts or numbers, as texts; empty when the key is absent. */
  List<String> texts(String key) {
    List<String> found = new ArrayList<>();
    for (Object element : elements(key)) {
      found.add(String.valueOf(element).strip());
    }
    return List.copyOf(found);
  }

  /** A list of mappings; empty when the key is absent. */
  List<Entry> entries(String key) {
    List<Entry> found = new ArrayList<>();
    for (Object element : elements(key)) {
      found.add(of(where + ' ' + key + '[' + found.size() + ']', element, problems));
    }
    return found;
  }

  /** A mapping; empty when the key is absent. */
  Entry entry(String key) {
    Object value = value(key);
    return of(where + ' ' + key, value == null ? Map.of() : value, problems);
  }

  /** All keys that are there, each counting as known. */
  Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    for (Object key : values.keySet()) {
      keys.add(String.valueOf(key));
    }
    asked.addAll(keys);
    return keys;
  }

  /** The value whose code this text is, null (and a problem) when there is none. */
  <T> @Nullable T choice(String key, String text, T[] values, Function<T, String> code) {
    List<String> codes = new ArrayList<>();
    for (T value : values) {
      if (code.apply(value).equals(text)) {
        return value;
      }
      codes.add(code.apply(value));
    }
    problem(
        key, "is '" + text + "', expected one of " + codes + ". " + Likeness.maybe(text, codes));
    return null;
  }

  /** The items of these linkIds, or all where the value is {@code all}. */
  List<Item> pick(String key, List<Item> items) {
    Object value = value(key);
    if ("all".equals(value)) {
      return items;
    }
    List<Item> found = new ArrayList<>();
    for (String linkId : texts(key)) {
      Item item = choice(key, linkId, items.toArray(new Item[0]), Item::linkId);
      if (item != null) {
        found.add(item);
      }
    }
    return List.copyOf(found);
  }

  void problem(String key, String what) {
    problems.add(where + ' ' + key + ": " + what);
  }

  /** Names every key that nobody asked for. */
  void close() {
    for (Object key : values.keySet()) {
      String name = String.valueOf(key);
      if (!asked.contains(name)) {
        problem(name, "unknown key. " + Likeness.maybe(name, asked));
      }
    }
  }

  private @Nullable Object value(String key) {
    asked.add(key);
    return values.get(key);
  }

  private List<?> elements(String key) {
    Object value = value(key);
    if (value == null || value instanceof List<?>) {
      return value == null ? List.of() : (List<?>) value;
    }
    problem(key, "is '" + value + "', expected a list.");
    return List.of();
  }
}
