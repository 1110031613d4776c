package org.attune.rules.instrument;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.attune.rules.fact.DataNote;
import org.attune.rules.fact.Form;
import org.attune.rules.fact.Rater;
import org.attune.rules.fact.Visit;
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
    List<Form> own = new ArrayList<>(0);
    for (Form form : forms) {
      Instrument instrument = instruments.byQuestionnaire(form.questionnaire());
      if (form.authored().isAfter(asOf)) {
        continue;
      }
      if (instrument == null) {
        notes.add(
            new DataNote(
                "DQ-04",
                form.source().reference(),
                "The questionnaire is not a known instrument."));
      } else if (instrument.is(Role.CLINICIAN_SELF)) {
        if (mayBeRead(instrument, form.rater(), form.raterReference()) && Scoring.counts(form)) {
          own.add(form);
        }
      } else if (!Scoring.counts(form)) {
        notes.addAll(Scoring.score(instrument, form).dataQuality());
      } else if (instrument.scoring() != ScoringKind.RECORDED) {
        counting.add(form);
      }
    }
    List<ReadForm> read = new ArrayList<>(counting.size());
    scored(counting, read, notes);
    scored(own, read, new ArrayList<>(0));
    read.sort(
        Comparator.comparing((ReadForm one) -> one.form().authored())
            .thenComparing(one -> one.form().source().reference()));
    return read;
  }

  /** Scores forms; what is said of a clinician's own forms goes into no note that others see. */
  private void scored(List<Form> forms, List<ReadForm> read, List<DataNote> said) {
    for (Form form : Duplicates.removed(forms, said)) {
      Instrument instrument =
          Objects.requireNonNull(instruments.byQuestionnaire(form.questionnaire()));
      ScoredForm scored = Scoring.score(instrument, form);
      said.addAll(scored.dataQuality());
      Visit session = sessions.find(form.visit(), form.authored());
      read.add(new ReadForm(form, instrument, scored, session));
    }
  }

  /** A clinician's form about himself or herself is read for its author alone. */
  boolean mayBeRead(Instrument instrument, Rater rater, @Nullable String reference) {
    return !instrument.is(Role.CLINICIAN_SELF)
        || (rater == Rater.THERAPIST && reference != null && reference.equals(user));
  }
}
