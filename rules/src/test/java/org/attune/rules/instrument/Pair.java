package org.attune.rules.instrument;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.attune.rules.fact.Fact;
import org.attune.rules.fact.Facts;
import org.attune.rules.fact.Rater;
import org.attune.rules.fact.Score;
import org.attune.rules.fact.Site;
import org.attune.rules.fact.Source;
import org.attune.rules.fact.Visit;
import org.jspecify.annotations.Nullable;

/** A client and Practitioner/1 with weekly sessions, for tests of ratings. */
final class Pair {

  static final String THERAPIST = "Practitioner/1";

  /** End of the first session; the others end 7, 14, 21 … days later. */
  static final Instant FIRST_END = Instant.parse("2026-02-02T11:00:00Z");

  static final Instant AS_OF = Instant.parse("2026-04-01T12:00:00Z");

  private final Facts.Builder facts =
      Facts.at(new Site(Set.of("en"), Set.of(), ZoneOffset.UTC)).user(THERAPIST).allRead();
  private final List<Visit> sessions = new ArrayList<>();

  /** A pair with so many weekly sessions, {@code Encounter/1}, {@code Encounter/2} …. */
  static Pair withSessions(int count) {
    Pair pair = new Pair();
    for (int number = 1; number <= count; number++) {
      Instant end = end(number);
      pair.session(visit("" + number, Visit.Kind.SESSION, THERAPIST, end.minusSeconds(3000), end));
    }
    return pair;
  }

  static Instant end(int session) {
    return FIRST_END.plus(Duration.ofDays(7L * (session - 1)));
  }

  Pair session(Visit visit) {
    sessions.add(visit);
    return add(visit);
  }

  Pair add(Fact... added) {
    for (Fact fact : added) {
      facts.add(fact);
    }
    return this;
  }

  RatingSet ratings() {
    return ratings(AS_OF);
  }

  RatingSet ratings(Instant asOf) {
    return Ratings.of(facts.build(), sessions, Forms.INSTRUMENTS, asOf);
  }

  static Visit visit(
      String id, Visit.Kind kind, String practitioner, Instant start, @Nullable Instant end) {
    return visit(id, kind, true, practitioner, start, end, null, null);
  }

  static Visit visit(
      String id,
      Visit.Kind kind,
      boolean finished,
      String practitioner,
      Instant start,
      @Nullable Instant end,
      @Nullable Duration actual,
      @Nullable Duration planned) {
    return new Visit(
        Source.of("Encounter/" + id),
        kind,
        finished,
        Set.of(practitioner),
        start,
        end,
        actual,
        planned,
        null,
        null,
        false,
        false,
        false,
        false,
        Visit.Place.UNKNOWN,
        Visit.Interpreter.NONE,
        false,
        false,
        false,
        null,
        null);
  }

  static Score score(String id, String scale, double value, Instant at, @Nullable String visit) {
    return new Score(
        Source.of("Observation/" + id),
        scale,
        value,
        at,
        Rater.CLIENT,
        "Patient/1",
        visit,
        Set.of());
  }

  static Score derived(Score score, String form) {
    return new Score(
        score.source(),
        score.scale(),
        score.value(),
        score.at(),
        score.rater(),
        score.raterReference(),
        score.visit(),
        Set.of(form));
  }

  static Score by(Score score, Rater rater, @Nullable String reference) {
    return new Score(
        score.source(),
        score.scale(),
        score.value(),
        score.at(),
        rater,
        reference,
        score.visit(),
        score.derivedFrom());
  }
}
