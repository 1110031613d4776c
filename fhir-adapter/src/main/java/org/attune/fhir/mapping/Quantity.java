package org.attune.fhir.mapping;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A Quantity, Duration or Money of FHIR.
 *
 * @param value the number, null when there is none
 * @param system code system of the unit, null when none is given
 * @param code code of the unit, null when none is given
 */
record Quantity(@Nullable Double value, @Nullable String system, @Nullable String code) {

  static Quantity read(Cursor in) {
    Double value = null;
    String system = null;
    String code = null;
    boolean exact = true;
    if (in.object()) {
      for (String name = in.member(); name != null; name = in.member()) {
        switch (name) {
          case "value" -> value = in.number();
          case "comparator" -> exact &= in.text() == null;
          case "system" -> system = in.text();
          case "code" -> code = in.uri();
          default -> in.pass(name);
        }
      }
    }
    return new Quantity(exact ? value : null, system, code);
  }

  /** The time that the quantity is, null when its unit is none of time. */
  @Nullable Duration duration() {
    if (value == null || code == null || Math.abs(value) > 1e6) {
      return null;
    }
    return switch (code) {
      case "s" -> seconds(value);
      case "min" -> seconds(value * 60);
      case "h" -> seconds(value * 3_600);
      case "d" -> seconds(value * 86_400);
      default -> null;
    };
  }

  private static Duration seconds(double seconds) {
    return Duration.ofSeconds(Math.round(seconds));
  }
}
