package org.attune.fhir.gate;

import java.nio.charset.StandardCharsets;

/** Backslash escapes in JSON strings. */
final class Escapes {

  /** Length of {@code \}{@code uXXXX}. */
  static final int LENGTH = 6;

  private Escapes() {}

  /** The UTF-16 unit of {@code \}{@code uXXXX} at a place, −1 when there is no such thing. */
  static int unit(byte[] body, int at) {
    if (at + LENGTH > body.length || body[at] != '\\' || body[at + 1] != 'u') {
      return -1;
    }
    int unit = 0;
    for (int i = at + 2; i < at + LENGTH; i++) {
      int digit = body[i] < 0 ? -1 : Character.digit(body[i], 16);
      if (digit < 0) {
        return -1;
      }
      unit = unit << 4 | digit;
    }
    return unit;
  }

  /** The text of a string that was found well-formed. */
  static String decode(byte[] body, int start, int end) {
    StringBuilder text = new StringBuilder(end - start);
    int at = start;
    int plain = start;
    while (at < end) {
      if (body[at] != '\\') {
        at++;
        continue;
      }
      text.append(new String(body, plain, at - plain, StandardCharsets.UTF_8));
      byte kind = body[at + 1];
      if (kind == 'u') {
        text.append((char) unit(body, at));
        at += LENGTH;
      } else {
        text.append(
            switch (kind) {
              case 'n' -> '\n';
              case 'r' -> '\r';
              case 't' -> '\t';
              default -> (char) kind;
            });
        at += 2;
      }
      plain = at;
    }
    return text.append(new String(body, plain, end - plain, StandardCharsets.UTF_8)).toString();
  }
}
