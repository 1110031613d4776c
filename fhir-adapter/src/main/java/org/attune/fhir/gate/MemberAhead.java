package org.attune.fhir.gate;

/**
 * Looks for one member of an object without reading the object. It trusts nothing and judges
 * nothing: in a body that is not JSON it may find a wrong member or none.
 */
final class MemberAhead {

  private MemberAhead() {}

  /**
   * Finds the text that is the value of a member.
   *
   * @param inside a place inside the object, before its first member
   * @return the opening quote of the text, −1 when there is no such member or it is no text
   */
  static int find(byte[] body, int inside, String name) {
    int depth = 1;
    boolean nameNext = true;
    for (int at = inside; at < body.length; at++) {
      switch (body[at]) {
        case '"' -> {
          int end = endOfString(body, at + 1);
          if (depth == 1 && nameNext && matches(body, at + 1, end, name)) {
            return value(body, end + 1);
          }
          nameNext = false;
          at = end;
        }
        case ',' -> nameNext = true;
        case '{', '[' -> depth++;
        case '}', ']' -> {
          if (--depth == 0) {
            return -1;
          }
        }
        default -> {}
      }
    }
    return -1;
  }

  private static int value(byte[] body, int afterName) {
    int at = afterName;
    while (at < body.length && (body[at] <= ' ' || body[at] == ':')) {
      at++;
    }
    return at < body.length && body[at] == '"' && endOfString(body, at + 1) < body.length ? at : -1;
  }

  private static boolean matches(byte[] body, int start, int end, String name) {
    if (end - start != name.length() || end >= body.length) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if (body[start + i] != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The closing quote of a string, or a place beyond the body where it has none. */
  static int endOfString(byte[] body, int start) {
    int at = start;
    while (at < body.length && body[at] != '"') {
      at += body[at] == '\\' ? 2 : 1;
    }
    return at;
  }
}
