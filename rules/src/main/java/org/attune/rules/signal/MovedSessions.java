package org.attune.rules.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attune.rules.fact.Booking;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Signal;

/**
 * The sessions of the pair that the clinic called off lately, holidays and closures of the site
 * aside.
 *
 * @param count how many
 */
public record MovedSessions(int count, List<Booking> moved) implements Signal {

  static MovedSessions of(PairView view) {
    List<Booking> moved = new ArrayList<>();
    for (Booking booking : view.pair().bookings()) {
      if (booking.cancelledBy() == Booking.CancelledBy.CLINIC
          && view.within(booking.start(), view.number("COM-04.window"))
          && !view.facts().site().holidays().contains(view.date(booking.start()))) {
        moved.add(booking);
      }
    }
    return new MovedSessions(moved.size(), List.copyOf(moved));
  }

  @Override
  public List<Evidence> evidence() {
    return moved.stream()
        .map(booking -> Words.seen(booking.source(), "called off by the clinic", booking.start()))
        .toList();
  }

  @Override
  public Map<String, Object> values() {
    return new Values().put("k", count).map();
  }
}
