package org.attune.rules.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An appointment, past or to come.
 *
 * @param source the appointment
 * @param status where it stands
 * @param start planned start
 * @param end planned end, null when unknown
 * @param created when it was made, null when unknown
 * @param cancelledBy whose cancellation it was, null unless cancelled
 * @param cancelledAt when it was cancelled, null when unknown or not cancelled
 * @param practitioners references of the practitioners booked
 * @param interpreter an interpreter is booked
 * @param supervision it is a supervision slot, not a session
 */
public record Booking(
    Source source,
    Status status,
    Instant start,
    @Nullable Instant end,
    @Nullable Instant created,
    @Nullable CancelledBy cancelledBy,
    @Nullable Instant cancelledAt,
    Set<String> practitioners,
    boolean interpreter,
    boolean supervision)
    implements Fact {

  /** Status of an appointment that counts. */
  public enum Status {
    PLANNED,
    FULFILLED,
    NO_SHOW,
    CANCELLED
  }

  /** Whose cancellation it was. */
  public enum CancelledBy {
    PATIENT,
    CLINIC,
    NEITHER
  }

  /** The time from cancellation to planned start; null when not cancelled or not known. */
  public @Nullable Duration notice() {
    return cancelledAt == null ? null : Duration.between(cancelledAt, start);
  }
}
