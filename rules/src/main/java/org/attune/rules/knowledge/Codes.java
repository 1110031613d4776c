package org.attune.rules.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/** Enumeration constants as they are written: {@code ANY_PRACTITIONER} is any-practitioner. */
final class Codes {

  private Codes() {}

  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant of a code; the first one, and a problem told, when there is none. */
  static <E extends Enum<E>> E parse(
      Class<E> type, String code, BiConsumer<String, String> problem) {
    List<String> known = new ArrayList<>();
    for (E value : type.getEnumConstants()) {
      if (of(value).equals(code)) {
        return value;
      }
      known.add(of(value));
    }
    if (!code.isEmpty()) {
      problem.accept(
          code, "expected one of " + String.join(", ", known) + "." + Nearest.hint(code, known));
    }
    return type.getEnumConstants()[0];
  }
}
