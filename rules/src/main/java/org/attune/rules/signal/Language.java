package org.attune.rules.signal;

import java.util.Locale;
import java.util.Map;

/** Languages by BCP-47 tag, compared by what is spoken or signed, never by region or script. */
final class Language {

  /** Tags of one spoken language; Cantonese ({@code yue}) is not Mandarin. */
  private static final Map<String, String> SAME = Map.of("cmn", "zh");

  private static final int EXTENDED = 3;

  private Language() {}

  /** The language of a tag: {@code es-MX} is {@code es}, {@code zh-yue} is {@code yue}. */
  static String of(String tag) {
    String[] parts = tag.strip().toLowerCase(Locale.ROOT).replace('_', '-').split("-", -1);
    boolean extended = parts.length > 1 && parts[1].length() == EXTENDED && letters(parts[1]);
    boolean signed = parts[0].equals("sgn") && parts.length > 1;
    if (signed && !extended) {
      return parts[0] + "-" + parts[1];
    }
    String language = extended ? parts[1] : parts[0];
    return SAME.getOrDefault(language, language);
  }

  /** Whether a language is among these tags. */
  static boolean spoken(String tag, Iterable<String> tags) {
    String language = of(tag);
    for (String other : tags) {
      if (language.equals(of(other))) {
        return true;
      }
    }
    return false;
  }

  /** The English name of a language, or its tag where it has none. */
  static String name(String tag) {
    String name = Locale.forLanguageTag(of(tag)).getDisplayLanguage(Locale.ENGLISH);
    return name.isEmpty() ? tag : name;
  }

  private static boolean letters(String part) {
    return part.chars().allMatch(Character::isLetter);
  }
}
