package org.attune.rules.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.attune.rules.finding.Element;

/** The files of knowledge in this module, by name, in order of name. */
final class Shipped {

  /** The numbers of baselines, control charts and the rupture course. */
  static final String COURSE = "course.yaml";

  /** The language every text exists in. */
  static final Locale LANGUAGE = Locale.ENGLISH;

  private static final String FOLDER = "/knowledge/";

  private Shipped() {}

  static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    for (Element element : Element.values()) {
      read(files, sheets(element));
      read(files, element.code() + ".drl");
    }
    for (String name : List.of(COURSE, texts(LANGUAGE))) {
      read(files, name);
    }
    return files;
  }

  static String sheets(Element element) {
    return element.code() + ".yaml";
  }

  static String texts(Locale locale) {
    return "messages_" + locale.toLanguageTag() + ".properties";
  }

  private static void read(Map<String, String> files, String name) {
    try (InputStream stream = Shipped.class.getResourceAsStream(FOLDER + name)) {
      if (stream != null) {
        files.put(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
