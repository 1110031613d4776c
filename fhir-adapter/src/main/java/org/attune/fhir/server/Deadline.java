package org.attune.fhir.server;

import java.time.Duration;

/**
 * The moment by which a whole call must be answered, on the machine's monotonic clock. One instance
 * is passed through everything a call does, so that no part has a budget of its own.
 */
public final class Deadline {

  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  /** The deadline that is this far away; already over when zero or negative. */
  public static Deadline after(Duration budget) {
    return new Deadline(System.nanoTime() + budget.toNanos());
  }

  /** The time left, zero once it is over. */
  public Duration remaining() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  /** Whether no time is left. */
  public boolean isOver() {
    return end - System.nanoTime() <= 0;
  }
}
