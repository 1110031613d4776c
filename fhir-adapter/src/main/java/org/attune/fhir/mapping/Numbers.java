package org.attune.fhir.mapping;

/** Boxed numbers; the small whole ones, which most answers are, are shared. */
final class Numbers {

  private static final Double[] SMALL = new Double[101];

  static {
    for (int i = 0; i < SMALL.length; i++) {
      SMALL[i] = (double) i;
    }
  }

  private Numbers() {}

  static Double boxed(double value) {
    int whole = (int) value;
    return whole == value && whole > 0 && whole < SMALL.length
        ? SMALL[whole]
        : Double.valueOf(value);
  }
}
