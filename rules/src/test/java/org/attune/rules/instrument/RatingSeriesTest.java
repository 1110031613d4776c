package org.attune.rules.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.attune.rules.instrument.Forms.NONE;
import static org.attune.rules.instrument.Pair.end;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.attune.rules.fact.DataNote;
import org.attune.rules.fact.Form;
import org.attune.rules.fact.Rater;
import org.attune.rules.fact.Rating;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which forms make up the series of a pair. */
class RatingSeriesTest {

  @Test
  void carriesWhatTheFormSaid() {
    Rating rating = only(Pair.withSessions(1).add(srs("1", end(1), 9, 8.5, 9, 9)).ratings());

    assertThat(rating.instrument()).isEqualTo("srs3");
    assertThat(rating.series()).isEqualTo("srs3|1.0");
    assertThat(rating.rater()).isEqualTo(Rater.CLIENT);
    assertThat(rating.level()).isEqualTo(Rating.Level.ITEM);
    assertThat(rating.total()).isEqualTo(35.5);
    assertThat(rating.scales()).containsEntry("goal", 8.5).doesNotContainKey("total");
    assertThat(rating.items()).containsEntry("2", 8.5);
    assertThat(rating.missing()).isEmpty();
    assertThat(rating.straightLined()).isFalse();
    assertThat(rating.trusted()).isTrue();
    assertThat(rating.late()).isFalse();
  }

  @Test
  void runsByStartOfSessionThenByTime() {
    RatingSet set =
        Pair.withSessions(3)
            .add(srs("3", end(3), 3, 3, 3, 3))
            .add(
                Forms.at(Forms.of("srs3", 1, 1, 1, 1), "1", end(3).plusSeconds(900), "Encounter/1"))
            .add(srs("2", end(2), 2, 2, 2, 2))
            .ratings();

    assertThat(set.series("srs3", Rater.CLIENT))
        .extracting(Rating::total)
        .containsExactly(4.0, 8.0, 12.0);
  }

  @Test
  void theLaterOfTwoFormsInOneSessionCounts() {
    Duration quarter = Duration.ofMinutes(15);
    RatingSet set =
        Pair.withSessions(1)
            .add(srs("2", end(1).plus(quarter), 2, 2, 2, 2), srs("1", end(1), 1, 1, 1, 1))
            .ratings();

    assertThat(only(set).total()).isEqualTo(8.0);
    assertThat(set.notes()).isEmpty();
  }

  @Test
  void aLaterFormWithoutTotalDoesNotReplaceACompleteOne() {
    Duration quarter = Duration.ofMinutes(15);
    RatingSet set =
        Pair.withSessions(1)
            .add(srs("2", end(1).plus(quarter), 2, NONE, 2, 2), srs("1", end(1), 1, 1, 1, 1))
            .ratings();

    assertThat(only(set).total()).isEqualTo(4.0);
  }

  @ParameterizedTest
  @CsvSource({"PT10M, 1", "PT10M1S, 2"})
  void twoFormsOfOneQuestionnaireAndSourceWithinTenMinutesAreOne(Duration apart, int counted) {
    // No session, so that both could stand.
    RatingSet set =
        Pair.withSessions(0)
            .add(srs("1", end(1), 1, 1, 1, 1), srs("2", end(1).plus(apart), 2, 2, 2, 2))
            .ratings();

    assertThat(set.ratings()).hasSize(counted);
    assertThat(set.ratings().get(counted - 1).total()).isEqualTo(8.0);
    assertThat(set.notes())
        .extracting(DataNote::reference)
        .isEqualTo(counted == 1 ? List.of("QuestionnaireResponse/1") : List.of());
  }

  @Test
  void anAmendedDuplicateWinsOverALaterOne() {
    Form amended = Forms.with(srs("1", end(1), 1, 1, 1, 1), Form.Status.AMENDED);
    RatingSet set =
        Pair.withSessions(1).add(srs("2", end(1).plusSeconds(60), 2, 2, 2, 2), amended).ratings();

    assertThat(only(set).total()).isEqualTo(4.0);
    assertThat(set.notes())
        .extracting(DataNote::code, DataNote::reference)
        .containsExactly(tuple("DQ-02", "QuestionnaireResponse/2"));
  }

  @Test
  void aWithdrawnFormNeverWinsAsADuplicate() {
    Form withdrawn =
        Forms.with(srs("2", end(1).plusSeconds(60), 2, 2, 2, 2), Form.Status.ENTERED_IN_ERROR);
    RatingSet set = Pair.withSessions(1).add(srs("1", end(1), 1, 1, 1, 1), withdrawn).ratings();

    assertThat(only(set).total()).isEqualTo(4.0);
    assertThat(set.notes()).extracting(DataNote::code).containsExactly("DQ-04");
  }

  @Test
  void clientAndTherapistAtTheSameMinuteAreNoDuplicates() {
    RatingSet set =
        Pair.withSessions(1)
            .add(srs("1", end(1), 1, 1, 1, 1))
            .add(Forms.by(srs("2", end(1), 2, 2, 2, 2), Rater.THERAPIST, Pair.THERAPIST))
            .add(Forms.by(srs("3", end(1), 3, 3, 3, 3), Rater.OTHER, "RelatedPerson/1"))
            .ratings();

    assertThat(set.series("srs3", Rater.CLIENT)).extracting(Rating::total).containsExactly(4.0);
    assertThat(set.series("srs3", Rater.THERAPIST)).extracting(Rating::total).containsExactly(8.0);
    assertThat(set.series("srs3", Rater.OTHER)).extracting(Rating::total).containsExactly(12.0);
    assertThat(set.notes()).isEmpty();
  }

