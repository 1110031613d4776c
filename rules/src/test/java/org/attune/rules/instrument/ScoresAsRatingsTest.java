package org.attune.rules.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.rules.instrument.Pair.derived;
import static org.attune.rules.instrument.Pair.end;
import static org.attune.rules.instrument.Pair.score;

import java.time.Duration;
import java.util.List;
import org.attune.rules.fact.DataNote;
import org.attune.rules.fact.Form;
import org.attune.rules.fact.Rater;
import org.attune.rules.fact.Rating;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that arrive without their form. */
class ScoresAsRatingsTest {

  @Test
  void aTotalAloneIsARatingOfLevelTotal() {
    Rating rating =
        only(Pair.withSessions(1).add(score("1", "wai-sr#total", 44, end(1), null)).ratings());

    assertThat(rating.level()).isEqualTo(Rating.Level.TOTAL);
    assertThat(rating.total()).isEqualTo(44.0);
    assertThat(rating.series()).isEqualTo("wai-sr|1.0");
    assertThat(rating.session()).isEqualTo("Encounter/1");
    assertThat(rating.items()).isEmpty();
  }

  @Test
  void totalAndSubscalesOfOneSessionAreOneRating() {
    Rating rating =
        only(
            Pair.withSessions(1)
                .add(score("2", "wai-sr#bond", 16, end(1).plusSeconds(3000), null))
                .add(score("1", "wai-sr#total", 44, end(1), "Encounter/1"))
                .ratings());

    assertThat(rating.level()).isEqualTo(Rating.Level.SUBSCALE);
    assertThat(rating.total()).isEqualTo(44.0);
    assertThat(rating.scales()).containsOnlyKeys("bond");
    assertThat(rating.source().reference()).isEqualTo("Observation/1");
  }

  @Test
  void subscalesAloneHaveNoTotal() {
    Rating rating =
        only(Pair.withSessions(1).add(score("1", "seq5#depth", 5.2, end(1), null)).ratings());

    assertThat(rating.total()).isNull();
    assertThat(rating.scales()).containsEntry("depth", 5.2);
  }

  @Test
  void totalsWithoutASessionAreRatingsOfTheirOwnUnlessMinutesApart() {
    Duration minutes = Duration.ofMinutes(10);
    RatingSet set =
        Pair.withSessions(0)
            .add(score("1", "phq9#total", 20, end(1), "Encounter/stay"))
            .add(score("2", "phq9#total", 12, end(2), "Encounter/stay"))
            .add(score("3", "wai-sr#total", 44, end(1), null))
            .add(score("4", "wai-sr#bond", 16, end(1).plus(minutes), null))
            .add(
                score(
                    "5",
                    "wai-sr#task",
                    16,
                    end(1).plus(minutes).plus(minutes).plusSeconds(1),
                    null))
            .ratings();

    assertThat(set.series("phq9", Rater.CLIENT))
        .extracting(Rating::total)
        .containsExactly(20.0, 12.0);
    assertThat(set.series("wai-sr", Rater.CLIENT))
        .extracting(Rating::level)
        .containsExactly(Rating.Level.SUBSCALE, Rating.Level.SUBSCALE);
  }

  @ParameterizedTest
  @CsvSource({"36.0, false", "36.01, false", "36.02, true"})
  void aScoreOfAFormThatIsThereIsCheckedAndNotCountedTwice(double value, boolean noted) {
    RatingSet set =
        Pair.withSessions(1)
            .add(srs())
            .add(derived(score("1", "srs3#total", value, end(3), null), "QuestionnaireResponse/1"))
            .ratings();

    assertThat(only(set).level()).isEqualTo(Rating.Level.ITEM);
    assertThat(only(set).total()).isEqualTo(36.0);
    assertThat(set.notes())
        .isEqualTo(
            noted
                ? List.of(
                    new DataNote(
                        "DQ-01",
                        "Observation/1",
                        "The number differs from the one computed from its form."))
                : List.of());
  }

  @Test
  void aScoreOfTheSameSessionAndRaterAsAFormIsNotCountedTwice() {
    RatingSet set =
        Pair.withSessions(1)
            .add(srs(), score("1", "srs3#total", 36, end(1).plusSeconds(1200), "Encounter/1"))
            .ratings();

    assertThat(only(set).level()).isEqualTo(Rating.Level.ITEM);
  }

