package org.attune.fhir.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One answer, as a number where it says one by itself. */
final class Answer {

  private boolean given;
  private @Nullable Double number;
  private @Nullable Double quantity;
  private @Nullable String text;
  private @Nullable Codes codes;

  /** Reads an answer; items inside it go where its own item is. */
  static Answer read(Cursor in, Answers items) {
    Answer read = new Answer();
    for (String name = in.member(); name != null; name = in.member()) {
      switch (name) {
        case "valueInteger", "valueDecimal" -> read.is(in.number());
        case "valueBoolean" -> {
          Boolean yes = in.bool();
          read.is(yes == null ? null : Numbers.boxed(yes ? 1 : 0));
        }
        case "valueCoding" -> read.coding(in);
        case "valueQuantity" -> {
          read.given = true;
          read.quantity = Quantity.read(in).value();
        }
        case "valueString" -> {
          read.given = true;
          read.text = in.text();
        }
        case "item" -> items.readItems(in);
        default -> {
          read.given |= name.startsWith("value");
          in.pass(name);
        }
      }
    }
    return read;
  }

  private void is(@Nullable Double value) {
    given = true;
    number = value;
  }

  private void coding(Cursor in) {
    given = true;
    if (!in.object()) {
      return;
    }
    String system = null;
    String code = null;
    Double weight = null;
    for (String name = in.member(); name != null; name = in.member()) {
      switch (name) {
        case "system" -> system = in.text();
        case "code" -> code = in.text();
        case "extension" -> weight = weight(in);
        default -> in.pass(name);
      }
    }
    number = weight == null ? LoincAnswers.number(system, code) : weight;
    if (number == null) {
      codes = new Codes();
      in.add(codes, system, code);
    }
  }

  /** The number that {@code ordinalValue} or {@code itemWeight} gives a coding. */
  private static @Nullable Double weight(Cursor in) {
    Double weight = null;
    if (in.array()) {
      while (in.objectElement()) {
        String url = null;
        Double value = null;
        for (String name = in.member(); name != null; name = in.member()) {
          switch (name) {
            case "url" -> url = in.text();
            case "valueDecimal", "valueInteger" -> value = in.number();
            default -> in.pass(name);
          }
        }
        if (Systems.ORDINAL_VALUE.equals(url) || Systems.ITEM_WEIGHT.equals(url)) {
          weight = value == null ? weight : value;
        }
      }
    }
    return weight;
  }

  /** There is an answer, readable or not. */
  boolean given() {
    return given;
  }

  @Nullable Double number() {
    return number;
  }

  /** The number that a site's mapping reads in it, null when it reads none. */
  @Nullable Double number(FormMapping mapping) {
    if (quantity != null) {
      return mapping.quantities() ? quantity : null;
    }
    if (text != null) {
      return mapping.answers().get(text);
    }
    List<String> tokens = codes == null ? List.of() : codes.tokens();
    return tokens.stream()
        .filter(mapping.answers()::containsKey)
        .findFirst()
        .map(mapping.answers()::get)
        .orElse(null);
  }
}
