package org.attune.fhir.gate;

/** Well-formed UTF-8 byte sequences, after table 3-7 of the Unicode Standard. */
final class Utf8 {

  private Utf8() {}

  /**
   * Steps over one character beyond ASCII.
   *
   * @return the byte after it
   */
  static int next(byte[] body, int at) {
    int first = body[at] & 0xFF;
    int second = byteAt(body, at + 1);
    boolean formed;
    int length;
    if (first < 0xE0) {
      length = 2;
      formed = first >= 0xC2;
    } else if (first < 0xF0) {
      length = 3;
      formed = (first != 0xE0 || second >= 0xA0) && (first != 0xED || second < 0xA0);
    } else {
      length = 4;
      formed =
          first <= 0xF4 && (first != 0xF0 || second >= 0x90) && (first != 0xF4 || second < 0x90);
    }
    for (int i = 1; formed && i < length; i++) {
      formed = (byteAt(body, at + i) & 0xC0) == 0x80;
    }
    if (!formed) {
      throw new GateRefusal(Law.UTF8, 0, at);
    }
    return at + length;
  }

  private static int byteAt(byte[] body, int at) {
    return at < body.length ? body[at] & 0xFF : 0;
  }
}