  @Test
  void aTherapistsScoreOfTheSameSessionIsNotTheClientsForm() {
    RatingSet set =
        Pair.withSessions(1)
            .add(srs())
            .add(
                Pair.by(
                    score("1", "srs3#total", 20, end(1), null), Rater.THERAPIST, Pair.THERAPIST))
            .ratings();

    assertThat(set.ratings()).hasSize(2);
    assertThat(set.notes()).isEmpty();
  }

  @Test
  void aScoreOfAWithdrawnFormDoesNotCount() {
    Form withdrawn = Forms.with(srs(), Form.Status.ENTERED_IN_ERROR);
    RatingSet set =
        Pair.withSessions(1)
            .add(withdrawn)
            .add(derived(score("1", "srs3#total", 36, end(1), null), "QuestionnaireResponse/1"))
            .ratings();

    assertThat(set.ratings()).isEmpty();
  }

  @Test
  void aScoreOfAReplacedDuplicateDoesNotCount() {
    Form replaced = Forms.at(Forms.of("srs3", 1, 1, 1, 1), "0", end(1).minusSeconds(60), null);
    RatingSet set =
        Pair.withSessions(1)
            .add(srs(), replaced)
            .add(derived(score("1", "srs3#total", 4, end(1), null), "QuestionnaireResponse/0"))
            .ratings();

    assertThat(only(set).total()).isEqualTo(36.0);
    assertThat(set.notes()).extracting(DataNote::code).containsExactly("DQ-02");
  }

  @Test
  void aScoreIsComparedWithTheFormItWasComputedFrom() {
    Form other = Forms.at(Forms.of("srs3", 1, 1, 1, 1), "0", end(1).minusSeconds(3600), null);
    RatingSet set =
        Pair.withSessions(1)
            .add(other, srs())
            .add(derived(score("1", "srs3#total", 36, end(1), null), "QuestionnaireResponse/1"))
            .add(derived(score("2", "srs3#total", 4, end(1), null), "QuestionnaireResponse/0"))
            .ratings();

    assertThat(only(set).total()).isEqualTo(36.0);
    assertThat(set.notes()).isEmpty();
  }

  @Test
  void aScoreOfAFormWithoutKeyCounts() {
    Form seq = Forms.at(Forms.of("seq5", new double[21]), "1", end(1), null);
    RatingSet set =
        Pair.withSessions(1)
            .add(seq)
            .add(derived(score("1", "seq5#depth", 6, end(1), null), "QuestionnaireResponse/1"))
            .ratings();

    assertThat(only(set).scales()).containsEntry("depth", 6.0);
  }

  @ParameterizedTest
  @CsvSource({
    "srs3#total, 40.5, DQ-03",
    "srs3#rel, 95, DQ-03",
    "srs3#total, -1, DQ-01",
    "wai-sr#total, 4.2, DQ-03",
    "wai-sr#total, 61, DQ-01",
    "phq9#total, 28, DQ-01",
    "phq9#sum, 10, DQ-04",
    "hamd#total, 10, DQ-04",
  })
  void aNumberThatCannotBeIsLeftOut(String scale, double value, String code) {
    RatingSet set = Pair.withSessions(1).add(score("1", scale, value, end(1), null)).ratings();

    assertThat(set.ratings()).isEmpty();
    assertThat(set.notes()).extracting(DataNote::code).containsExactly(code);
  }

  @Test
  void aScoreOfAnUnknownRaterIsInNoSeries() {
    RatingSet set =
        Pair.withSessions(1)
            .add(Pair.by(score("1", "srs3#total", 36, end(1), null), Rater.UNKNOWN, null))
            .ratings();

    assertThat(set.ratings()).isEmpty();
    assertThat(set.notes()).extracting(DataNote::code).containsExactly("unknown-rater");
  }

  @Test
  void aScoreAfterAsOfIsNotThere() {
    Pair pair = Pair.withSessions(1).add(score("1", "srs3#total", 36, end(1), null));

    assertThat(pair.ratings(end(1).minusSeconds(1)).ratings()).isEmpty();
  }

  private static Form srs() {
    return Forms.at(Forms.of("srs3", 9, 9, 9, 9), "1", end(1), null);
  }

  private static Rating only(RatingSet set) {
    assertThat(set.ratings()).hasSize(1);
    return set.ratings().get(0);
  }
}
