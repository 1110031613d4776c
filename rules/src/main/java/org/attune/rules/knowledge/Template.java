package org.attune.rules.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with {@code {name}} placeholders.
 *
 * @param literals the text before, between and after the placeholders; one more than names
 * @param names names of the placeholders, in order
 */
record Template(List<String> literals, List<String> names) {

  /** What stands where a value is not known. */
  static final String GAP = "…";

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9-]*)}");

  static Template of(String text) {
    List<String> literals = new ArrayList<>();
    List<String> names = new ArrayList<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    int end = 0;
    while (matcher.find()) {
      literals.add(text.substring(end, matcher.start()));
      names.add(matcher.group(1));
      end = matcher.end();
    }
    literals.add(text.substring(end));
    return new Template(List.copyOf(literals), List.copyOf(names));
  }

  String fill(Map<String, ?> values, Function<Object, String> format) {
    StringBuilder text = new StringBuilder(literals.get(0));
    for (int i = 0; i < names.size(); i++) {
      Object value = values.get(names.get(i));
      text.append(value == null ? GAP : format.apply(value)).append(literals.get(i + 1));
    }
    return text.toString();
  }
}
