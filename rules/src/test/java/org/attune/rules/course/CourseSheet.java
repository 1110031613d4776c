package org.attune.rules.course;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** {@code knowledge/course.yaml} as it is written. */
final class CourseSheet {

  private CourseSheet() {}

  /** Its entries in order, by id. */
  static Map<String, Map<String, Object>> entries() {
    try (InputStream stream = CourseSheet.class.getResourceAsStream("/knowledge/course.yaml")) {
      Map<String, List<Map<String, Object>>> sheet = new Yaml().load(stream);
      Map<String, Map<String, Object>> entries = new LinkedHashMap<>();
      sheet.get("thresholds").forEach(entry -> entries.put((String) entry.get("id"), entry));
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CourseSettings settings() {
    return CourseSettings.of(id -> ((Number) entries().get(id).get("value")).doubleValue());
  }
}
