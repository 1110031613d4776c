package org.attune.fhir.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names to be used and pronouns, in the form in which they are compared (CUL-09 only). */
final class Names {

  private static final Set<String> PRONOUNS = Set.of("LA29518-0", "LA29519-8", "LA29520-6");

  private Names() {}

  /** The usual name among {@code Patient.name}, null when none is stated. */
  static @Nullable String usual(Cursor in) {
    String usual = null;
    if (in.array()) {
      while (in.objectElement()) {
        String name = name(in);
        usual = usual == null ? name : usual;
      }
    }
    return usual;
  }

  private static @Nullable String name(Cursor in) {
    boolean usual = false;
    String family = "";
    StringBuilder given = new StringBuilder();
    for (String name = in.member(); name != null; name = in.member()) {
      switch (name) {
        case "use" -> usual = "usual".equals(in.text());
        case "family" -> {
          String text = in.text();
          family = text == null ? "" : text;
        }
        case "given" -> {
          if (in.array()) {
            while (in.element()) {
              String text = in.text();
              given.append(text == null ? "" : text);
            }
          }
        }
        default -> in.pass(name);
      }
    }
    return usual ? normal(given + family) : null;
  }

  /** A name without case, blanks and marks of direction, null when nothing is left. */
  static @Nullable String normal(@Nullable String name) {
    if (name == null) {
      return null;
    }
    StringBuilder kept = new StringBuilder(name.length());
    name.codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .filter(c -> Character.getType(c) != Character.FORMAT && !Character.isISOControl(c))
        .forEach(kept::appendCodePoint);
    return kept.isEmpty() ? null : kept.toString().toLowerCase(Locale.ROOT);
  }

  /** LOINC code of the pronouns in an extension, null when none are stated. */
  static @Nullable String pronouns(List<Extension> extensions) {
    for (Extension extension : extensions) {
      if (extension.url.equals(Systems.PRONOUNS)) {
        Extension value = Extension.find(extension.parts, "value");
        String code = value == null ? null : value.codes.first(Systems.LOINC, PRONOUNS::contains);
        if (code != null) {
          return code;
        }
      }
    }
    return null;
  }
}
