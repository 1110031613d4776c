package org.attune.rules.instrument;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads the definition files, one per instrument, and names every problem of all at once. */
final class Definitions {

  /** Lists the definitions on the class path: one code per line, in alphabetical order. */
  static final String INDEX = "index.txt";

  private static final String FOLDER = "/instruments/";

  private Definitions() {}

  /** The definitions shipped with the product. */
  static List<Instrument> shipped() {
    Map<String, String> files = new TreeMap<>();
    resource(INDEX).lines().forEach(code -> files.put(code + ".yaml", resource(code + ".yaml")));
    return read(files);
  }

  /**
   * Reads definitions.
   *
   * @param files content by file name
   * @throws IllegalStateException naming every problem at once
   */
  static List<Instrument> read(Map<String, String> files) {
    List<String> problems = new ArrayList<>();
    List<Instrument> instruments = new ArrayList<>();
    new TreeMap<>(files).forEach((file, text) -> instruments.add(one(file, text, problems)));
    if (problems.isEmpty()) {
      DefinitionCheck.all(instruments, problems);
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException(
          "Instrument definitions cannot be used:\n" + String.join("\n", problems));
    }
    return List.copyOf(instruments);
  }

  private static Instrument one(String file, String text, List<String> problems) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    Object document = Map.of();
    try {
      document = new Yaml(new SafeConstructor(options)).load(text);
    } catch (YAMLException e) {
      problems.add(file + ": not readable as YAML: " + e.getMessage());
    }
    Instrument instrument = new DefinitionReader(Entry.of(file, document, problems)).read();
    if (!file.equals(instrument.code() + ".yaml")) {
      problems.add(file + " code: is '" + instrument.code() + "', expected the name of the file.");
    }
    return instrument;
  }

  private static String resource(String name) {
    try (InputStream in = Definitions.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("instruments/" + name + " is not on the class path.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("instruments/" + name + " cannot be read.", e);
    }
  }
}
