package org.attune.rules.signal;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.attune.rules.fact.Client;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Facts;
import org.attune.rules.fact.Rating;
import org.attune.rules.fact.Visit;
import org.attune.rules.finding.Reason;
import org.attune.rules.instrument.SafetyItem;
import org.attune.rules.instrument.SafetyRecord;
import org.jspecify.annotations.Nullable;

/** How much there is of everything that rule sheets need, by the name of the supply. */
final class Supplies {

  private final PairView view;
  private final Facts facts;
  private final Map<String, Supply> supplies = new HashMap<>();

  private Supplies(PairView view) {
    this.view = view;
    this.facts = view.facts();
  }

  /**
   * Counts everything.
   *
   * @param indicators boundary indicators that occurred in the window of the drift index
   */
  static Map<String, Supply> of(
      PairView view,
      TensionReports tension,
      @Nullable ReportedTension reported,
      Appointments appointments,
      Supply indicators) {
    Supplies counted = new Supplies(view);
    counted.record();
    counted.visits(appointments);
    RatingSupplies.count(view, tension, reported, counted.supplies);
    EmpathySupplies.count(view, counted.supplies);
    counted.safety();
    counted.contacts();
    DyadSupplies.count(view, counted.supplies);
    counted.supplies.put("boundary-indicator", indicators);
    return counted.supplies;
  }

  private void record() {
    Client client = facts.client();
    Gap unread = Gap.of(facts, FactKind.CLIENT, "the patient record");
    Gap gap = client == null && unread == null ? missing("the patient record") : unread;
    put("patient-record", client == null ? gap : null, 1, "the patient record");
    boolean preferred = client != null && client.preferredLanguage() != null;
    put(
        "preferred-language",
        client == null ? gap : null,
        preferred ? 1 : 0,
        "a preferred language");
    Gap episodes = Gap.of(facts, FactKind.EPISODES, "episodes of care");
    put("episodes", episodes, facts.episodes().size(), "episodes of care");
    boolean none = episodes == null && facts.episodes().isEmpty();
    put(
        "open-episode",
        none ? missing("an episode of care") : episodes,
        facts.episodes().size(),
        "an episode of care");
  }

  private void visits(Appointments appointments) {
    Gap visits = Gap.of(facts, FactKind.VISITS, "visits");
    int held = 0;
    for (Visit visit : facts.visits()) {
      held += visit.start().isAfter(view.asOf()) ? 0 : 1;
    }
    put("visits", visits, held, "visits");
    put("sessions", visits, view.pair().sessions().size(), "sessions with this clinician");
    put("patient-sessions", visits, view.pair().patientSessions().size(), "sessions");
    Gap bookings = Gap.of(facts, FactKind.BOOKINGS, "appointments");
    int timed = LongSessions.timed(view);
    put(
        "timed-sessions",
        timed == 0 ? Gap.first(visits, bookings) : visits,
        timed,
        "sessions with a recorded and a planned length");
    put("bookings", bookings, view.pair().bookings().size(), "appointments");
    put(
        "appointments",
        Gap.first(bookings, visits),
        appointments.scheduled().size(),
        "appointments of the last months");
  }

  private void safety() {
    int answered = 0;
    Instant since = view.asOf().minus(SafetyRecord.STANDS);
    for (SafetyItem item : view.ratings().safety().items()) {
      answered += item.at().isBefore(since) ? 0 : 1;
    }
    Gap forms = Gap.of(facts, FactKind.FORMS, "safety items");
    rated(
        "safety-item",
        answered > 0 ? null : forms,
        answered,
        Rating.Level.ITEM,
        "an answered safety item of the last 30 days");
  }

  private void contacts() {
    Gap contacts = Gap.of(facts, FactKind.CONTACTS, "messages");
    put("messages-in", contacts, WaitingMessages.received(view), "messages from the patient");
    put("messages-out", contacts, BegunContacts.sent(view), "messages from this clinician");
  }

  private static Gap missing(String what) {
    return new Gap(Reason.MISSING_DATA, what);
  }

  private void put(String name, @Nullable Gap gap, int count, String what) {
    supplies.put(name, gap == null ? Supply.of(count, what) : gap.supply());
  }

  private void rated(
      String name, @Nullable Gap gap, int count, Rating.@Nullable Level level, String what) {
    supplies.put(name, gap == null ? Supply.of(count, level, what) : gap.supply());
  }
}
