package org.attune.rules.knowledge;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Reads a file of texts, {@code key = text} lines in UTF-8. */
final class TextReader {

  private TextReader() {}

  static Map<String, Template> read(Problems problems, String file, String content) {
    Map<String, Template> templates = new TreeMap<>();
    try {
      new Lines(problems, file, templates).load(new StringReader(content));
    } catch (IllegalArgumentException e) {
      problems.add(file, "", "", "is not a file of texts: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return templates;
  }

  private static final class Lines extends Properties {

    private static final long serialVersionUID = 1L;

    private final transient Problems problems;
    private final transient String file;
    private final transient Map<String, Template> templates;

    private Lines(Problems problems, String file, Map<String, Template> templates) {
      this.problems = problems;
      this.file = file;
      this.templates = templates;
    }

    @Override
    public synchronized Object put(Object key, Object text) {
      Template template = Template.of((String) text);
      if (template.literals().stream().anyMatch(part -> part.matches("(?s).*[{}].*"))) {
        problems.add(file, (String) key, (String) text, "expected placeholders like {name}.");
      }
      if (templates.put((String) key, template) != null) {
        problems.add(file, (String) key, "", "stands here twice; remove one.");
      }
      return text;
    }
  }
}
