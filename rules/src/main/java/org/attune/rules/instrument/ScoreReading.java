package org.attune.rules.instrument;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attune.rules.fact.DataNote;
import org.attune.rules.fact.Form;
import org.attune.rules.fact.Score;
import org.attune.rules.fact.Visit;
import org.jspecify.annotations.Nullable;

/** Reads numbers that arrived without their form, and brings together those of one occasion. */
final class ScoreReading {

  private static final Comparator<Score> OLDEST_FIRST =
      Comparator.comparing(Score::at).thenComparing(score -> score.source().reference());

  private final Instruments instruments;
  private final Sessions sessions;
  private final Map<String, Form> forms;
  private final List<ReadForm> read;
  private final List<DataNote> notes;
  private final List<ScoreGroup> groups = new ArrayList<>();
  private final Map<ScoreGroup.Key, ScoreGroup> open = new HashMap<>();

  ScoreReading(
      Instruments instruments,
      Sessions sessions,
      List<Form> forms,
      List<ReadForm> read,
      List<DataNote> notes) {
    this.instruments = instruments;
    this.sessions = sessions;
    this.forms = new HashMap<>();
    forms.forEach(form -> this.forms.put(form.source().reference(), form));
    this.read = read;
    this.notes = notes;
  }

  /** The numbers that count up to a time, by occasion, oldest first. */
  List<ScoreGroup> read(List<Score> scores, FormReading reading, Instant asOf) {
    List<Score> ordered = new ArrayList<>(scores);
    ordered.sort(OLDEST_FIRST);
    for (Score score : ordered) {
      Instrument instrument = instruments.ofKey(score.scale());
      if (score.at().isAfter(asOf)) {
        break;
      }
      if (instrument == null) {
        note(score, "DQ-04", "The scale is not one of a known instrument.");
      } else if (reading.mayBeRead(instrument, score.rater(), score.raterReference())) {
        consider(score, instrument);
      }
    }
    return groups;
  }

  private void consider(Score score, Instrument instrument) {
    String name = score.scale().substring(score.scale().indexOf('#') + 1);
    if (!inRange(score, instrument, name) || ofFormThatDoesNotCount(score, instrument)) {
      return;
    }
    Visit session = sessions.find(score.visit(), score.at());
    ReadForm form = covering(score, instrument, session);
    boolean scale = instrument.scale(name) != null;
    if (form == null || (differs(form, score, name) && !scale)) {
      group(score, instrument, name, scale ? session : null).add(name, score);
    }
  }

  private boolean inRange(Score score, Instrument instrument, String name) {
    Scale scale = instrument.scale(name);
    Item item = instrument.item(name);
    double value = score.value();
    if (scale == null && item == null) {
      note(score, "DQ-04", "The scale is not one of its instrument.");
      return false;
    }
    if (scale == null ? item.allows(value) : scale.allows(value)) {
      return true;
    }
    boolean mismatch =
        scale != null
            && (value > scale.max()
                ? instrument.refuseAbove() != null
                : instrument.refuseZeroBased());
    if (mismatch) {
      note(score, "DQ-03", "The number looks as if it was stored on another scale; refused.");
    } else {
      note(score, "DQ-01", "The number is outside the range of its scale; it was left out.");
    }
    return false;
  }

  /** Whether the form it was computed from was withdrawn, or replaced by a duplicate. */
  private boolean ofFormThatDoesNotCount(Score score, Instrument instrument) {
    for (String reference : score.derivedFrom()) {
      Form form = forms.get(reference);
      if (form != null && (!Scoring.counts(form) || replaced(form, instrument))) {
        return true;
      }
    }
    return false;
  }

  private boolean replaced(Form form, Instrument instrument) {
    return instrument.scoring().scoresForms()
        && instrument.questionnaires().containsKey(form.questionnaire())
        && read.stream().noneMatch(one -> one.form().source().equals(form.source()));
  }

  /** The form that says the same: the one it was computed from, else the nearest in time. */
  private @Nullable ReadForm covering(Score score, Instrument instrument, @Nullable Visit session) {
    ReadForm nearest = null;
    for (ReadForm form : read) {
      if (form.instrument().code().equals(instrument.code())) {
        if (form.gave(score)) {
          return form;
        }
        boolean nearer = nearest == null || form.apart(score).compareTo(nearest.apart(score)) < 0;
        if (nearer && form.sameOccasion(score, session)) {
          nearest = form;
        }
      }
    }
    return nearest;
  }

  /** Whether the form does not give this number; for a scale only where the form gives one. */
  private boolean differs(ReadForm form, Score score, String name) {
    Double computed = form.value(name);
    if (computed == null) {
      return true;
    }
    boolean differs = Math.abs(computed - score.value()) > Scoring.TOLERANCE;
    if (differs) {
      note(score, "DQ-01", "The number differs from the one computed from its form.");
    }
    return differs;
  }

  private ScoreGroup group(
      Score score, Instrument instrument, String name, @Nullable Visit session) {
    ScoreGroup.Key key = ScoreGroup.Key.of(score, instrument, session);
    ScoreGroup group = open.get(key);
    if (group == null || !group.takes(name, score)) {
      group = new ScoreGroup(instrument, session);
      open.put(key, group);
      groups.add(group);
    }
    return group;
  }

  /** Adds a note, but none about a clinician's own ratings: others see the notes. */
  private void note(Score score, String code, String what) {
    Instrument instrument = instruments.ofKey(score.scale());
    if (instrument == null || !instrument.is(Role.CLINICIAN_SELF)) {
      notes.add(new DataNote(code, score.source().reference(), what));
    }
  }
}
