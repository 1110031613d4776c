package org.attune.fhir.gate;

/** What the gate demands of a body. */
public enum Law {
  EMPTY("body-empty", "The body is empty; one JSON value was expected."),
  BYTES("body-too-large", "The body is longer than %d bytes."),
  DEPTH("too-deep", "Objects and arrays are nested more than %d deep."),
  STRING("string-too-long", "A string is longer than %d bytes."),
  NUMBER("number-too-long", "A number has more than %d characters."),
  EXPONENT("exponent-too-large", "A number has an exponent beyond ±%d."),
  TOKENS("too-many-tokens", "The body holds more than %d tokens."),
  UTF8("not-utf8", "The body is not well-formed UTF-8."),
  CONTROL("control-character", "A string holds a control character other than tab, CR and LF."),
  DUPLICATE("duplicate-key", "An object holds the same name twice."),
  SYNTAX("not-json", "The body is not well-formed JSON."),
  TRAILING("trailing-content", "Something follows the JSON value.");

  private final String code;
  private final String sentence;

  Law(String code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  /** Stable code, e.g. {@code body-too-large}. */
  public String code() {
    return code;
  }

  String sentence(long limit) {
    return sentence.replace("%d", Long.toString(limit));
  }
}
