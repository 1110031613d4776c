package org.attune.rules.knowledge;

import java.util.Locale;

/** JSON texts (RFC 8259, section 7). */
final class Json {

  private Json() {}

  /** A text between quotation marks, with everything escaped that has to be. */
  static String text(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
