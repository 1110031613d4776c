package org.attune.fhir.mapping;

/** Texts from the record that may be passed on and shown: addresses, codes, ids. */
final class Tokens {

  static final int LONGEST_ADDRESS = 1_024;
  static final int LONGEST_CODE = 128;
  private static final int LONGEST_ID = 64;

  private Tokens() {}

  /** Printable ASCII without blanks, quotes and angle brackets: nothing that could be markup. */
  static boolean harmless(String text, int longest) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c >= 0x7f || c == '<' || c == '>' || c == '"' || c == '`') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= longest;
  }

  /** An id of FHIR. */
  static boolean id(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean fits =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || c == '-'
              || c == '.';
      if (!fits) {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= LONGEST_ID;
  }
}
