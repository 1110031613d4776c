package org.attune.rules.knowledge;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that all of it is told at once. */
final class Problems {

  private final List<Problem> found = new ArrayList<>();

  void add(String file, String key, String value, String expected) {
    found.add(new Problem(file, key, value, expected));
  }

  /**
   * Ends a reading.
   *
   * @throws KnowledgeException when anything was found
   */
  void throwIfAny() {
    if (!found.isEmpty()) {
      throw exception();
    }
  }

  KnowledgeException exception() {
    return new KnowledgeException(found);
  }
}
