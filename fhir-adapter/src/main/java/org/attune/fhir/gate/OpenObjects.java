package org.attune.fhir.gate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which names each open object holds. The first 64 names of a body have a bit each, the next ones a
 * bit in a row that few objects need, and whatever comes after those goes into sets.
 */
final class OpenObjects {

  /** How many names of a body have a number below this, and a bit. */
  static final int NUMBERED = 2_048;

  private static final int BITS = Long.SIZE;

  private int level;
  private long[] masks = new long[16];
  private long[][] rows = new long[16][];
  private boolean[] inRows = new boolean[16];
  private final Map<Integer, Set<String>> inSets = new HashMap<>();

  void descend() {
    if (++level == masks.length) {
      masks = Arrays.copyOf(masks, 2 * level);
      rows = Arrays.copyOf(rows, 2 * level);
      inRows = Arrays.copyOf(inRows, 2 * level);
    }
    masks[level] = 0;
  }

  void ascend() {
    if (inRows[level]) {
      Arrays.fill(rows[level], 0);
      inRows[level] = false;
    }
    if (!inSets.isEmpty()) {
      inSets.remove(level);
    }
    level--;
  }

  /** Adds a name to the innermost object; false when it is there already. */
  boolean add(Name name) {
    int number = name.number;
    if (number < BITS) {
      long before = masks[level];
      masks[level] = before | 1L << number;
      return masks[level] != before;
    }
    return number < NUMBERED ? addToRow(number) : addToSet(name.text);
  }

  private boolean addToRow(int number) {
    long[] row = rows[level];
    if (row == null) {
      row = new long[NUMBERED / BITS];
      rows[level] = row;
    }
    inRows[level] = true;
    long before = row[number / BITS];
    row[number / BITS] = before | 1L << number;
    return row[number / BITS] != before;
  }

  private boolean addToSet(String text) {
    return inSets.computeIfAbsent(level, key -> new HashSet<>()).add(text);
  }
}
