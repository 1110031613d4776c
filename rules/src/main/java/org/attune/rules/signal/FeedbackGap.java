package org.attune.rules.signal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Rater;
import org.attune.rules.fact.Rating;
import org.attune.rules.fact.Visit;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Signal;
import org.attune.rules.instrument.Instrument;
import org.attune.rules.instrument.Role;
import org.jspecify.annotations.Nullable;

/**
 * How long the client has not been asked how the alliance is.
 *
 * @param sessionsSince sessions since the last rating, or all when there is none
 * @param sessionHeldSince a session took place since the last rating
 * @param daysSince days since the last rating, null when there is none
 * @param declined the client declined forms
 * @param crisis a crisis visit or a positive safety item is recent
 * @param gap what is not known of the client's consent, null when all is
 */
public record FeedbackGap(
    int sessionsSince,
    boolean sessionHeldSince,
    @Nullable Double daysSince,
    boolean declined,
    boolean crisis,
    @Nullable Gap gap,
    @Nullable Rating last,
    PairView view)
    implements Signal {

  static @Nullable FeedbackGap of(PairView view) {
    if (view.pair().sessions().isEmpty()) {
      return null;
    }
    Rating last = last(view);
    int since = last == null ? view.pair().sessions().size() : sessionsSince(view, last);
    return new FeedbackGap(
        since,
        since > 0,
        last == null ? null : Duration.between(last.at(), view.asOf()).toSeconds() / 86_400.0,
        view.declined("feedback-forms"),
        crisis(view),
        Gap.of(view.facts(), FactKind.CONSENTS, "consent to forms"),
        last,
        view);
  }

  @Override
  public List<Evidence> evidence() {
    List<Evidence> evidence = new ArrayList<>(2);
    if (last != null) {
      evidence.add(Words.seen(last.source(), "last rating of the alliance", last.at()));
    }
    Visit session = view.pair().last();
    if (session != null) {
      evidence.add(Words.seen(session.source(), "last session", session.start()));
    }
    return evidence;
  }

  @Override
  public Map<String, Object> values() {
    return new Values()
        .put("k", sessionsSince)
        .put("last", last == null ? "none" : view.date(last.at()).toString())
        .map();
  }

  /** The client's latest rating of the alliance, whether it can be scored or not. */
  private static @Nullable Rating last(PairView view) {
    Rating last = null;
    for (Rating rating : view.ratings().ratings()) {
      if (rating.rater() == Rater.CLIENT && (last == null || rating.at().isAfter(last.at()))) {
        Instrument instrument = view.instruments().byCode(rating.instrument());
        if (instrument != null && instrument.is(Role.ALLIANCE)) {
          last = rating;
        }
      }
    }
    return last;
  }

  private static int sessionsSince(PairView view, Rating last) {
    List<Visit> sessions = view.pair().sessions();
    int position = view.pair().position(last.session());
    if (position >= 0) {
      return Math.max(0, sessions.size() - 1 - position);
    }
    int since = 0;
    for (Visit session : sessions) {
      since += session.start().isAfter(last.at()) ? 1 : 0;
    }
    return since;
  }

  private static boolean crisis(PairView view) {
    double days = view.number("FBK-01.crisis-days");
    for (Visit visit : view.facts().visits()) {
      boolean crisis = visit.crisis() || visit.kind() == Visit.Kind.EMERGENCY;
      if (crisis && view.within(visit.start(), days)) {
        return true;
      }
    }
    for (Instant positive : view.frame().positives()) {
      if (view.within(positive, days)) {
        return true;
      }
    }
    return false;
  }
}
