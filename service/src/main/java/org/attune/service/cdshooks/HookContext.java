package org.attune.service.cdshooks;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The context of a hook call, by form; fields of other forms are left out.
 *
 * @param texts fields that hold a text
 * @param lists fields that hold a list of texts
 * @param resources fields that hold a FHIR resource, with its type
 */
record HookContext(
    Map<String, String> texts, Map<String, List<String>> lists, Map<String, String> resources) {

  /** Whether there is such a field, of whatever form. */
  boolean has(String name) {
    return texts.containsKey(name) || lists.containsKey(name) || resources.containsKey(name);
  }

  /** Text of a field, null when there is none. */
  @Nullable String text(String name) {
    return texts.get(name);
  }
}
