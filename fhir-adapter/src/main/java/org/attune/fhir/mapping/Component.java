package org.attune.fhir.mapping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A component of an observation. */
final class Component {

  private final Codes codes = new Codes();
  private final Value value = new Value();

  static List<Component> readAll(Cursor in) {
    List<Component> read = new ArrayList<>(2);
    if (in.array()) {
      while (in.objectElement()) {
        Component component = new Component();
        for (String name = in.member(); name != null; name = in.member()) {
          if (name.equals("code")) {
            in.concept(component.codes);
          } else if (!component.value.member(name, in)) {
            in.pass(name);
          }
        }
        in.add(read, component);
      }
    }
    return read;
  }

  /** The value of the first component with a code of our own, null when there is none. */
  static @Nullable Value find(List<Component> among, String code) {
    for (Component component : among) {
      if (component.codes.fact(code)) {
        return component.value;
      }
    }
    return null;
  }
}
