package org.attune.fhir.gate;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Makes texts of the strings of one body, the same text of the same short string. */
final class Texts {

  private static final int SLOTS = 512;
  private static final int SHORT = 96;

  private final byte[] body;
  private final @Nullable String[] texts = new String[SLOTS];
  private final int[] starts = new int[SLOTS];

  Texts(byte[] body) {
    this.body = body;
  }

  /**
   * The text between two places.
   *
   * @param plain it is ASCII without escapes
   */
  String at(int start, int end, boolean plain) {
    if (!plain) {
      return Escapes.decode(body, start, end);
    }
    int length = end - start;
    if (length > SHORT) {
      return ascii(body, start, end);
    }
    long hash = Words.hash(body, start, end);
    int slot = (int) hash & SLOTS - 1;
    String met = texts[slot];
    if (met != null
        && met.length() == length
        && Words.same(body, starts[slot], body, start, length)) {
      return met;
    }
    String known = KnownTexts.find(body, start, end, hash);
    String text = known == null ? ascii(body, start, end) : known;
    texts[slot] = text;
    starts[slot] = start;
    return text;
  }

  /** The text of plain bytes. */
  static String ascii(byte[] body, int start, int end) {
    return new String(body, start, end - start, StandardCharsets.ISO_8859_1);
  }
}
