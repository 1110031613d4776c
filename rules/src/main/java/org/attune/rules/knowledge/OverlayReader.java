package org.attune.rules.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.attune.rules.instrument.LocalNorm;
import org.attune.rules.knowledge.RuleSheet.Mode;

/** Reads a site's overlay directory. */
final class OverlayReader {

  private final Problems problems;

  OverlayReader(Problems problems) {
    this.problems = problems;
  }

  Overlay read(Path directory) {
    Map<String, String> files = files(directory);
    Section root = Section.of(problems, Overlay.FILE, files.getOrDefault(Overlay.FILE, ""));
    Map<String, Double> thresholds = new TreeMap<>();
    Section values = root.section("thresholds");
    values.keys().forEach(key -> thresholds.put(key, values.number(key)));
    Map<String, Mode> modes = new TreeMap<>();
    Section modeOf = root.section("modes");
    modeOf.keys().forEach(rule -> modes.put(rule, modeOf.code(rule, Mode.class)));
    Map<String, LocalNorm> norms = new TreeMap<>();
    Section normOf = root.section("norms");
    normOf.keys().forEach(scale -> norms.put(scale, norm(normOf.section(scale))));
    root.end();
    return new Overlay(thresholds, modes, norms, files);
  }

  private static LocalNorm norm(Section entry) {
    LocalNorm norm =
        new LocalNorm(
            entry.number("sd"),
            entry.number("reliability"),
            entry.whole("n"),
            entry.date("date"),
            entry.has("mean") ? entry.number("mean") : null,
            entry.has("within-sd") ? entry.number("within-sd") : null);
    entry.end();
    return norm;
  }

  private Map<String, String> files(Path directory) {
    Map<String, String> files = new TreeMap<>();
    if (!Files.isDirectory(directory)) {
      problems.add(directory.toString(), "", "", "expected a directory that can be read.");
      return files;
    }
    try (Stream<Path> entries = Files.list(directory)) {
      for (Path entry : entries.filter(OverlayReader::isKnowledge).toList()) {
        files.put(entry.getFileName().toString(), text(entry));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static boolean isKnowledge(Path file) {
    String name = file.getFileName().toString();
    return name.equals(Overlay.FILE) || name.matches(Texts.FILES);
  }

  private String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (MalformedInputException e) {
      problems.add(file.getFileName().toString(), "", "", "expected UTF-8.");
      return "";
    }
  }
}
