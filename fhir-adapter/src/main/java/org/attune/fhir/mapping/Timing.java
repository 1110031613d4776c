package org.attune.fhir.mapping;

import org.jspecify.annotations.Nullable;

/**
 * When something is to be done, as {@code Timing.repeat} says.
 *
 * @param interval days from one time to the next, null when no frequency is given
 * @param count how many times, null when not given
 * @param bounds from when to when
 */
record Timing(@Nullable Double interval, @Nullable Integer count, Period bounds) {

  static final Timing NONE = new Timing(null, null, Period.OPEN);

  static Timing read(Cursor in) {
    Timing read = NONE;
    if (in.object()) {
      for (String name = in.member(); name != null; name = in.member()) {
        if (name.equals("repeat")) {
          read = readRepeat(in);
        } else {
          in.pass(name);
        }
      }
    }
    return read;
  }

  private static Timing readRepeat(Cursor in) {
    Double frequency = 1.0;
    Double period = null;
    String unit = null;
    Integer count = null;
    Period bounds = Period.OPEN;
    if (in.object()) {
      for (String name = in.member(); name != null; name = in.member()) {
        switch (name) {
          case "frequency" -> frequency = in.number();
          case "period" -> period = in.number();
          case "periodUnit" -> unit = in.text();
          case "count" -> count = in.integer();
          case "boundsPeriod" -> bounds = Period.read(in);
          default -> in.pass(name);
        }
      }
    }
    return new Timing(interval(frequency, period, unit), positive(count), bounds);
  }

  private static @Nullable Double interval(
      @Nullable Double frequency, @Nullable Double period, @Nullable String unit) {
    double days = days(unit);
    boolean known = frequency != null && period != null && frequency > 0 && period > 0 && days > 0;
    return known ? period * days / frequency : null;
  }

  private static @Nullable Integer positive(@Nullable Integer count) {
    return count != null && count > 0 ? count : null;
  }

  /** Days in a unit, 0 when it is none. A month counts 30 days, a year 365. */
  private static double days(@Nullable String unit) {
    return switch (unit == null ? "" : unit) {
      case "min" -> 1.0 / 1_440;
      case "h" -> 1.0 / 24;
      case "d" -> 1;
      case "wk" -> 7;
      case "mo" -> 30;
      case "a" -> 365;
      default -> 0;
    };
  }
}
