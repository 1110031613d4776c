package org.attune.rules.instrument;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attune.rules.fact.DataNote;
import org.attune.rules.fact.Form;
import org.attune.rules.fact.Rater;
import org.jspecify.annotations.Nullable;

/** Forms that were sent twice (DQ-02). */
final class Duplicates {

  /** Two forms of one questionnaire and source are one within this time, both ends included. */
  static final Duration WITHIN = Duration.ofMinutes(10);

  private static final Comparator<Form> OLDEST_FIRST =
      Comparator.comparing(Form::authored)
          .thenComparing(form -> form.status() == Form.Status.AMENDED)
          .thenComparing(
              Form::lastUpdated, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
          .thenComparing(form -> form.source().reference());

  private Duplicates() {}

  private record Origin(String questionnaire, Rater rater, @Nullable String reference) {}

  /** These forms without duplicates: an amended one wins, else the later. */
  static List<Form> removed(List<Form> forms, List<DataNote> notes) {
    Map<Origin, List<Form>> byOrigin = new LinkedHashMap<>();
    for (Form form : forms) {
      Origin origin = new Origin(form.questionnaire(), form.rater(), form.raterReference());
      byOrigin.computeIfAbsent(origin, key -> new ArrayList<>()).add(form);
    }
    List<Form> kept = new ArrayList<>(forms.size());
    for (List<Form> same : byOrigin.values()) {
      same.sort(OLDEST_FIRST);
      Form standing = same.get(0);
      for (Form next : same.subList(1, same.size())) {
        if (Duration.between(standing.authored(), next.authored()).compareTo(WITHIN) > 0) {
          kept.add(standing);
          standing = next;
        } else {
          boolean keeps = amended(standing) && !amended(next);
          notes.add(note(keeps ? next : standing));
          standing = keeps ? standing : next;
        }
      }
      kept.add(standing);
    }
    return kept;
  }

  private static boolean amended(Form form) {
    return form.status() == Form.Status.AMENDED;
  }

  private static DataNote note(Form form) {
    return new DataNote(
        "DQ-02",
        form.source().reference(),
        "Same questionnaire and source within 10 minutes; the amended or later form counts.");
  }
}
