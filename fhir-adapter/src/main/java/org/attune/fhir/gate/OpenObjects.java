package org.attune.fhir.gate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which names, by number, each open object holds. The first 64 names of a body have a bit each; of
 * the others there is a list for each object, and a set where the list grows long.
 */
final class OpenObjects {

  private static final int BITS = 64;
  private static final int FEW = 32;

  private long mask;
  private int start;
  private int size;
  private int[] list = new int[BITS];
  private int level;
  private long[] masks = new long[16];
  private int[] starts = new int[16];
  private final Map<Integer, Set<Integer>> sets = new HashMap<>();

  void descend() {
    if (level == masks.length) {
      masks = Arrays.copyOf(masks, 2 * level);
      starts = Arrays.copyOf(starts, 2 * level);
    }
    masks[level] = mask;
    starts[level++] = start;
    mask = 0;
    start = size;
  }

  void ascend() {
    if (size - start == FEW) {
      sets.remove(level);
    }
    size = start;
    mask = masks[--level];
    start = starts[level];
  }

  /** Adds a name to the innermost object; false when it is there already. */
  boolean add(int name) {
    if (name < BITS) {
      long before = mask;
      mask |= 1L << name;
      return mask != before;
    }
    for (int i = start; i < size; i++) {
      if (list[i] == name) {
        return false;
      }
    }
    if (size - start == FEW) {
      return sets.computeIfAbsent(level, key -> new HashSet<>()).add(name);
    }
    if (size == list.length) {
      list = Arrays.copyOf(list, 2 * size);
    }
    list[size++] = name;
    return true;
  }
}
