package org.attune.fhir.gate;

import org.jspecify.annotations.Nullable;

/** A name that was met in a body, and the name that came after it when it was met last. */
final class Name {

  final String text;
  final int number;
  private final int start;
  private final int length;
  private final int last;
  private final long word;
  private final long mask;
  private final long tail;
  @Nullable Name follower;

  /**
   * @param number a number of its own within the body; all names beyond {@link
   *     OpenObjects#NUMBERED} share that one
   * @param from where it was met, after the quote
   * @param to its closing quote there
   */
  Name(String text, int number, byte[] body, int from, int to) {
    this.text = text;
    this.number = number;
    this.start = from;
    this.length = to - from;
    int head = Math.min(Long.BYTES, length + 1);
    this.last = body.length - Math.max(Long.BYTES, length + 1);
    this.word = from > last ? 0 : Words.at(body, from);
    this.tail = length < Long.BYTES ? 0 : Words.at(body, to + 1 - Long.BYTES);
    this.mask = -1L >>> Long.SIZE - Byte.SIZE * head;
  }

  /** Its closing quote where it stands at a place once more, −1 where it does not. */
  int endAt(byte[] body, int from) {
    if (from > last || ((Words.at(body, from) ^ word) & mask) != 0) {
      return -1;
    }
    int end = from + length;
    if (length < Long.BYTES) {
      return end;
    }
    boolean same =
        Words.at(body, end + 1 - Long.BYTES) == tail
            && (length < 2 * Long.BYTES || Words.same(body, start, body, from, length));
    return same ? end : -1;
  }

  boolean is(byte[] body, int from, int to) {
    return to - from == length && Words.same(body, start, body, from, length);
  }
}
