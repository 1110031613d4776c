package org.attune.rules.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

  private static final String KNOWLEDGE = "/knowledge/";
  private static final String INSTRUMENTS = "/instruments/";
  private static final String INDEX = "index.txt";

  private Shipped() {}

  /** Sheets, logic, numbers of courses and words. */
  static Map<String, String> knowledge() {
    Map<String, String> files = new TreeMap<>();
    for (Element element : Element.values()) {
      read(files, KNOWLEDGE, sheets(element));
      read(files, KNOWLEDGE, element.code() + ".drl");
    }
    read(files, KNOWLEDGE, COURSE);
    read(files, KNOWLEDGE, texts(LANGUAGE));
    return files;
  }

  /** Definitions of instruments. */
  static Map<String, String> instruments() {
    Map<String, String> files = new TreeMap<>();
    read(files, INSTRUMENTS, INDEX);
    for (String code : files.get(INDEX).lines().toList()) {
      read(files, INSTRUMENTS, code + ".yaml");
    }
    return files;
  }

  static String sheets(Element element) {
    return element.code() + ".yaml";
  }

  static String texts(Locale locale) {
    return "messages_" + locale.toLanguageTag() + ".properties";
  }

  private static void read(Map<String, String> files, String folder, String name) {
    try (InputStream stream = Shipped.class.getResourceAsStream(folder + name)) {
      if (stream != null) {
        files.put(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
