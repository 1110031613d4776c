package org.attune.fhir.gate;

/**
 * Walks over the strings of a body, eight bytes at a time where they are plain, and refuses what is
 * not well-formed UTF-8, half a surrogate pair, a control character that FHIR forbids, or too long.
 */
final class StringScan {

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long QUOTES = ONES * '"';
  private static final long BACKSLASHES = ONES * '\\';
  private static final long SPACES = ONES * ' ';

  private final byte[] body;
  private final int limit;
  private boolean plain;

  StringScan(byte[] body, int limit) {
    this.body = body;
    this.limit = limit;
  }

  /**
   * Walks to the end of a string.
   *
   * @param start first byte after the opening quote
   * @return the closing quote
   */
  int run(int start) {
    int end = plain(start);
    plain = end < body.length && body[end] == '"';
    if (!plain) {
      end = rest(end);
    }
    if (end - start > limit) {
      throw new GateRefusal(Law.STRING, limit, start);
    }
    return end;
  }

  /** The string that was walked over last is ASCII without escapes. */
  boolean plain() {
    return plain;
  }

  private int rest(int from) {
    int at = from;
    while (true) {
      if (at >= body.length) {
        throw new GateRefusal(Law.SYNTAX, 0, body.length);
      }
      byte b = body[at];
      if (b == '"') {
        return at;
      } else if (b == '\\') {
        at = escape(at);
      } else if (b < 0) {
        at = Utf8.next(body, at);
      } else {
        throw new GateRefusal(Law.CONTROL, 0, at);
      }
      at = plain(at);
    }
  }

  /**
   * The first byte from here on that is not a plain ASCII character. A subtraction sets a byte's
   * high bit where it goes below zero; what it borrows can only mark bytes after that one.
   */
  private int plain(int from) {
    int at = from;
    for (; at <= body.length - Long.BYTES; at += Long.BYTES) {
      long word = Words.at(body, at);
      long special = (word ^ QUOTES) - ONES | (word ^ BACKSLASHES) - ONES | word - SPACES | word;
      special &= HIGH_BITS;
      if (special != 0) {
        return at + (Long.numberOfTrailingZeros(special) >>> 3);
      }
    }
    while (at < body.length && body[at] >= ' ' && body[at] != '"' && body[at] != '\\') {
      at++;
    }
    return at;
  }

  private int escape(int at) {
    int next = at + 1 < body.length ? body[at + 1] : -1;
    switch (next) {
      case '"', '\\', '/', 'n', 'r', 't' -> {
        return at + 2;
      }
      case 'u' -> {
        return unicode(at);
      }
      case 'b', 'f' -> throw new GateRefusal(Law.CONTROL, 0, at);
      default -> throw new GateRefusal(Law.SYNTAX, 0, at);
    }
  }

  private int unicode(int at) {
    int unit = Escapes.unit(body, at);
    if (unit < 0) {
      throw new GateRefusal(Law.SYNTAX, 0, at);
    }
    if (unit < ' ' && unit != '\t' && unit != '\n' && unit != '\r') {
      throw new GateRefusal(Law.CONTROL, 0, at);
    }
    if (!Character.isSurrogate((char) unit)) {
      return at + Escapes.LENGTH;
    }
    int low = Escapes.unit(body, at + Escapes.LENGTH);
    if (!Character.isHighSurrogate((char) unit)
        || low < 0
        || !Character.isLowSurrogate((char) low)) {
      throw new GateRefusal(Law.UTF8, 0, at);
    }
    return at + 2 * Escapes.LENGTH;
  }
}
