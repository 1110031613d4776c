package org.attune.rules.signal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.attune.rules.fact.Booking;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Roster;
import org.attune.rules.fact.Visit;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Signal;
import org.jspecify.annotations.Nullable;

/**
 * The time since the pair's last session.
 *
 * @param days days since it
 * @param limit days after which it is a gap
 * @param booked a next session of the pair is booked
 * @param careOpen an episode of care is active
 * @param planned the clinician is away as planned, or follow-up or maintenance care is planned
 * @param gap what is not known of the plan, null when all is
 */
public record SessionGap(
    int days,
    double limit,
    boolean booked,
    boolean careOpen,
    boolean planned,
    @Nullable Gap gap,
    Visit last,
    PairView view)
    implements Signal {

  static @Nullable SessionGap of(PairView view) {
    Visit last = view.pair().running() == null ? view.pair().last() : view.pair().running();
    if (last == null) {
      return null;
    }
    Double interval = TreatmentPlan.interval(view);
    double usual = interval == null ? 0 : view.number("TRU-10.intervals") * interval;
    return new SessionGap(
        view.days(last.start()),
        Math.max(view.number("TRU-10.days"), usual),
        next(view) != null,
        Episodes.open(view.facts(), view.pair()),
        planned(view),
        Gap.of(view.facts(), FactKind.PLANS, "the planned rhythm of sessions"),
        last,
        view);
  }

  /** The pair's next booked session, null when there is none. */
  static @Nullable Booking next(PairView view) {
    for (Booking booking : view.pair().bookings()) {
      if (booking.status() == Booking.Status.PLANNED && booking.start().isAfter(view.asOf())) {
        return booking;
      }
    }
    return null;
  }

  @Override
  public List<Evidence> evidence() {
    return List.of(Words.seen(last.source(), "last session", last.start()));
  }

  @Override
  public Map<String, Object> values() {
    return new Values()
        .put("d", days)
        .put("limit", limit)
        .put("date", view.date(last.start()))
        .map();
  }

  private static boolean planned(PairView view) {
    Instant now = view.asOf();
    for (Roster roster : view.facts().rosters()) {
      if (roster.kind() == Roster.Kind.ABSENCE
          && roster.practitioner().equals(view.pair().practitioner())
          && !roster.from().isAfter(now)
          && !roster.to().isBefore(now)) {
        return true;
      }
    }
    return view.planned("follow-up", now) || view.planned("maintenance", now);
  }
}
