package org.attune.service.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.attune.service.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Lists of numbers as the commands write them; empty lists and unknown numbers are written too. */
final class Figures {

  private Figures() {}

  static void numbers(JsonGenerator json, String name, List<Double> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(value -> Json.number(json, value));
    json.writeEndArray();
  }

  static void places(JsonGenerator json, String name, List<Integer> places) {
    json.writeArrayPropertyStart(name);
    places.forEach(json::writeNumber);
    json.writeEndArray();
  }

  /** A number, or {@code null} where it is not known. */
  static void numberOrNull(JsonGenerator json, String name, @Nullable Double value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      Json.number(json, name, value);
    }
  }

  static String places(List<Integer> places) {
    return places.isEmpty()
        ? "none"
        : places.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
