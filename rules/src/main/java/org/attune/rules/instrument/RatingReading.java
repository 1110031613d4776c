package org.attune.rules.instrument;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.attune.rules.fact.DataNote;
import org.attune.rules.fact.Facts;
import org.attune.rules.fact.Rater;
import org.attune.rules.fact.Rating;
import org.attune.rules.fact.Visit;
import org.jspecify.annotations.Nullable;

/** One reading of a patient's ratings. */
final class RatingReading {

  private static final Comparator<DataNote> BY_CODE =
      Comparator.comparing(DataNote::code)
          .thenComparing(DataNote::reference)
          .thenComparing(DataNote::what);

  private static final Comparator<SafetyItem> OLDEST_FIRST =
      Comparator.comparing(SafetyItem::at)
          .thenComparing(item -> item.source().reference())
          .thenComparing(SafetyItem::item);

  private final Facts facts;
  private final Instruments instruments;
  private final Instant asOf;
  private final Sessions sessions;
  private final List<DataNote> notes = new ArrayList<>();
  private final List<SafetyItem> safety = new ArrayList<>();
  private final List<Placed> placed = new ArrayList<>();

  /** A rating and when its session began (its own time without one). */
  private record Placed(Rating rating, Instant when) {}

  /** Only one rating of an instrument and rater counts in a session. */
  private record Slot(String instrument, Rater rater, @Nullable String reference, String session) {}

  RatingReading(Facts facts, List<Visit> pairSessions, Instruments instruments, Instant asOf) {
    this.facts = facts;
    this.instruments = instruments;
    this.asOf = asOf;
    this.sessions = new Sessions(facts, pairSessions);
  }

  RatingSet read() {
    FormReading reading = new FormReading(instruments, sessions, facts.user(), notes);
    List<ReadForm> forms = reading.read(facts.forms(), asOf);
    for (ReadForm form : forms) {
      safety.addAll(form.safety());
      if (form.hasValue() || form.form().rater() == Rater.UNKNOWN) {
        place(form.rating(), form.instrument(), form.session(), form.form().visit());
      }
    }
    ScoreReading scores = new ScoreReading(instruments, sessions, facts.forms(), forms, notes);
    for (ScoreGroup group : scores.read(facts.scores(), reading, asOf)) {
      safety.addAll(group.safety());
      Rating rating = group.rating();
      if (rating != null) {
        place(rating, group.instrument(), group.session(), group.visit());
      }
    }
    safety.sort(OLDEST_FIRST);
    TreeSet<DataNote> ordered = new TreeSet<>(BY_CODE);
    ordered.addAll(notes);
    return new RatingSet(inOrder(), new SafetyRecord(List.copyOf(safety)), List.copyOf(ordered));
  }

  /** Keeps a rating of this pair, and says so where it cannot be used as it stands. */
  private void place(
      Rating rating, Instrument instrument, @Nullable Visit session, @Nullable String visit) {
    if (rating.rater() == Rater.UNKNOWN) {
      note("unknown-rater", rating, "It is not known who rated; the rating is in no series.");
      return;
    }
    String user = facts.user();
    boolean otherTherapist =
        rating.rater() == Rater.THERAPIST
            && (user == null || !user.equals(rating.raterReference()));
    boolean elsewhere = sessions.elsewhere(visit);
    if (otherTherapist || (elsewhere && instrument.ofThePair())) {
      return;
    }
    if (session == null && !elsewhere && !sessions.none() && !instrument.is(Role.CLINICIAN_SELF)) {
      note("late-form", rating, "It belongs to no session within 24 h before to 72 h after.");
    }
    placed.add(new Placed(rating, session == null ? rating.at() : session.start()));
  }

  /** Oldest first; of two ratings in one session the later counts, if it is as complete. */
  private List<Rating> inOrder() {
    placed.sort(
        Comparator.comparing(Placed::when)
            .thenComparing(one -> one.rating().at())
            .thenComparing(one -> one.rating().source().reference()));
    Map<Object, Rating> counting = new LinkedHashMap<>();
    for (Placed one : placed) {
      Rating later = one.rating();
      Object slot = slot(later);
      Rating earlier = counting.get(slot);
      if (earlier == null || later.total() != null || earlier.total() == null) {
        counting.remove(slot);
        counting.put(slot, later);
      }
    }
    return List.copyOf(counting.values());
  }

  private static Object slot(Rating rating) {
    String session = rating.session();
    String reference = rating.rater() == Rater.CLIENT ? null : rating.raterReference();
    return session == null
        ? rating
        : new Slot(rating.instrument(), rating.rater(), reference, session);
  }

  private void note(String code, Rating rating, String what) {
    notes.add(new DataNote(code, rating.source().reference(), what));
  }
}
