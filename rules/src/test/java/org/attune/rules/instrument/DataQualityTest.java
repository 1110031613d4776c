package org.attune.rules.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attune.rules.instrument.Forms.NONE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.rules.fact.DataNote;
import org.attune.rules.fact.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The data-quality codes DQ-01, DQ-03 and DQ-04 of single forms. */
class DataQualityTest {

  @Test
  void anAnswerOutOfRangeIsLeftOutAndNamedByItemOnly() {
    ScoredForm scored = Forms.score("phq9", 4, 0, 0, 0, 0, 0, 0, 0, 0);

    assertThat(scored.dataQuality())
        .containsExactly(
            new DataNote(
                "DQ-01",
                "QuestionnaireResponse/1",
                "The answer to item 1 is not one of the allowed ones; it was left out."));
    assertThat(scored.missing()).containsExactly("1");
    assertThat(scored.items()).doesNotContainKey("1");
    assertThat(scored.total()).isEqualTo(0.0);
  }

  @Test
  void anAnswerBetweenTwoOptionsIsOutOfRange() {
    assertThat(codes(Forms.score("care", 4.5, 4, 4, 4, 4, 4, 4, 4, 4, 4))).containsExactly("DQ-01");
  }

  @Test
  void theEndsOfTheRangeAreAllowed() {
    assertThat(codes(Forms.score("care", 1, 5, 1, 5, 1, 5, 1, 5, 1, 5))).isEmpty();
    assertThat(codes(Forms.score("srs3", 0, 10, 0, 10))).isEmpty();
  }

  @Test
  void anAnswerThatIsNoNumberIsLeftOut() {
    Form form = Forms.unreadable(Forms.of("gad7", NONE, 1, 1, 1, 1, 1, 1), Set.of("69725-0"));
    ScoredForm scored = Forms.score(form);

    assertThat(codes(scored)).containsExactly("DQ-01");
    assertThat(scored.total()).isEqualTo(7.0);
  }

  @Test
  void aVisualScaleStoredInMillimetresIsRefusedAsAWhole() {
    ScoredForm scored = Forms.score("srs3", 9, 8, 7, 10.1);

    assertThat(codes(scored)).containsExactly("DQ-03");
    assertThat(scored.valid()).isFalse();
    assertThat(scored.total()).isNull();
    assertThat(scored.subscales()).containsOnlyKeys("rel", "goal", "appr", "overall");
    assertThat(scored.subscales().values()).containsOnlyNulls();
    assertThat(scored.items()).isEmpty();
  }

  @Test
  void anAllianceFormStoredFromZeroIsRefusedUnlessItsTopIsUsed() {
    assertThat(codes(Forms.score("wai-sr", 0, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4)))
        .containsExactly("DQ-03");
    assertThat(codes(Forms.score("wai-sr", 0, 5, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4)))
        .containsExactly("DQ-01");
    assertThat(codes(Forms.score("wai-s", 0, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6)))
        .containsExactly("DQ-03");
  }

  @ParameterizedTest
  @EnumSource(
      value = Form.Status.class,
      names = {"IN_PROGRESS", "STOPPED", "ENTERED_IN_ERROR"})
  void anUnfinishedOrWithdrawnFormIsNotScored(Form.Status status) {
    ScoredForm scored = Forms.score(Forms.with(Forms.of("gad7", 1, 1, 1, 1, 1, 1, 1), status));

    assertThat(codes(scored)).containsExactly("DQ-04");
    assertThat(scored.valid()).isFalse();
    assertThat(scored.total()).isNull();
    assertThat(scored.items()).isEmpty();
  }

  @Test
  void anAmendedFormIsScored() {
    Form form = Forms.with(Forms.of("gad7", 1, 1, 1, 1, 1, 1, 1), Form.Status.AMENDED);

    assertThat(Forms.score(form).total()).isEqualTo(7.0);
  }

  @Test
  void anUnknownVersionIsScoredWithANote() {
    Form form = Forms.of(Instruments.QUESTIONNAIRES + "gad7", "2.0", answers());
    ScoredForm scored = Forms.score(form);

    assertThat(codes(scored)).containsExactly("DQ-04");
    assertThat(scored.valid()).isTrue();
  }

  @Test
  void aFormWithoutVersionAndAnyVersionOfALoincFormAreKnown() {
    String own = Instruments.QUESTIONNAIRES + "gad7";

    assertThat(codes(Forms.score(Forms.of(own, null, answers())))).isEmpty();
    assertThat(codes(Forms.score(Forms.of("http://loinc.org/q/69737-5", "2.78", answers()))))
        .isEmpty();
  }

  @Test
  void formsOfAnInstrumentWithoutKeyAreNotScored() {
    ScoredForm scored = Forms.score("seq5", new double[21]);

    assertThat(codes(scored)).containsExactly("DQ-04");
    assertThat(scored.valid()).isFalse();
    assertThat(scored.missing()).isEmpty();
  }

  @Test
  void aTotalRecordedInTheFormIsCheckedAndNotUsed() {
    Form form = Forms.of("gad7", 1, 1, 1, 1, 1, 1, 1);
    Form agrees = Forms.adding(form, Map.of("70274-6", 7.01));
    Form differs = Forms.adding(form, Map.of("70274-6", 8.0));

    assertThat(codes(Forms.score(agrees))).isEmpty();
    assertThat(codes(Forms.score(differs))).containsExactly("DQ-01");
    assertThat(Forms.score(differs).total()).isEqualTo(7.0);
  }

  private static Map<String, Double> answers() {
    return Map.of("1", 1.0, "2", 1.0, "3", 1.0, "4", 1.0, "5", 1.0, "6", 1.0, "7", 1.0);
  }

  private static List<String> codes(ScoredForm scored) {
    return scored.dataQuality().stream().map(DataNote::code).toList();
  }
}
