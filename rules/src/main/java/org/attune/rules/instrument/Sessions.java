package org.attune.rules.instrument;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attune.rules.fact.Facts;
import org.attune.rules.fact.Visit;
import org.jspecify.annotations.Nullable;

/** Finds the session that a form or score speaks about (specification G-7). */
final class Sessions {

  /** A form may be this much earlier than the end of its session. */
  static final Duration BEFORE = Duration.ofHours(24);

  /** A form may be this much later than the end of its session; later still, it is late. */
  static final Duration AFTER = Duration.ofHours(72);

  private static final Duration LONGEST = Duration.ofHours(3);

  private final List<Visit> pair;
  private final Map<String, Visit> pairByReference = new HashMap<>();
  private final Map<String, Visit> others = new HashMap<>();

  Sessions(Facts facts, List<Visit> pairSessions) {
    pair = new ArrayList<>(pairSessions);
    pair.sort(
        Comparator.comparing(Visit::start).thenComparing(visit -> visit.source().reference()));
    String user = facts.user();
    for (Visit visit : facts.visits()) {
      boolean running = !visit.finished() && user != null && visit.practitioners().contains(user);
      if (visit.kind() == Visit.Kind.SESSION && running) {
        pairByReference.put(visit.source().reference(), visit);
      } else if (therapy(visit)) {
        others.put(visit.source().reference(), visit);
      }
    }
    for (Visit visit : pair) {
      pairByReference.put(visit.source().reference(), visit);
    }
  }

  private static boolean therapy(Visit visit) {
    return switch (visit.kind()) {
      case SESSION, GROUP_SESSION, FAMILY_SESSION -> true;
      case INPATIENT_STAY, EMERGENCY, SUPERVISION, OTHER -> false;
    };
  }

  boolean none() {
    return pair.isEmpty();
  }

  /** Whether this visit is a therapy session of another series: another clinician, a group. */
  boolean elsewhere(@Nullable String visit) {
    return visit != null && !pairByReference.containsKey(visit) && others.containsKey(visit);
  }

  /**
   * The session of the pair: the visit named, else the one whose end is nearest in time, at most 24
   * h before and 72 h after; the earlier of two equally near ones. Null when there is none.
   */
  @Nullable Visit find(@Nullable String visit, Instant at) {
    Visit named = visit == null ? null : pairByReference.get(visit);
    return named != null || elsewhere(visit) ? named : nearest(at);
  }

  private @Nullable Visit nearest(Instant at) {
    Visit nearest = null;
    Duration least = AFTER;
    for (Visit visit : pair) {
      Duration after = Duration.between(end(visit), at);
      boolean within = after.compareTo(BEFORE.negated()) >= 0 && after.compareTo(AFTER) <= 0;
      if (within && (nearest == null || after.abs().compareTo(least) < 0)) {
        nearest = visit;
        least = after.abs();
      }
    }
    return nearest;
  }

  /**
   * When a session ended: its recorded end unless it lies more than three hours after the start (a
   * note signed late), else its start and actual or planned length, else what is recorded.
   */
  static Instant end(Visit visit) {
    Instant end = visit.end();
    if (end != null && !end.isAfter(visit.start().plus(LONGEST))) {
      return end;
    }
    Duration length = visit.actual() == null ? visit.planned() : visit.actual();
    if (length != null) {
      return visit.start().plus(length);
    }
    return end == null ? visit.start() : end;
  }
}
