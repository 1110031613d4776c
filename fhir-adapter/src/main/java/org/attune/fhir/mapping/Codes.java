package org.attune.fhir.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The codings of one element, ours added where the site maps its own. Matching is by system and
 * code; texts and displays are not kept.
 */
final class Codes {

  private static final String[] NONE = {};

  private String[] pairs = NONE;
  private int size;

  void add(String system, String code) {
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, Math.max(4, 2 * size));
    }
    pairs[size++] = system;
    pairs[size++] = code;
  }

  /** How many codings there are. */
  int size() {
    return size / 2;
  }

  boolean isEmpty() {
    return size == 0;
  }

  boolean has(String system, String code) {
    for (int i = 0; i < size; i += 2) {
      if (pairs[i + 1].equals(code) && pairs[i].equals(system)) {
        return true;
      }
    }
    return false;
  }

  boolean hasAny(String system, Set<String> codes) {
    for (int i = 0; i < size; i += 2) {
      if (codes.contains(pairs[i + 1]) && pairs[i].equals(system)) {
        return true;
      }
    }
    return false;
  }

  /** Has this code of our own facts. */
  boolean fact(String code) {
    return has(Systems.FACT, code);
  }

  /** The first code of a system, null when it has none. */
  @Nullable String first(String system) {
    return first(system, code -> true);
  }

  /** The first code of a system that fits, null when none does. */
  @Nullable String first(String system, Predicate<String> fits) {
    for (int i = 0; i < size; i += 2) {
      if (pairs[i].equals(system) && fits.test(pairs[i + 1])) {
        return pairs[i + 1];
      }
    }
    return null;
  }

  /** The first code of any system, null when there is none. */
  @Nullable String any() {
    return size > 0 && Tokens.harmless(pairs[1], Tokens.LONGEST_CODE) ? pairs[1] : null;
  }

  /** All codes of a system, in order, each once. */
  List<String> all(String system) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < size; i += 2) {
      if (pairs[i].equals(system) && !found.contains(pairs[i + 1])) {
        found.add(pairs[i + 1]);
      }
    }
    return found;
  }

  /** All codings as {@code system|code}, in order. */
  List<String> tokens() {
    List<String> tokens = new ArrayList<>();
    for (int i = 0; i < size; i += 2) {
      String token = pairs[i] + "|" + pairs[i + 1];
      if (Tokens.harmless(token, Tokens.LONGEST_ADDRESS)) {
        tokens.add(token);
      }
    }
    return tokens;
  }
}
