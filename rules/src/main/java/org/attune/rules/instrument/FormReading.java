package org.attune.rules.instrument;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.attune.rules.fact.DataNote;
import org.attune.rules.fact.Form;
import org.attune.rules.fact.Rater;
import org.jspecify.annotations.Nullable;

/** Scores a patient's forms, each once. */
final class FormReading {

  private final Instruments instruments;
  private final Sessions sessions;
  private final @Nullable String user;
  private final List<DataNote> notes;

  FormReading(
      Instruments instruments, Sessions sessions, @Nullable String user, List<DataNote> notes) {
    this.instruments = instruments;
    this.sessions = sessions;
    this.user = user;
    this.notes = notes;
  }

  /** The forms that count up to a time, scored, oldest first. */
  List<ReadForm> read(List<Form> forms, Instant asOf) {
    List<Form> counting = new ArrayList<>(forms.size());
    for (Form form : forms) {
      Instrument instrument = instruments.byQuestionnaire(form.questionnaire());
      if (form.authored().isAfter(asOf)) {
        continue;
      }
      if (instrument == null) {
        note(form, "The questionnaire is not a known instrument.");
      } else if (instrument.scoring() != ScoringKind.RECORDED
          && mayBeRead(instrument, form.rater(), form.raterReference())) {
        if (Scoring.counts(form)) {
          counting.add(form);
        } else {
          addNotes(instrument, Scoring.score(instrument, form));
        }
      }
    }
    List<ReadForm> read = new ArrayList<>(counting.size());
    for (Form form : Duplicates.removed(counting, notes)) {
      read.add(scored(form));
    }
    read.sort(
        Comparator.comparing((ReadForm one) -> one.form().authored())
            .thenComparing(one -> one.form().source().reference()));
    return read;
  }

  private ReadForm scored(Form form) {
    Instrument instrument = instruments.byQuestionnaire(form.questionnaire());
    if (instrument == null) {
      throw new IllegalStateException("A form of no known instrument cannot be scored.");
    }
    ScoredForm scored = Scoring.score(instrument, form);
    addNotes(instrument, scored);
    return new ReadForm(form, instrument, scored, sessions.find(form.visit(), form.authored()));
  }

  /** A clinician's form about himself or herself is read for its author alone. */
  boolean mayBeRead(Instrument instrument, Rater rater, @Nullable String reference) {
    return !instrument.is(Role.CLINICIAN_SELF)
        || (rater == Rater.THERAPIST && reference != null && reference.equals(user));
  }

  private void addNotes(Instrument instrument, ScoredForm scored) {
    if (!instrument.is(Role.CLINICIAN_SELF)) {
      notes.addAll(scored.dataQuality());
    }
  }

  private void note(Form form, String what) {
    notes.add(new DataNote("DQ-04", form.source().reference(), what));
  }
}
