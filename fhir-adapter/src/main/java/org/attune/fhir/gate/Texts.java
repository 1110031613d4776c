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
      return new String(body, start, length, StandardCharsets.ISO_8859_1);
    }
    int slot = (int) Words.hash(body, start, end) & SLOTS - 1;
    String known = texts[slot];
    if (known != null
        && known.length() == length
        && Words.same(body, starts[slot], start, length)) {
      return known;
    }
    String text = new String(body, start, length, StandardCharsets.ISO_8859_1);
    texts[slot] = text;
    starts[slot] = start;
    return text;
  }
}
