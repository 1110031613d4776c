package org.attune.rules.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A small knowledge of two rules, to test what reads knowledge. */
public final class SampleKnowledge {

  static final String SHEETS = "trust-and-rapport.yaml";
  static final String TEXTS = "messages_en.properties";

  private final Map<String, String> files = new TreeMap<>();

  public SampleKnowledge() {
    files.put(SHEETS, file(SHEETS));
    files.put(TEXTS, file(TEXTS));
    files.put(Shipped.COURSE, Shipped.knowledge().get(Shipped.COURSE));
  }

  /** Replaces a part of a file, which must hold it. */
  public SampleKnowledge replace(String file, String part, String by) {
    String before = files.get(file);
    if (!before.contains(part)) {
      throw new IllegalArgumentException(file + " does not hold '" + part + "'.");
    }
    files.put(file, before.replace(part, by));
    return this;
  }

  SampleKnowledge put(String file, String content) {
    files.put(file, content);
    return this;
  }

  public Knowledge load() {
    return load(null);
  }

  Knowledge load(@Nullable Path overlay) {
    return Knowledge.load(files, overlay);
  }

  private static String file(String name) {
    try (InputStream stream = SampleKnowledge.class.getResourceAsStream("/sheets/" + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
