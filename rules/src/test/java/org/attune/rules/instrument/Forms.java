package org.attune.rules.instrument;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.attune.rules.fact.Form;
import org.attune.rules.fact.Rater;
import org.attune.rules.fact.Source;
import org.jspecify.annotations.Nullable;

/** Builds and changes filled forms for tests. */
final class Forms {

  static final Instruments INSTRUMENTS = Instruments.load();

  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  /** No answer. */
  static final double NONE = Double.NaN;

  private Forms() {}

  /** A completed form of the client whose linkIds are 1, 2, 3 …. */
  static Form of(String code, double... answers) {
    Map<String, Double> byLinkId = new LinkedHashMap<>();
    for (int i = 0; i < answers.length; i++) {
      if (!Double.isNaN(answers[i])) {
        byLinkId.put(Integer.toString(i + 1), answers[i]);
      }
    }
    return of(Instruments.QUESTIONNAIRES + code, "1.0", byLinkId);
  }

  static Form of(String questionnaire, @Nullable String version, Map<String, Double> answers) {
    return new Form(
        Source.of("QuestionnaireResponse/1"),
        questionnaire,
        version,
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

  /** The same form under another id, at another time, on a visit. */
  static Form at(Form form, String id, Instant authored, @Nullable String visit) {
    return new Form(
        Source.of("QuestionnaireResponse/" + id),
        form.questionnaire(),
        form.questionnaireVersion(),
        form.status(),
        authored,
        form.rater(),
        form.raterReference(),
        visit,
        form.answers(),
        form.unreadable(),
        form.completionSeconds(),
        form.lastUpdated());
  }

  static Form by(Form form, Rater rater, @Nullable String reference) {
    return new Form(
        form.source(),
        form.questionnaire(),
        form.questionnaireVersion(),
        form.status(),
        form.authored(),
        rater,
        reference,
        form.visit(),
        form.answers(),
        form.unreadable(),
        form.completionSeconds(),
        form.lastUpdated());
  }

  static Form with(Form form, Form.Status status) {
    return new Form(
        form.source(),
        form.questionnaire(),
        form.questionnaireVersion(),
        status,
        form.authored(),
        form.rater(),
        form.raterReference(),
        form.visit(),
        form.answers(),
        form.unreadable(),
        form.completionSeconds(),
        form.lastUpdated());
  }

  static Form inSeconds(Form form, int seconds) {
    return changed(form, form.answers(), form.unreadable(), seconds);
  }

  static Form unreadable(Form form, Set<String> linkIds) {
    return changed(form, form.answers(), linkIds, form.completionSeconds());
  }

  static Form adding(Form form, Map<String, Double> answers) {
    Map<String, Double> all = new HashMap<>(form.answers());
    all.putAll(answers);
    return changed(form, all, form.unreadable(), form.completionSeconds());
  }

  /** Answers to two items; null stands for none. */
  static Map<String, Double> answers(
      String first, @Nullable Double one, String second, @Nullable Double other) {
    Map<String, Double> answers = new HashMap<>();
    if (one != null) {
      answers.put(first, one);
    }
    if (other != null) {
      answers.put(second, other);
    }
    return answers;
  }

  private static Form changed(
      Form form, Map<String, Double> answers, Set<String> unreadable, @Nullable Integer seconds) {
    return new Form(
        form.source(),
        form.questionnaire(),
        form.questionnaireVersion(),
        form.status(),
        form.authored(),
        form.rater(),
        form.raterReference(),
        form.visit(),
        answers,
        unreadable,
        seconds,
        form.lastUpdated());
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
