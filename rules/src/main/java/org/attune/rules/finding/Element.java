package org.attune.rules.finding;

/** The eight elements of the therapeutic relationship, and safety above them. */
public enum Element {
  TRUST_AND_RAPPORT("trust-and-rapport"),
  EMPATHY("empathy"),
  COMMUNICATION("communication"),
  BOUNDARIES("boundaries"),
  COLLABORATION("collaboration"),
  CULTURAL_COMPETENCE("cultural-competence"),
  TRANSFERENCE_AND_COUNTERTRANSFERENCE("transference-and-countertransference"),
  FEEDBACK_AND_REFLECTION("feedback-and-reflection"),
  SAFETY("safety");

  private final String code;

  Element(String code) {
    this.code = code;
  }

  /** The code used on the wire. */
  public String code() {
    return code;
  }

  /**
   * The value with this code.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Element ofCode(String code) {
    for (Element value : values()) {
      if (value.code.equals(code)) {
        return value;
      }
    }
    throw new IllegalArgumentException("There is no Element '" + code + "'.");
  }
}
