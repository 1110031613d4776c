package org.attune.service.card;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attune.rules.finding.Finding;

/**
 * Findings whose words are safe in a card: letters, digits, blanks and plain punctuation. Nothing
 * that came with a record can become markup, a link or a change of writing direction.
 */
final class PlainWords {

  private static final String PUNCTUATION = ".,;:()/+%'\u2019\u2013\u2026-";

  private PlainWords() {}

  static Finding of(Finding finding) {
    SortedMap<String, Object> values = new TreeMap<>();
    for (Map.Entry<String, Object> value : finding.values().entrySet()) {
      boolean text = value.getValue() instanceof String;
      values.put(value.getKey(), text ? plain((String) value.getValue()) : value.getValue());
    }
    return new Finding(
        finding.rule(),
        finding.version(),
        finding.variant(),
        finding.element(),
        finding.severity(),
        finding.audience(),
        finding.evidence(),
        values);
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || PUNCTUATION.indexOf(c) >= 0) {
                plain.appendCodePoint(c);
              } else if (Character.isWhitespace(c)) {
                plain.append(' ');
              }
            });
    return plain.toString();
  }
}
