package org.attune.rules.signal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.attune.rules.course.CourseSettings;
import org.attune.rules.fact.Contact;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Facts;
import org.attune.rules.finding.Signal;
import org.attune.rules.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;

/**
 * Computes what a pair's facts amount to. Immutable and safe for use by many threads; the same
 * facts, knowledge and time always give the same signals.
 */
public final class Signals {

  private final Knowledge knowledge;
  private final CourseSettings settings;

  /**
   * Signals by the numbers and instruments of this knowledge.
   *
   * @throws IllegalArgumentException when a number of the rating course cannot be used
   */
  public Signals(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.settings = CourseSettings.of(id -> knowledge.thresholds().value("course." + id));
  }

  /** All signals of a patient and the clinician in focus at a time. */
  public SignalSet of(Facts facts, Instant asOf) {
    PairView view = PairView.of(facts, asOf, knowledge, settings);
    List<Signal> signals = new ArrayList<>();
    signals.addAll(CurrentRating.of(view));
    add(signals, RatingDrop.of(view));
    add(signals, RuptureCourse.of(view));
    add(signals, RatingTrend.of(view));
    signals.addAll(BondDrop.of(view));
    ReportedTension reported = ReportedTension.of(view, view.tension());
    add(signals, reported);
    Appointments appointments = Appointments.of(view);
    add(signals, Attendance.of(view, appointments));
    add(signals, SessionGap.of(view));
    signals.addAll(EarlyRatings.of(view));
    signals.addAll(TopRatings.of(view));
    signals.addAll(EmpathyRating.of(view));
    signals.addAll(EmpathyDip.of(view));
    signals.addAll(FeltHeard.of(view));
    signals.addAll(BondItemDrop.of(view));
    signals.addAll(ClarityRating.of(view));
    add(signals, SessionFelt.of(view));
    add(signals, FeedbackGap.of(view));
    signals.addAll(OutcomeChange.of(view));
    add(signals, PositiveSafetyItems.of(view));
    add(signals, LanguageFit.of(view));
    signals.addAll(RelativeInterpreted.of(view));
    add(signals, LanguageRecord.of(view));
    addCommunication(signals, view);
    signals.addAll(RaterDifference.of(view));
    signals.addAll(RaterCongruence.of(view));
    signals.addAll(Separation.of(view));
    add(signals, PrimaryTherapists.of(view));
    Supply indicators = addBoundaries(signals, view);
    Map<String, Supply> supplies =
        Supplies.of(view, view.tension(), reported, appointments, indicators);
    return new SignalSet(
        List.copyOf(signals),
        supplies,
        view.ratings().notes(),
        view.ratings().safety().known(asOf),
        view.pair().member());
  }

  /** Adds the boundary signals and says how many indicators occurred lately. */
  private static Supply addBoundaries(List<Signal> signals, PairView view) {
    List<Contact> begun = BegunContacts.of(view);
    LongSessions sessions = LongSessions.of(view);
    AfterHoursContacts afterHours = AfterHoursContacts.of(view, begun);
    ContactsAfterEnding afterEnding = ContactsAfterEnding.of(view, begun);
    add(signals, sessions);
    add(signals, afterHours);
    add(signals, afterEnding);
    List<@Nullable Indicator> all =
        Arrays.asList(
            sessions == null ? null : sessions.indicator(),
            afterHours == null ? null : afterHours.indicator(),
            afterEnding == null ? null : afterEnding.indicator());
    List<Indicator> lately = DriftIndex.lately(view, all);
    Gap doubt = Gap.of(view.facts(), FactKind.CONTACTS, "messages");
    doubt = Gap.first(doubt, Gap.of(view.facts(), FactKind.VISITS, "visits"));
    doubt = Gap.first(doubt, Gap.of(view.facts(), FactKind.EPISODES, "episodes of care"));
    doubt = Gap.first(doubt, sessions == null ? null : sessions.doubt());
    doubt = Gap.first(doubt, afterHours == null ? null : afterHours.doubt());
    doubt = Gap.first(doubt, afterEnding == null ? null : afterEnding.doubt());
    add(signals, DriftIndex.of(view, lately, doubt));
    return lately.isEmpty() && doubt != null
        ? doubt.supply()
        : Supply.of(lately.size(), "boundary indicators of the last months");
  }

  private static void addCommunication(List<Signal> signals, PairView view) {
    add(signals, WaitingMessages.of(view));
    signals.add(MovedSessions.of(view));
  }

  private static void add(Collection<Signal> signals, @Nullable Signal signal) {
    if (signal != null) {
      signals.add(signal);
    }
  }
}
