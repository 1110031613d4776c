package org.attune.rules.instrument;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.attune.rules.fact.Form;
import org.attune.rules.fact.Rater;
import org.attune.rules.fact.Source;

/** Builds filled forms for tests. */
final class Forms {

  static final Instruments INSTRUMENTS = Instruments.load();

  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private Forms() {}

  /** A completed form of the client whose linkIds are 1, 2, 3 …; NaN stands for no answer. */
  static Form of(String code, double... answers) {
    Map<String, Double> byLinkId = new LinkedHashMap<>();
    for (int i = 0; i < answers.length; i++) {
      if (!Double.isNaN(answers[i])) {
        byLinkId.put(Integer.toString(i + 1), answers[i]);
      }
    }
    return of(code, byLinkId);
  }

  static Form of(String code, Map<String, Double> answers) {
    return new Form(
        Source.of("QuestionnaireResponse/1"),
        Instruments.QUESTIONNAIRES + code,
        "1.0",
        Form.Status.COMPLETED,
        NOON,
        Rater.CLIENT,
        "Patient/1",
        null,
        answers,
        Set.of(),
        null,
        null);
  }

  static ScoredForm score(String code, double... answers) {
    return score(of(code, answers));
  }

  static ScoredForm score(Form form) {
    Instrument instrument = INSTRUMENTS.byQuestionnaire(form.questionnaire());
    if (instrument == null) {
      throw new IllegalArgumentException("No instrument has " + form.questionnaire());
    }
    return Scoring.score(instrument, form);
  }
}
