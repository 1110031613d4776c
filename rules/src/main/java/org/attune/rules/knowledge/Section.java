package org.attune.rules.knowledge;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML mapping that is read strictly: every key is asked for by name and kind, and what nobody
 * asked for is a problem. Whatever is wrong is noted and answered with a neutral value, so that
 * reading goes on and all problems are found.
 */
final class Section {

  private final Problems problems;
  private final String file;
  private final String path;
  private final Map<String, Node> entries = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  private Section(Problems problems, String file, String path, @Nullable Node node) {
    this.problems = problems;
    this.file = file;
    this.path = path;
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        String key = scalar(tuple.getKeyNode());
        if (entries.put(key, tuple.getValueNode()) != null) {
          problem(key, "", "stands here twice; remove one.");
        }
      }
    } else if (node != null) {
      problems.add(file, path, scalar(node), "expected keys with values.");
    }
  }

  /** The whole of a YAML text. */
  static Section of(Problems problems, String file, String text) {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      return new Section(problems, file, "", root);
    } catch (YAMLException e) {
      problems.add(file, "", "", "is not YAML: " + e.getMessage());
      return new Section(problems, file, "", null);
    }
  }

  boolean has(String key) {
    asked.add(key);
    return entries.containsKey(key);
  }

  Set<String> keys() {
    asked.addAll(entries.keySet());
    return entries.keySet();
  }

  String text(String key) {
    Node node = required(key, "expected a text.");
    return node == null ? "" : text(key, node);
  }

  @Nullable String optionalText(String key) {
    return has(key) ? text(key) : null;
  }

  double number(String key) {
    Node node = required(key, "expected a number.");
    return node == null ? Double.NaN : number(key, node);
  }

  int whole(String key) {
    double number = number(key);
    if (Double.isFinite(number) && number != Math.rint(number)) {
      problem(key, Double.toString(number), "expected a whole number.");
    }
    return (int) number;
  }

  boolean flag(String key, boolean otherwise) {
    if (!has(key)) {
      return otherwise;
    }
    String text = text(key);
    if (!text.equals("true") && !text.equals("false")) {
      problem(key, text, "expected true or false.");
    }
    return text.equals("true");
  }

  LocalDate date(String key) {
    String text = text(key);
    try {
      return text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      problem(key, text, "expected a date, e.g. 2026-11-01.");
      return LocalDate.EPOCH;
    }
  }

  <E extends Enum<E>> E code(String key, Class<E> type) {
    return Codes.parse(type, text(key), (value, expected) -> problem(key, value, expected));
  }

  <E extends Enum<E>> E code(String key, Class<E> type, E otherwise) {
    return has(key) ? code(key, type) : otherwise;
  }

  <E extends Enum<E>> Set<E> codes(String key, Class<E> type) {
    Set<E> set = new LinkedHashSet<>();
    for (String text : texts(key)) {
      set.add(Codes.parse(type, text, (value, expected) -> problem(key, value, expected)));
    }
    return set;
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node node : list(key)) {
      texts.add(text(key, node));
    }
    return texts;
  }

  List<Double> numbers(String key) {
    List<Double> numbers = new ArrayList<>();
    for (Node node : list(key)) {
      numbers.add(number(key, node));
    }
    return numbers;
  }

  List<Section> sections(String key) {
    List<Section> sections = new ArrayList<>();
    for (Node node : list(key)) {
      sections.add(new Section(problems, file, at(key) + "[" + name(node, sections) + "]", node));
    }
    return sections;
  }

  Section section(String key) {
    asked.add(key);
    return new Section(problems, file, at(key), entries.get(key));
  }

  /** Notes a problem with the value of a key. */
  void problem(String key, String value, String expected) {
    problems.add(file, at(key), value, expected);
  }

  /** Notes every key that nobody asked for. */
  void end() {
    for (String key : entries.keySet()) {
      if (!asked.contains(key)) {
        problem(key, "", "is not known here." + Nearest.hint(key, asked));
      }
    }
  }

  private String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private @Nullable Node required(String key, String expected) {
    asked.add(key);
    Node node = entries.get(key);
    if (node == null) {
      problem(key, "", "is missing; " + expected);
    }
    return node;
  }

  private List<Node> list(String key) {
    asked.add(key);
    Node node = entries.get(key);
    if (node == null) {
      return List.of();
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    problem(key, scalar(node), "expected a list.");
    return List.of();
  }

  private String text(String key, Node node) {
    String text = scalar(node).strip();
    if (!(node instanceof ScalarNode) || node.getTag().equals(Tag.NULL) || text.isEmpty()) {
      problem(key, "", "expected a text.");
    }
    return text;
  }

  private double number(String key, Node node) {
    String text = scalar(node);
    try {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, like an infinite number
    }
    problem(key, text, "expected a number.");
    return Double.NaN;
  }

  /** An entry of a list is told by its id, or by its place where it has none. */
  private static String name(Node node, List<Section> before) {
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        if (scalar(tuple.getKeyNode()).equals("id")) {
          return scalar(tuple.getValueNode());
        }
      }
    }
    return Integer.toString(before.size());
  }

  private static String scalar(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }
}
