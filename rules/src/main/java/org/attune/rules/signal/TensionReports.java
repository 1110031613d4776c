package org.attune.rules.signal;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.attune.rules.fact.Concern;
import org.attune.rules.fact.Facts;
import org.attune.rules.fact.Rater;
import org.attune.rules.fact.Rating;
import org.attune.rules.fact.Visit;
import org.attune.rules.instrument.RatingSet;
import org.attune.rules.knowledge.Thresholds;
import org.jspecify.annotations.Nullable;

/**
 * The client's own reports of tension with the clinician in focus.
 *
 * @param form the latest post-session form bound to a session, null when there is none
 * @param concern the latest coded report that names the clinician, null when there is none
 * @param sessions references of the sessions at which tension was reported
 */
record TensionReports(@Nullable Rating form, @Nullable Concern concern, Set<String> sessions) {

  private static final String PRESENT = "presence";
  private static final String TENSION = "tension";
  private static final String RESOLUTION = "resolution";

  static TensionReports of(
      Facts facts, Instant asOf, Pair pair, RatingSet ratings, Thresholds thresholds) {
    Set<String> sessions = new HashSet<>();
    Rating form = null;
    double limit = thresholds.value("TRU-08.tension");
    for (Rating rating : ratings.ratings()) {
      String session = rating.session();
      if (rating.instrument().equals("psq") && rating.rater() == Rater.CLIENT && session != null) {
        form = rating;
        Double tension = tension(rating);
        if (present(rating) || tension != null && tension >= limit) {
          sessions.add(session);
        }
      }
    }
    Concern concern = null;
    for (Concern one : facts.concerns()) {
      if (concerns(one, pair) && !one.at().isAfter(asOf)) {
        Visit session = sessionBefore(pair.sessions(), one.at());
        if (session != null) {
          sessions.add(session.source().reference());
        }
        concern = concern == null || one.at().isAfter(concern.at()) ? one : concern;
      }
    }
    return new TensionReports(form, concern, sessions);
  }

  /** Whether the form says that there was tension. */
  static boolean present(Rating form) {
    Double answer = form.scales().get(PRESENT);
    return answer != null && answer > 0;
  }

  /** How strong the tension was, 1–5, null when not answered. */
  static @Nullable Double tension(Rating form) {
    return form.scales().get(TENSION);
  }

  /** How far it was resolved, 1–5, null when not answered. */
  static @Nullable Double resolution(Rating form) {
    return form.scales().get(RESOLUTION);
  }

  private static boolean concerns(Concern concern, Pair pair) {
    String practitioner = pair.practitioner();
    return concern.kind() == Concern.Kind.TENSION_REPORTED
        && practitioner != null
        && concern.about().contains(practitioner);
  }

  private static @Nullable Visit sessionBefore(List<Visit> sessions, Instant at) {
    for (int i = sessions.size() - 1; i >= 0; i--) {
      if (!sessions.get(i).start().isAfter(at)) {
        return sessions.get(i);
      }
    }
    return null;
  }
}
