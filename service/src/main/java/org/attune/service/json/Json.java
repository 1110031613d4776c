package org.attune.service.json;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * JSON written in one pass, UTF-8. Its helpers leave out what is null or empty, so that no {@code
 * null}, {@code ""} or {@code []} is ever sent.
 */
public final class Json {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final ObjectWriteContext PRETTY = new PrettyContext();

  private Json() {}

  /** The bytes of what the writer writes, without white space. */
  public static byte[] bytes(Consumer<JsonGenerator> writer) {
    return bytes(ObjectWriteContext.empty(), writer);
  }

  /** The same in indented form, for people. */
  public static byte[] pretty(Consumer<JsonGenerator> writer) {
    return bytes(PRETTY, writer);
  }

  private static byte[] bytes(ObjectWriteContext context, Consumer<JsonGenerator> writer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
    try (JsonGenerator json = FACTORY.createGenerator(context, bytes)) {
      writer.accept(json);
    }
    return bytes.toByteArray();
  }

  /** Writes a member with text, unless it is null or empty. */
  public static void text(JsonGenerator json, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      json.writeStringProperty(name, value);
    }
  }

  /** Writes a member with a list of texts, unless the list is empty. */
  public static void texts(JsonGenerator json, String name, Collection<String> values) {
    if (values.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  /** Writes a member with a list of objects, unless the list is empty. */
  public static <T> void objects(
      JsonGenerator json, String name, Collection<T> values, Consumer<T> members) {
    if (!values.isEmpty()) {
      objectsEvenIfNone(json, name, values, members);
    }
  }

  /** Writes a member with a list of objects; an empty list is written as {@code []}. */
  public static <T> void objectsEvenIfNone(
      JsonGenerator json, String name, Collection<T> values, Consumer<T> members) {
    json.writeArrayPropertyStart(name);
    for (T value : values) {
      json.writeStartObject();
      members.accept(value);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /**
   * Writes a value of a finding: a number as a number, anything else as text.
   *
   * @param value {@link Double}, {@link Integer}, {@link String}, {@link java.time.LocalDate} or
   *     {@link java.time.Instant}
   */
  public static void value(JsonGenerator json, String name, Object value) {
    if (value instanceof Integer number) {
      json.writeNumberProperty(name, number);
    } else if (value instanceof Double number) {
      number(json, name, number);
    } else if (value instanceof Boolean flag) {
      json.writeBooleanProperty(name, flag);
    } else {
      text(json, name, value.toString());
    }
  }

  /** Writes a member with a number, unrounded; a whole number is written without a fraction. */
  public static void number(JsonGenerator json, String name, double value) {
    json.writeName(name);
    number(json, value);
  }

  /** Writes a number, unrounded; a whole number is written without a fraction. */
  public static void number(JsonGenerator json, double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      json.writeNumber((long) value);
    } else {
      json.writeNumber(value);
    }
  }

  private static final class PrettyContext extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      return new DefaultPrettyPrinter().withArrayIndenter(indenter).withObjectIndenter(indenter);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
