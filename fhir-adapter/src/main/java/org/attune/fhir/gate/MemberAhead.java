package org.attune.fhir.gate;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Looks for one member of an object without reading the object. It trusts nothing and judges
 * nothing: in a body that is not JSON it may find a wrong member or none.
 */
final class MemberAhead {

  private MemberAhead() {}

  static @Nullable String find(byte[] body, int inside, String name) {
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
            return null;
          }
        }
        default -> {}
      }
    }
    return null;
  }

  private static @Nullable String value(byte[] body, int afterName) {
    int at = afterName;
    while (at < body.length && (body[at] <= ' ' || body[at] == ':')) {
      at++;
    }
    if (at >= body.length || body[at] != '"') {
      return null;
    }
    int end = endOfString(body, at + 1);
    return end < body.length
        ? new String(body, at + 1, end - at - 1, StandardCharsets.UTF_8)
        : null;
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

  private static int endOfString(byte[] body, int start) {
    int at = start;
    while (at < body.length && body[at] != '"') {
      at += body[at] == '\\' ? 2 : 1;
    }
    return at;
  }
}
