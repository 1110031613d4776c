package org.attune.rules.instrument;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attune.rules.fact.DataNote;
import org.attune.rules.fact.Form;
import org.jspecify.annotations.Nullable;

/**
 * Scores filled forms: answers in range, reversed where the key says so, missing items within the
 * limits of each scale (specification §1.1 and §2).
 */
public final class Scoring {

  /** How far a number recorded beside the items may be from the computed one. */
  static final double TOLERANCE = .01;

  private Scoring() {}

  /**
   * Scores a form. It is refused as a whole, with a note, when its status is not completed or
   * amended or its instrument's forms are not scored (DQ-04), and when its answers show that it was
   * stored on another scale (DQ-03). A single answer out of range is left out, with a note (DQ-01).
   * A questionnaire version that is not known to be equivalent is scored with a note (DQ-04).
   */
  public static ScoredForm score(Instrument instrument, Form form) {
    List<DataNote> notes = new ArrayList<>(1);
    Answers answers = read(instrument, form, notes);
    return answers == null
        ? refused(instrument, form, notes)
        : scored(instrument, form, answers, notes);
  }

  /** Whether the status of a form lets it be scored. */
  static boolean counts(Form form) {
    return form.status() == Form.Status.COMPLETED || form.status() == Form.Status.AMENDED;
  }

  private static @Nullable Answers read(Instrument instrument, Form form, List<DataNote> notes) {
    if (!counts(form)) {
      notes.add(note("DQ-04", form, "The form is not completed or was withdrawn; not scored."));
      return null;
    }
    if (!instrument.scoring().scoresForms()) {
      notes.add(note("DQ-04", form, "Forms of this instrument are not scored, totals are."));
      return null;
    }
    if (!instrument.knowsVersion(form.questionnaire(), form.questionnaireVersion())) {
      notes.add(note("DQ-04", form, "Unknown version of the questionnaire; a series of its own."));
    }
    return Answers.of(instrument, form, notes);
  }

  private static ScoredForm refused(Instrument instrument, Form form, List<DataNote> notes) {
    Map<String, @Nullable Double> subscales = new LinkedHashMap<>();
    for (Scale scale : instrument.scales()) {
      if (!scale.total()) {
        subscales.put(scale.name(), null);
      }
    }
    return new ScoredForm(
        instrument.code(),
        form.rater(),
        false,
        null,
        null,
        Collections.unmodifiableMap(subscales),
        List.of(),
        List.copyOf(notes),
        Map.of(),
        null);
  }

  private static ScoredForm scored(
      Instrument instrument, Form form, Answers answers, List<DataNote> notes) {
    Map<String, @Nullable Double> values = values(instrument, answers);
    compare(instrument, values, form, notes);
    Scale whole = instrument.total();
    Double total = whole == null ? null : values.remove(whole.name());
    Double mean = whole == null || total == null ? null : mean(whole, answers, total);
    boolean valid =
        instrument.scoring() == ScoringKind.SCREENING
            ? answers.hasAll(instrument.mandatory())
            : whole == null ? any(values) : total != null;
    Map<String, Double> items = answers.byLinkId();
    return new ScoredForm(
        instrument.code(),
        form.rater(),
        valid,
        total,
        mean,
        Collections.unmodifiableMap(values),
        answers.missing(),
        List.copyOf(notes),
        Collections.unmodifiableMap(items),
        Screening.risk(instrument, items));
  }

  /** Every scale by name, null where it is invalid. */
  private static Map<String, @Nullable Double> values(Instrument instrument, Answers answers) {
    Map<String, @Nullable Double> values = new LinkedHashMap<>();
    for (Scale scale : instrument.scales()) {
      values.put(scale.name(), value(scale, answers));
    }
    for (Scale scale : instrument.scales()) {
      if (!scale.needs().isEmpty()) {
        values.put(scale.name(), together(scale, values));
      }
    }
    return values;
  }

  /** Sum of the scales that a scale is made of, each with its own missing items made up. */
  private static @Nullable Double together(Scale scale, Map<String, @Nullable Double> values) {
    double sum = 0;
    for (String part : scale.needs()) {
      Double value = values.get(part);
      if (value == null) {
        return null;
      }
      sum += value;
    }
    return sum;
  }

  private static double mean(Scale whole, Answers answers, double total) {
    return whole.needs().isEmpty() ? mean(whole, answers) : total / whole.items().size();
  }

  private static boolean any(Map<String, @Nullable Double> values) {
    for (Double value : values.values()) {
      if (value != null) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Double value(Scale scale, Answers answers) {
    double mean = mean(scale, answers);
    if (Double.isNaN(mean) || !answers.hasAll(scale.required())) {
      return null;
    }
    return scale.aggregate() == Scale.Aggregate.MEAN ? mean : sum(scale, answers, mean);
  }

  /** Sum of the items; with missing ones the mean of the others times the number of items. */
  private static double sum(Scale scale, Answers answers, double mean) {
    double sum = 0;
    for (Item item : scale.items()) {
      if (!answers.has(item)) {
        return mean * scale.items().size();
      }
      sum += scored(scale, item, answers);
    }
    return sum;
  }

  /** Mean of the answered items; NaN when too many are missing. */
  private static double mean(Scale scale, Answers answers) {
    double sum = 0;
    int answered = 0;
    for (Item item : scale.items()) {
      if (answers.has(item)) {
        sum += scored(scale, item, answers);
        answered++;
      }
    }
    boolean enough = answered > 0 && scale.items().size() - answered <= scale.allowedMissing();
    return enough ? sum / answered : Double.NaN;
  }

  private static double scored(Scale scale, Item item, Answers answers) {
    double answer = answers.get(item);
    return scale.rawAnswers() ? answer : item.scored(answer);
  }

  /** Compares numbers that the form itself records with the computed ones. */
  private static void compare(
      Instrument instrument,
      Map<String, @Nullable Double> values,
      Form form,
      List<DataNote> notes) {
    for (Scale scale : instrument.scales()) {
      Double value = values.get(scale.name());
      for (Code code : scale.codes()) {
        Double recorded = form.answers().get(code.code());
        if (value != null && recorded != null && Math.abs(recorded - value) > TOLERANCE) {
          notes.add(note("DQ-01", form, "The recorded total differs from the computed one."));
        }
      }
    }
  }

  private static DataNote note(String code, Form form, String what) {
    return new DataNote(code, form.source().reference(), what);
  }
}
