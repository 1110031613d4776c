package org.attune.fhir.gate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names met so far in each open object. A mask of hash bits tells most new names at once; the
 * hashes tell the others, and names are compared only where the hashes are equal. From the 33rd
 * name on an object has a set of them.
 */
final class Names {

  private static final int FEW = 32;

  private final byte[] body;
  private long[] hashes = new long[16 * FEW];
  private int[] places = new int[16 * FEW];
  private int size;
  private int start;
  private long mask;
  private int level;
  private int[] starts = new int[16];
  private long[] masks = new long[16];
  private final List<@Nullable Set<String>> sets = new ArrayList<>();

  Names(byte[] body) {
    this.body = body;
  }

  void descend() {
    if (level == starts.length) {
      starts = Arrays.copyOf(starts, 2 * level);
      masks = Arrays.copyOf(masks, 2 * level);
    }
    starts[level] = start;
    masks[level++] = mask;
    start = size;
    mask = 0;
  }

  void ascend() {
    if (size - start == FEW && level < sets.size()) {
      sets.set(level, null);
    }
    size = start;
    start = starts[--level];
    mask = masks[level];
  }

  /**
   * Adds a name to the innermost object; false when it is there already.
   *
   * @param from where it begins in the body, after the quote
   * @param to its closing quote
   * @param plain it is ASCII without escapes
   */
  boolean add(int from, int to, boolean plain) {
    long hash = plain ? Words.hash(body, from, to) : hash(from, to);
    long bit = 1L << hash;
    if ((mask & bit) != 0 && known(hash, from, to)) {
      return false;
    }
    if (size - start == FEW) {
      return all().add(Escapes.decode(body, from, to));
    }
    mask |= bit;
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
      places = Arrays.copyOf(places, 2 * size);
    }
    hashes[size] = hash;
    places[size++] = from;
    return true;
  }

  private boolean known(long hash, int from, int to) {
    for (int i = start; i < size; i++) {
      if (hashes[i] == hash && text(places[i]).equals(Escapes.decode(body, from, to))) {
        return true;
      }
    }
    return false;
  }

  private Set<String> all() {
    while (sets.size() <= level) {
      sets.add(null);
    }
    Set<String> set = sets.get(level);
    if (set == null) {
      set = new HashSet<>();
      for (int i = start; i < size; i++) {
        set.add(text(places[i]));
      }
      sets.set(level, set);
    }
    return set;
  }

  private String text(int from) {
    int to = from;
    while (body[to] != '"') {
      to += body[to] == '\\' ? 2 : 1;
    }
    return Escapes.decode(body, from, to);
  }

  /** The same hash as that of the same name without escapes. */
  private long hash(int from, int to) {
    byte[] name = Escapes.decode(body, from, to).getBytes(StandardCharsets.UTF_8);
    return Words.hash(name, 0, name.length);
  }
}
