package org.attune.fhir.oracle;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.function.Function;
import org.attune.rules.fact.Fact;

/** The components of fact records by name. */
final class Components {

  private Components() {}

  static Function<Fact, Object> of(Class<? extends Fact> type, String name) {
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> component.getName().equals(name))
        .map(
            component ->
                (Function<Fact, Object>)
                    fact -> {
                      try {
                        return component.getAccessor().invoke(fact);
                      } catch (IllegalAccessException | InvocationTargetException impossible) {
                        throw new IllegalStateException(impossible);
                      }
                    })
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(type + " has no " + name));
  }
}
