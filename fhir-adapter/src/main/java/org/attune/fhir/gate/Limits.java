package org.attune.fhir.gate;

/**
 * What one JSON body may hold.
 *
 * @param bytes length of the body, in bytes
 * @param depth nesting of objects and arrays
 * @param string length of a string or a name as it stands in the body, in bytes
 * @param number length of a number as it stands in the body, in characters
 * @param exponent absolute value of a number's exponent
 * @param tokens number of tokens: names, values, and the starts and ends of objects and arrays
 */
public record Limits(int bytes, int depth, int string, int number, int exponent, int tokens) {

  private static final int MEBI = 1024 * 1024;

  /** Limits of a hook call's body: 8 MiB. */
  public static final Limits BODY = new Limits(8 * MEBI, 64, 64 * 1024, 40, 30, 1_000_000);

  /** Limits of one page of an EHR's reply: 5 MiB. */
  public static final Limits PAGE = BODY.withBytes(5 * MEBI);

  /** The same limits for a body of another greatest length. */
  public Limits withBytes(int length) {
    return new Limits(length, depth, string, number, exponent, tokens);
  }
}
