package org.attune.rules.instrument;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.rules.fact.Form;
import org.attune.rules.fact.Rater;
import org.attune.rules.fact.Rating;
import org.attune.rules.fact.Score;
import org.attune.rules.fact.Visit;
import org.jspecify.annotations.Nullable;

/**
 * A form that counts, scored and bound.
 *
 * @param form the answers
 * @param instrument what was filled in
 * @param scored its scoring
 * @param session the session it speaks about, null when there is none
 */
record ReadForm(Form form, Instrument instrument, ScoredForm scored, @Nullable Visit session) {

  /** Whether a score was computed from this form. */
  boolean gave(Score score) {
    return instrument.scoring().scoresForms()
        && score.derivedFrom().contains(form.source().reference())
        && (form.rater() != Rater.UNKNOWN || score.rater() == Rater.UNKNOWN);
  }

  /** Whether a score was given by the same rater on the same occasion. */
  boolean sameOccasion(Score score, @Nullable Visit scoreSession) {
    if (!instrument.scoring().scoresForms() || form.rater() != score.rater()) {
      return false;
    }
    if (form.visit() != null && form.visit().equals(score.visit())) {
      return true;
    }
    return session != null && scoreSession != null
        ? session.source().equals(scoreSession.source())
        : apart(score).compareTo(Duplicates.WITHIN) <= 0;
  }

  /** Time between the form and a score. */
  Duration apart(Score score) {
    return Duration.between(form.authored(), score.at()).abs();
  }

  /** What the form gives for a scale or item, null when it is invalid or unanswered. */
  @Nullable Double value(String name) {
    Scale total = instrument.total();
    if (total != null && total.name().equals(name)) {
      return scored.total();
    }
    return instrument.scale(name) == null ? scored.items().get(name) : scored.subscales().get(name);
  }

  /** Whether it gives any number at all. */
  boolean hasValue() {
    boolean any = scored.total() != null;
    for (Double value : scored.subscales().values()) {
      any |= value != null;
    }
    return any;
  }

  /** The answered safety items, whether or not the form is valid. */
  List<SafetyItem> safety() {
    List<SafetyItem> found = new ArrayList<>(instrument.safety().size());
    for (SafetyRule rule : instrument.safety()) {
      SafetyItem item =
          Screening.item(
              instrument, rule, scored.items(), form.source(), form.rater(), form.authored());
      if (item != null) {
        found.add(item);
      }
    }
    return found;
  }

  Rating rating() {
    return new Rating(
        form.source(),
        instrument.code(),
        instrument.series(form.questionnaire(), form.questionnaireVersion()),
        form.rater(),
        form.raterReference(),
        form.authored(),
        session == null ? null : session.source().reference(),
        Rating.Level.ITEM,
        scored.total(),
        validScales(),
        scored.items(),
        Set.copyOf(scored.missing()),
        scored.straightLined(),
        trusted());
  }

  private Map<String, Double> validScales() {
    Map<String, Double> valid = new LinkedHashMap<>();
    scored.subscales().forEach((name, value) -> put(valid, name, value));
    return Collections.unmodifiableMap(valid);
  }

  private static void put(Map<String, Double> valid, String name, @Nullable Double value) {
    if (value != null) {
      valid.put(name, value);
    }
  }

  private boolean trusted() {
    Integer limit = instrument.rushedBelowSeconds();
    Integer seconds = form.completionSeconds();
    boolean rushed = limit != null && seconds != null && seconds < limit;
    return !rushed && !(scored.straightLined() && instrument.hasReversedItems());
  }
}
