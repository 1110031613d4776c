package org.attune.fhir.gate;

import java.nio.charset.StandardCharsets;

/** Walks over the numbers of a body, and refuses those that are too long or too large. */
final class NumberScan {

  private static final int EXACT_DIGITS = 15;

  private final byte[] body;
  private final Limits limits;
  private boolean whole;

  NumberScan(byte[] body, Limits limits) {
    this.body = body;
    this.limits = limits;
  }

  /** The last number walked over has neither fraction nor exponent. */
  boolean whole() {
    return whole;
  }

  /** Walks to the byte after a number. */
  int run(int start) {
    int at = start;
    if (is(at, '-')) {
      at++;
    }
    at = is(at, '0') ? at + 1 : digits(at, start);
    whole = true;
    if (is(at, '.')) {
      whole = false;
      at = digits(at + 1, start);
    }
    if (is(at, 'e') || is(at, 'E')) {
      whole = false;
      at++;
      int first = is(at, '+') || is(at, '-') ? at + 1 : at;
      at = digits(first, start);
      requireSmall(first, at);
    }
    if (at - start > limits.number()) {
      throw new GateRefusal(Law.NUMBER, limits.number(), start);
    }
    return at;
  }

  /** The value of a number that was walked over. */
  double value(int start, int end) {
    boolean negative = body[start] == '-';
    long digits = 0;
    int count = 0;
    int decimals = -1;
    for (int at = negative ? start + 1 : start; at < end; at++) {
      int digit = body[at] - '0';
      if (digit >= 0 && digit <= 9) {
        digits = digits * 10 + digit;
        count++;
        decimals += decimals < 0 ? 0 : 1;
      } else if (body[at] == '.') {
        decimals = 0;
      } else {
        count = Integer.MAX_VALUE;
        break;
      }
    }
    if (count > EXACT_DIGITS) {
      return Double.parseDouble(new String(body, start, end - start, StandardCharsets.ISO_8859_1));
    }
    double value = decimals <= 0 ? digits : digits / power(decimals);
    return negative ? -value : value;
  }

  /** Powers of ten up to 10²² are exact, so that one division rounds once. */
  private static double power(int exponent) {
    double power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }

  private boolean is(int at, char expected) {
    return at < body.length && body[at] == expected;
  }

  private int digits(int from, int start) {
    int at = from;
    while (at < body.length && body[at] >= '0' && body[at] <= '9') {
      if (++at - start > limits.number()) {
        throw new GateRefusal(Law.NUMBER, limits.number(), start);
      }
    }
    if (at == from) {
      throw new GateRefusal(Law.SYNTAX, 0, at);
    }
    return at;
  }

  private void requireSmall(int from, int to) {
    int exponent = 0;
    for (int at = from; at < to && exponent <= limits.exponent(); at++) {
      exponent = exponent * 10 + body[at] - '0';
    }
    if (exponent > limits.exponent()) {
      throw new GateRefusal(Law.EXPONENT, limits.exponent(), from);
    }
  }
}
