package org.attune.fhir.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Languages that a person is recorded to speak. */
final class Languages {

  private record Entry(@Nullable String tag, boolean preferred, boolean silent) {}

  private final List<Entry> entries = new ArrayList<>(2);
  private final Set<String> spoken = new LinkedHashSet<>();
  private boolean recorded;

  /** Reads {@code Patient.communication}. */
  void readPreferences(Cursor in) {
    if (in.array()) {
      while (in.objectElement()) {
        readPreference(in);
      }
    }
  }

  private void readPreference(Cursor in) {
    Codes language = new Codes();
    Boolean preferred = null;
    boolean stated = false;
    for (String name = in.member(); name != null; name = in.member()) {
      switch (name) {
        case "language" -> {
          stated = in.token() == JsonToken.START_OBJECT;
          in.concept(language);
        }
        case "preferred" -> preferred = in.bool();
        default -> in.pass(name);
      }
    }
    recorded |= stated;
    entries.add(new Entry(tag(language), Boolean.TRUE.equals(preferred), preferred == null));
  }

  /** Reads {@code Practitioner.communication}. */
  void readSpoken(Cursor in) {
    Codes codes = new Codes();
    in.concepts(codes);
    spoken.addAll(codes.all(Systems.LANGUAGE));
  }

  /** The tag of the preferred language, or of the only one where no preference is stated. */
  @Nullable String preferred() {
    for (Entry entry : entries) {
      if (entry.preferred() && entry.tag() != null) {
        return entry.tag();
      }
    }
    return entries.size() == 1 && entries.get(0).silent() ? entries.get(0).tag() : null;
  }

  /** Any language is recorded at all. */
  boolean recorded() {
    return recorded;
  }

  /** Tags of all languages spoken. */
  Set<String> spoken() {
    return spoken;
  }

  private static @Nullable String tag(Codes language) {
    return language.first(Systems.LANGUAGE, Languages::isTag);
  }

  private static boolean isTag(String code) {
    return code.length() <= 35
        && code.chars().allMatch(c -> c == '-' || Character.isLetterOrDigit(c));
  }
}
