package org.attune.rules.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.rules.instrument.Pair.end;
import static org.attune.rules.instrument.Pair.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.attune.rules.fact.DataNote;
import org.attune.rules.fact.Form;
import org.attune.rules.fact.Rating;
import org.attune.rules.fact.Visit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which session a rating belongs to. */
class SessionBindingTest {

  @ParameterizedTest
  @CsvSource({
    "PT0S, Encounter/1",
    "-PT24H, Encounter/1",
    "-PT24H1S,",
    "PT72H, Encounter/1",
    "PT72H1S,",
  })
  void aFormBelongsToTheSessionThatEndedUpTo72HoursBeforeOrEndsWithin24(
      Duration after, @Nullable String session) {
    RatingSet set = Pair.withSessions(1).add(srs(end(1).plus(after), null)).ratings();

    assertThat(set.ratings()).extracting(Rating::session).containsExactly(session);
    assertThat(set.notes())
        .extracting(DataNote::code)
        .isEqualTo(session == null ? List.of("late-form") : List.of());
  }

  @Test
  void theVisitItNamesDecidesHoweverLateItIs() {
    RatingSet set =
        Pair.withSessions(2).add(srs(end(2).plus(Duration.ofDays(1)), "Encounter/1")).ratings();

    assertThat(set.ratings()).extracting(Rating::session).containsExactly("Encounter/1");
    assertThat(set.notes()).isEmpty();
  }

  @Test
  void theNearerOfTwoSessionsCounts() {
    Instant next = end(1).plus(Duration.ofDays(2));
    Visit second = visit("2", Visit.Kind.SESSION, Pair.THERAPIST, next.minusSeconds(3000), next);
    Pair pair = Pair.withSessions(1).session(second);

    assertThat(only(pair, next.minus(Duration.ofHours(23)))).isEqualTo("Encounter/2");
    assertThat(only(Pair.withSessions(1).session(second), next.minus(Duration.ofHours(24))))
        .isEqualTo("Encounter/1");
  }

  @Test
  void anUnknownVisitFallsBackToTime() {
    RatingSet set = Pair.withSessions(1).add(srs(end(1), "Encounter/99")).ratings();

    assertThat(set.ratings()).extracting(Rating::session).containsExactly("Encounter/1");
  }

  @Test
  void aFormOfAnotherCliniciansOrAGroupsSessionIsOfAnotherSeries() {
    Instant end = end(1);
    Visit other = visit("8", Visit.Kind.SESSION, "Practitioner/2", end.minusSeconds(60), end);
    Visit group = visit("9", Visit.Kind.GROUP_SESSION, Pair.THERAPIST, end.minusSeconds(60), end);
    RatingSet set =
        Pair.withSessions(1)
            .add(other, group, srs(end, "Encounter/8"))
            .add(Forms.at(Forms.of("srs3", 1, 1, 1, 1), "2", end.plusSeconds(900), "Encounter/9"))
            .ratings();

    assertThat(set.ratings()).isEmpty();
    assertThat(set.notes()).isEmpty();
  }

  @Test
  void anOutcomeFormOfAnotherCliniciansSessionStaysTheClients() {
    Instant end = end(1);
    Visit other = visit("8", Visit.Kind.SESSION, "Practitioner/2", end.minusSeconds(60), end);
    Form form = Forms.at(Forms.of("gad7", 1, 1, 1, 1, 1, 1, 1), "1", end, "Encounter/8");
    RatingSet set = Pair.withSessions(1).add(other, form).ratings();

    assertThat(set.ratings()).extracting(Rating::session).containsExactly((String) null);
    assertThat(set.notes()).isEmpty();
  }

  @Test
  void aFormOnTheRunningVisitOfThePairBelongsToIt() {
    Instant start = end(5);
    Visit running =
        visit("now", Visit.Kind.SESSION, false, Pair.THERAPIST, start, null, null, null);
    RatingSet set =
        Pair.withSessions(1).add(running, srs(start.plusSeconds(60), "Encounter/now")).ratings();

    assertThat(set.ratings()).extracting(Rating::session).containsExactly("Encounter/now");
  }

  @Test
  void aSessionWithoutEndEndsAfterItsPlannedLength() {
    Instant start = end(1);
    Duration planned = Duration.ofMinutes(50);
    Visit open = visit("1", Visit.Kind.SESSION, true, Pair.THERAPIST, start, null, null, planned);

    assertThat(only(Pair.withSessions(0).session(open), start.plus(planned).plus(Sessions.AFTER)))
        .isEqualTo("Encounter/1");
    assertThat(Sessions.end(open)).isEqualTo(start.plus(planned));
  }

  @Test
  void anEndThatOnlySaysWhenTheNoteWasSignedIsNotBelieved() {
    Instant start = end(1);
    Duration planned = Duration.ofMinutes(50);
    Visit believable =
        visit(
            "1",
            Visit.Kind.SESSION,
            true,
            "P",
            start,
            start.plus(Duration.ofHours(3)),
            null,
            planned);
    Visit signedLate =
        visit(
            "1",
            Visit.Kind.SESSION,
            true,
            "P",
            start,
            start.plus(Duration.ofHours(80)),
            null,
            planned);

    assertThat(Sessions.end(believable)).isEqualTo(start.plus(Duration.ofHours(3)));
    assertThat(Sessions.end(signedLate)).isEqualTo(start.plus(planned));
  }

  @Test
  void withoutAnySessionNothingIsLate() {
    RatingSet set = Pair.withSessions(0).add(srs(end(1), null)).ratings();

    assertThat(set.ratings()).hasSize(1);
    assertThat(set.notes()).isEmpty();
  }

  private static @Nullable String only(Pair pair, Instant authored) {
    RatingSet set = pair.add(srs(authored, null)).ratings();
    assertThat(set.ratings()).hasSize(1);
    return set.ratings().get(0).session();
  }

  private static Form srs(Instant authored, @Nullable String visit) {
    return Forms.at(Forms.of("srs3", 9, 9, 9, 9), "1", authored, visit);
  }
}
