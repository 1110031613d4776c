package org.attune.fhir.gate;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names in one body. FHIR writes the members of its objects in ever the same order, so the name
 * that followed the last one before is tried first, and is then neither walked over nor looked up
 * again.
 */
final class Names {

  private static final int SLOTS = 512;

  private final byte[] body;
  private final StringScan strings;
  private final Map<String, Name> byText = new HashMap<>();
  private final @Nullable Name[] bySlot = new Name[SLOTS];
  private Name current;

  Names(byte[] body, StringScan strings) {
    this.body = body;
    this.strings = strings;
    this.current = new Name("", 0, body, 0, 0);
  }

  /**
   * Reads a name.
   *
   * @param from where it begins in the body, after the quote
   * @return its closing quote
   */
  int read(int from) {
    Name likely = current.follower;
    int end = likely == null ? -1 : likely.endAt(body, from);
    if (end < 0) {
      end = strings.run(from);
      likely = find(from, end, strings.plain());
      current.follower = likely;
    }
    current = likely;
    return end;
  }

  /** The name read last. */
  Name current() {
    return current;
  }

  private Name find(int from, int to, boolean plain) {
    if (!plain) {
      return find(Escapes.decode(body, from, to), from, to);
    }
    long hash = Words.hash(body, from, to);
    int slot = (int) hash & SLOTS - 1;
    Name known = bySlot[slot];
    if (known == null || !known.is(body, from, to)) {
      String text = KnownTexts.find(body, from, to, hash);
      known = find(text == null ? Texts.ascii(body, from, to) : text, from, to);
      bySlot[slot] = known;
    }
    return known;
  }

  private Name find(String text, int from, int to) {
    Name known = byText.get(text);
    if (known == null) {
      int number = Math.min(byText.size(), OpenObjects.NUMBERED);
      known = new Name(text, number, body, from, to);
      if (number < OpenObjects.NUMBERED) {
        byText.put(text, known);
      }
    }
    return known;
  }
}
