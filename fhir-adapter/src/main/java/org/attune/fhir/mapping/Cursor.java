package org.attune.fhir.mapping;

import java.util.ArrayList;
import java.util.List;
import org.attune.fhir.gate.GateParser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Moves through gated JSON and reads values of the shape asked for. A value of any other shape is
 * stepped over and reads as absent; nothing here ever fails on one.
 */
final class Cursor {

  private static final int MOST = 64;

  private final GateParser at;
  private final CodeMapping mapping;
  private boolean modified;
  private boolean contained;

  Cursor(GateParser at, CodeMapping mapping) {
    this.at = at;
    this.mapping = mapping;
  }

  CodeMapping mapping() {
    return mapping;
  }

  JsonToken token() {
    JsonToken token = at.currentToken();
    return token == null ? JsonToken.NOT_AVAILABLE : token;
  }

  /** The type of the resource that begins here, null when none does. */
  @Nullable String resourceType() {
    return at.textAhead("resourceType");
  }

  /** Whether an object begins here; if not, the value is stepped over. */
  boolean object() {
    if (at.currentToken() == JsonToken.START_OBJECT) {
      return true;
    }
    skip();
    return false;
  }

  /** Whether an array begins here; if not, the value is stepped over. */
  boolean array() {
    if (at.currentToken() == JsonToken.START_ARRAY) {
      return true;
    }
    skip();
    return false;
  }

  /** Moves to the value of the object's next member and names it, null after the last. */
  @Nullable String member() {
    return at.nextMember();
  }

  /** Moves to the array's next element, false after the last. */
  boolean element() {
    return at.nextToken() != JsonToken.END_ARRAY;
  }

  /** Moves to the array's next element that is an object, false after the last. */
  boolean objectElement() {
    while (element()) {
      if (object()) {
        return true;
      }
    }
    return false;
  }

  void skip() {
    at.skipChildren();
  }

  /** Steps over a member that is not read, noting one that changes the meaning of the others. */
  void pass(String name) {
    if (name.equals("modifierExtension")) {
      modified |= at.currentToken() == JsonToken.START_OBJECT;
      if (at.currentToken() == JsonToken.START_ARRAY) {
        while (element()) {
          modified = true;
          skip();
        }
      }
    }
    skip();
  }

  /** Whether contained resources may be read here: they contain none themselves. */
  boolean enterContained() {
    boolean allowed = !contained;
    contained = true;
    return allowed;
  }

  void leaveContained() {
    contained = false;
  }

  /** Says whether something changed the meaning of what was read, and forgets it. */
  boolean takeModified() {
    boolean was = modified;
    modified = false;
    return was;
  }

  void restoreModified(boolean was) {
    modified = was;
  }

  /**
   * Adds an element to a list. A resource with a longer list than any in real use is not
   * understood, so that none can be costly.
   */
  <T> void add(List<T> to, T element) {
    if (to.size() < MOST) {
      to.add(element);
    } else {
      modified = true;
    }
  }

  @Nullable String text() {
    if (at.currentToken() == JsonToken.VALUE_STRING) {
      return at.getString();
    }
    skip();
    return null;
  }

  /** An address, absolute or relative, that may be passed on. */
  @Nullable String uri() {
    String text = text();
    return text != null && Tokens.harmless(text, Tokens.LONGEST_ADDRESS) ? text : null;
  }

  @Nullable Boolean bool() {
    JsonToken token = at.currentToken();
    if (token == JsonToken.VALUE_TRUE) {
      return Boolean.TRUE;
    }
    if (token == JsonToken.VALUE_FALSE) {
      return Boolean.FALSE;
    }
    skip();
    return null;
  }

  boolean isTrue() {
    return Boolean.TRUE.equals(bool());
  }

  /** A decimal or integer. */
  @Nullable Double number() {
    JsonToken token = at.currentToken();
    if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
      return Numbers.boxed(at.getDoubleValue());
    }
    skip();
    return null;
  }

  @Nullable Integer integer() {
    Double number = at.currentToken() == JsonToken.VALUE_NUMBER_INT ? number() : null;
    skip();
    return number != null && Math.abs(number) <= Integer.MAX_VALUE ? number.intValue() : null;
  }

  @Nullable FhirTime time() {
    String text = text();
    return text == null ? null : FhirTime.parse(text);
  }

  /** The {@code reference} of a Reference. */
  @Nullable String reference() {
    String reference = null;
    if (object()) {
      for (String name = member(); name != null; name = member()) {
        if (name.equals("reference")) {
          String text = uri();
          reference = text == null ? null : References.withoutVersion(text);
        } else {
          pass(name);
        }
      }
    }
    return reference;
  }

  /** The references of an array of References. */
  List<String> references() {
    List<String> references = List.of();
    if (array()) {
      while (objectElement()) {
        String reference = reference();
        if (reference != null) {
          references = references.isEmpty() ? new ArrayList<>(2) : references;
          add(references, reference);
        }
      }
    }
    return references;
  }

  /** The first reference inside the objects of an array, under a name: {@code actor}, … */
  List<String> referencesUnder(String name) {
    List<String> references = new ArrayList<>(2);
    if (array()) {
      while (objectElement()) {
        for (String member = member(); member != null; member = member()) {
          if (member.equals(name)) {
            String reference = reference();
            if (reference != null) {
              add(references, reference);
            }
          } else {
            pass(member);
          }
        }
      }
    }
    return references;
  }

  /** A Coding. */
  void coding(Codes into) {
    if (!object()) {
      return;
    }
    String system = null;
    String code = null;
    for (String name = member(); name != null; name = member()) {
      switch (name) {
        case "system" -> system = text();
        case "code" -> code = text();
        default -> pass(name);
      }
    }
    add(into, system, code);
  }

  /** A CodeableConcept. */
  void concept(Codes into) {
    if (!object()) {
      return;
    }
    for (String name = member(); name != null; name = member()) {
      if (!name.equals("coding")) {
        pass(name);
      } else {
        codings(into);
      }
    }
  }

  /** An array of Codings. */
  void codings(Codes into) {
    if (array()) {
      while (objectElement()) {
        coding(into);
      }
    }
  }

  /** An array of CodeableConcepts. */
  void concepts(Codes into) {
    if (array()) {
      while (objectElement()) {
        concept(into);
      }
    }
  }

  void add(Codes into, @Nullable String system, @Nullable String code) {
    if (code == null) {
      return;
    }
    if (into.size() >= MOST) {
      modified = true;
      return;
    }
    String known = system == null ? "" : system;
    into.add(known, code);
    mapping.addTo(into, known, code);
  }
}
