package org.attune.rules.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.rules.instrument.Pair.AS_OF;
import static org.attune.rules.instrument.Pair.score;

import java.time.Duration;
import java.time.Instant;
import org.attune.rules.fact.DataNote;
import org.attune.rules.fact.Form;
import org.attune.rules.fact.Rater;
import org.attune.rules.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which answers about suicidal thoughts or acts stand, whoever asked. */
class SafetyRecordTest {

  private static final Duration THIRTY_DAYS = Duration.ofDays(30);

  @ParameterizedTest
  @CsvSource({"PT0S, true", "PT720H, true", "PT720H1S, false"})
  void aPositiveItemStandsForThirtyDays(Duration age, boolean stands) {
    SafetyRecord safety = safety(phq("1", AS_OF.minus(age), 2));

    assertThat(safety.known(AS_OF)).isEqualTo(stands);
    assertThat(safety.inForce(AS_OF)).hasSize(stands ? 1 : 0);
    assertThat(safety.severity(AS_OF)).isEqualTo(stands ? Severity.CRITICAL : null);
    assertThat(safety.positives()).hasSize(1);
  }

  @Test
  void aLaterNegativeAnswerEndsNothing() {
    Instant earlier = AS_OF.minus(Duration.ofDays(3));
    SafetyRecord safety = safety(phq("1", earlier, 1), phq("2", AS_OF, 0));

    assertThat(safety.severity(AS_OF)).isEqualTo(Severity.WARNING);
    assertThat(safety.inForce(AS_OF)).extracting(SafetyItem::at).containsExactly(earlier);
    assertThat(safety.latest()).isNotNull();
    assertThat(safety.latest().positive()).isFalse();
  }

  @Test
  void theHighestOfSeveralStands() {
    SafetyRecord safety = safety(phq("1", AS_OF.minusSeconds(86_400), 3), phq("2", AS_OF, 1));

    assertThat(safety.severity(AS_OF)).isEqualTo(Severity.CRITICAL);
  }

  @Test
  void nothingAnsweredIsUnknown() {
    SafetyRecord safety = safety();

    assertThat(safety.latest()).isNull();
    assertThat(safety.known(AS_OF)).isFalse();
    assertThat(safety.severity(AS_OF)).isNull();
  }

  @Test
  void countsWhoeverAnsweredAndWhereverTheyDid() {
    Form asked = Forms.by(phq("1", AS_OF, 1), Rater.THERAPIST, "Practitioner/2");
    Form unknown = Forms.by(phq("2", AS_OF.minusSeconds(3600), 1), Rater.UNKNOWN, null);

    assertThat(safety(asked, unknown).inForce(AS_OF)).hasSize(2);
  }

  @Test
  void aWithdrawnFormDoesNotCount() {
    Form withdrawn = Forms.with(phq("1", AS_OF, 3), Form.Status.ENTERED_IN_ERROR);

    assertThat(safety(withdrawn).items()).isEmpty();
  }

  @Test
  void ofDuplicatesOnlyTheStandingOneCounts() {
    SafetyRecord safety = safety(phq("1", AS_OF.minusSeconds(300), 3), phq("2", AS_OF, 0));

    assertThat(safety.items()).extracting(SafetyItem::positive).containsExactly(false);
  }

  @Test
  void readsItemsThatArriveAsNumbers() {
    RatingSet set =
        Pair.withSessions(1)
            .add(score("1", "phq9#9", 2, AS_OF, null))
            .add(score("2", "cssrs#1", 1, AS_OF, null))
            .ratings();

    assertThat(set.ratings()).isEmpty();
    assertThat(set.notes()).isEmpty();
    assertThat(set.safety().inForce(AS_OF))
        .extracting(SafetyItem::severity)
        .containsExactly(Severity.CRITICAL, Severity.WARNING);
  }

  @ParameterizedTest
  @CsvSource({"0, WARNING", "1, CRITICAL"})
  void readsRecentBehaviourTogetherWithBehaviour(double lately, Severity severity) {
    SafetyRecord safety =
        Pair.withSessions(1)
            .add(score("1", "cssrs#6", 1, AS_OF.minusSeconds(60), null))
            .add(score("2", "cssrs#6a", lately, AS_OF, null))
            .ratings()
            .safety();

    assertThat(safety.items()).hasSize(1);
    assertThat(safety.severity(AS_OF)).isEqualTo(severity);
  }

  @Test
  void everyAnswerOfOneVisitStandsForItself() {
    SafetyRecord safety =
        Pair.withSessions(1)
            .add(score("1", "phq9#9", 2, AS_OF.minusSeconds(120), "Encounter/1"))
            .add(score("2", "phq9#9", 0, AS_OF, "Encounter/1"))
            .ratings()
            .safety();

    assertThat(safety.items()).extracting(SafetyItem::positive).containsExactly(true, false);
  }

  @Test
  void aNumberThatSaysWhatItsFormSaysIsNotCountedTwice() {
    SafetyRecord safety =
        Pair.withSessions(1)
            .add(phq("1", AS_OF, 2))
            .add(Pair.derived(score("1", "phq9#9", 2, AS_OF, null), "QuestionnaireResponse/1"))
            .ratings()
            .safety();

    assertThat(safety.items()).hasSize(1);
  }

  @Test
  void aNumberThatContradictsItsFormIsNotedAndStands() {
    RatingSet set =
        Pair.withSessions(1)
            .add(phq("1", AS_OF, 0))
            .add(Pair.derived(score("1", "phq9#9", 2, AS_OF, null), "QuestionnaireResponse/1"))
            .ratings();

    assertThat(set.safety().severity(AS_OF)).isEqualTo(Severity.CRITICAL);
    assertThat(set.notes()).extracting(DataNote::code).contains("DQ-01");
  }

  @Test
  void whatIsDatedAfterAsOfIsNotThere() {
    Pair pair = Pair.withSessions(1).add(phq("1", AS_OF, 3));

    assertThat(pair.ratings(AS_OF.minus(THIRTY_DAYS)).safety().items()).isEmpty();
  }

  private static SafetyRecord safety(Form... forms) {
    return Pair.withSessions(1).add(forms).ratings().safety();
  }

  private static Form phq(String id, Instant authored, double item) {
    return Forms.at(Forms.of("phq9", 0, 0, 0, 0, 0, 0, 0, 0, item), id, authored, null);
  }
}
