package org.attune.fhir.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;

/** Changed copies of JSON values. */
final class Changed {

  private Changed() {}

  /** The same value with the members of all objects in another order. */
  static Object shuffled(Object value, Random random) {
    if (value instanceof Map<?, ?> map) {
      List<Object> names = new ArrayList<>(map.keySet());
      Collections.shuffle(names, random);
      Map<Object, Object> copy = new LinkedHashMap<>();
      names.forEach(name -> copy.put(name, shuffled(map.get(name), random)));
      return copy;
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(each -> copy.add(shuffled(each, random)));
      return copy;
    }
    return value;
  }

  /** The same value with every member and element replaced by what a function makes of it. */
  static Object each(Object value, String name, BiFunction<String, Object, Object> change) {
    Object changed = change.apply(name, value);
    if (changed instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, inner) -> copy.put(key, each(inner, (String) key, change)));
      return copy;
    }
    if (changed instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(inner -> copy.add(each(inner, name, change)));
      return copy;
    }
    return changed;
  }

  @SuppressWarnings("unchecked") // a changed resource is a resource
  static Map<String, Object> resource(Object changed) {
    return (Map<String, Object>) changed;
  }
}