  @Test
  void anotherTherapistsRatingIsNotOfThisPair() {
    Form form = Forms.by(srs("1", end(1), 1, 1, 1, 1), Rater.THERAPIST, "Practitioner/2");

    assertThat(Pair.withSessions(1).add(form).ratings().ratings()).isEmpty();
  }

  @Test
  void aTherapistWithoutReferenceIsNotTheOneInFocus() {
    Form form = Forms.by(srs("1", end(1), 1, 1, 1, 1), Rater.THERAPIST, null);

    assertThat(Pair.withSessions(1).add(form).ratings().ratings()).isEmpty();
  }

  @Test
  void aFormOfAnUnknownRaterIsInNoSeries() {
    Form form = Forms.by(srs("1", end(1), 1, 1, 1, 1), Rater.UNKNOWN, null);
    RatingSet set = Pair.withSessions(1).add(form).ratings();

    assertThat(set.ratings()).isEmpty();
    assertThat(set.notes()).extracting(DataNote::code).containsExactly("unknown-rater");
  }

  @Test
  void anUnknownQuestionnaireIsNoRating() {
    Form form = Forms.of("https://hospital.test/Questionnaire/intake", null, Map.of());
    RatingSet set = Pair.withSessions(1).add(form).ratings();

    assertThat(set.ratings()).isEmpty();
    assertThat(set.notes()).extracting(DataNote::code).containsExactly("DQ-04");
  }

  @Test
  void aNewVersionStartsANewSeries() {
    Form newer =
        Forms.at(
            Forms.of(
                Instruments.QUESTIONNAIRES + "srs3", "2.0", srs("x", end(1), 9, 9, 9, 9).answers()),
            "2",
            end(2),
            null);
    RatingSet set = Pair.withSessions(2).add(srs("1", end(1), 1, 1, 1, 1), newer).ratings();

    assertThat(set.of("srs3", Rater.CLIENT)).hasSize(2);
    assertThat(set.series("srs3", Rater.CLIENT))
        .extracting(Rating::series)
        .containsExactly("srs3|2.0");
    assertThat(set.notes()).extracting(DataNote::code).containsExactly("DQ-04");
  }

  @Test
  void whatIsDatedAfterAsOfIsNotThere() {
    Pair pair = Pair.withSessions(1).add(srs("1", end(1), 1, 1, 1, 1));

    assertThat(pair.ratings(end(1)).ratings()).hasSize(1);
    assertThat(pair.ratings(end(1).minusSeconds(1)).ratings()).isEmpty();
  }

  @Test
  void anInvalidFormIsNoRating() {
    Form form = Forms.at(Forms.of("gad7", 1, NONE, NONE, 1, 1, 1, 1), "1", end(1), null);

    assertThat(Pair.withSessions(1).add(form).ratings().ratings()).isEmpty();
  }

  @Test
  void aCliniciansOwnFormIsReadForItsAuthorAlone() {
    Form own = Forms.by(Forms.of("ei", new double[32]), Rater.THERAPIST, Pair.THERAPIST);
    Form others = Forms.by(Forms.of("ei", 9, 9), Rater.THERAPIST, "Practitioner/2");
    RatingSet mine = Pair.withSessions(1).add(own).ratings();
    RatingSet theirs = Pair.withSessions(1).add(others).ratings();

    assertThat(only(mine).total()).isEqualTo(0.0);
    assertThat(mine.notes()).isEmpty();
    assertThat(theirs.ratings()).isEmpty();
    assertThat(theirs.notes()).isEmpty();
  }

  @Test
  void nothingIsSaidAboutACliniciansOwnForms() {
    Form own = Forms.by(Forms.of("ei", 9, 9), Rater.THERAPIST, Pair.THERAPIST);
    RatingSet set =
        Pair.withSessions(1)
            .add(Forms.at(own, "1", end(1), null))
            .add(Forms.at(own, "2", end(1).plusSeconds(60), null))
            .add(
                Pair.by(
                    Pair.score("3", "ei#total", 99, end(1), null), Rater.THERAPIST, Pair.THERAPIST))
            .ratings();

    assertThat(set.notes()).isEmpty();
  }

  @Test
  void aRushedOrContradictoryFormIsNotTrusted() {
    Form wai = Forms.at(Forms.of("wai-sr", 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4), "1", end(1), null);
    Form chs = Forms.at(Forms.of("chs", 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4), "1", end(1), null);

    assertThat(only(Pair.withSessions(1).add(wai).ratings()).straightLined()).isTrue();
    assertThat(only(Pair.withSessions(1).add(wai).ratings()).trusted()).isTrue();
    assertThat(only(Pair.withSessions(1).add(Forms.inSeconds(wai, 20)).ratings()).trusted())
        .isTrue();
    assertThat(only(Pair.withSessions(1).add(Forms.inSeconds(wai, 19)).ratings()).trusted())
        .isFalse();
    assertThat(only(Pair.withSessions(1).add(chs).ratings()).trusted()).isFalse();
  }

  private static Rating only(RatingSet set) {
    assertThat(set.ratings()).hasSize(1);
    return set.ratings().get(0);
  }

  private static Form srs(String id, Instant authored, double... answers) {
    return Forms.at(Forms.of("srs3", answers), id, authored, null);
  }
}
