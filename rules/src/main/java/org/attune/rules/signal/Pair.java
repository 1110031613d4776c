package org.attune.rules.signal;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attune.rules.fact.Booking;
import org.attune.rules.fact.CareTeam;
import org.attune.rules.fact.Episode;
import org.attune.rules.fact.Facts;
import org.attune.rules.fact.Visit;
import org.jspecify.annotations.Nullable;

/**
 * A patient and the clinician in focus in their present episode of care, with what took place
 * between them.
 *
 * @param practitioner reference of the clinician, null when there is none
 * @param episode reference of the present episode, null when it is unknown
 * @param sessions finished sessions of the pair, oldest first
 * @param running the pair's session in progress, null when there is none
 * @param patientSessions finished sessions of the patient with anybody, oldest first
 * @param bookings appointments of the pair other than supervision, by start
 * @param member the clinician belongs to the pair: a session in the last twelve months or the one
 *     in progress, or a place in an active care team
 * @param positions place of each session of the pair by its reference, from 0
 */
record Pair(
    @Nullable String practitioner,
    @Nullable String episode,
    List<Visit> sessions,
    @Nullable Visit running,
    List<Visit> patientSessions,
    List<Booking> bookings,
    boolean member,
    Map<String, Integer> positions) {

  private static final int MEMBER_MONTHS = 12;

  private static final Comparator<Visit> BY_START =
      Comparator.comparing(Visit::start).thenComparing(visit -> visit.source().reference());

  private static final Comparator<Booking> BY_BOOKED_START =
      Comparator.comparing(Booking::start).thenComparing(booking -> booking.source().reference());

  static Pair of(Facts facts, Instant asOf) {
    String practitioner = facts.user();
    List<Visit> finished = new ArrayList<>(facts.visits().size());
    List<Visit> own = new ArrayList<>(facts.visits().size());
    Visit running = null;
    for (Visit visit : facts.visits()) {
      if (visit.kind() != Visit.Kind.SESSION || visit.start().isAfter(asOf)) {
        continue;
      }
      boolean ours = practitioner != null && visit.practitioners().contains(practitioner);
      if (visit.finished()) {
        finished.add(visit);
        if (ours) {
          own.add(visit);
        }
      } else if (ours && (running == null || BY_START.compare(running, visit) < 0)) {
        running = visit;
      }
    }
    finished.sort(BY_START);
    own.sort(BY_START);
    String sole = soleActiveEpisode(facts, asOf);
    Visit newest = own.isEmpty() ? running : own.get(own.size() - 1);
    String episode = newest == null ? null : episodeOf(newest, sole);
    boolean member = newest != null && lately(newest, facts, asOf) || running != null;
    if (episode != null) {
      own.removeIf(visit -> other(episodeOf(visit, sole), episode));
    }
    return new Pair(
        practitioner,
        episode,
        List.copyOf(own),
        running,
        List.copyOf(finished),
        bookings(facts, practitioner),
        member || inCareTeam(facts, practitioner),
        positions(own, running));
  }

  /** Place of a session among the pair's, from 0; the one in progress comes last; -1 for others. */
  int position(@Nullable String session) {
    return session == null ? -1 : positions.getOrDefault(session, -1);
  }

  /** A session of the pair by its reference, null when it is none of theirs. */
  @Nullable Visit session(@Nullable String reference) {
    int position = position(reference);
    if (position < 0) {
      return null;
    }
    return position < sessions.size() ? sessions.get(position) : running;
  }

  /** When a session of the pair began, else what is given. */
  Instant start(@Nullable String session, Instant otherwise) {
    Visit visit = session(session);
    return visit == null ? otherwise : visit.start();
  }

  /** The latest finished session, null when there is none. */
  @Nullable Visit last() {
    return sessions.isEmpty() ? null : sessions.get(sessions.size() - 1);
  }

  private static boolean other(@Nullable String episode, String current) {
    return episode != null && !episode.equals(current);
  }

  private static @Nullable String episodeOf(Visit visit, @Nullable String sole) {
    return visit.episode() == null ? sole : visit.episode();
  }

  private static @Nullable String soleActiveEpisode(Facts facts, Instant asOf) {
    String found = null;
    for (Episode episode : facts.episodes()) {
      Instant from = episode.from();
      boolean begun = from == null || !from.isAfter(asOf);
      if (episode.status() == Episode.Status.ACTIVE && begun) {
        if (found != null) {
          return null;
        }
        found = episode.source().reference();
      }
    }
    return found;
  }

  private static boolean lately(Visit visit, Facts facts, Instant asOf) {
    ZonedDateTime now = asOf.atZone(facts.zone());
    return !visit.start().isBefore(now.minusMonths(MEMBER_MONTHS).toInstant());
  }

  private static boolean inCareTeam(Facts facts, @Nullable String practitioner) {
    for (CareTeam team : facts.careTeams()) {
      if (practitioner != null && team.practitioners().contains(practitioner)) {
        return true;
      }
    }
    return false;
  }

  private static List<Booking> bookings(Facts facts, @Nullable String practitioner) {
    List<Booking> found = new ArrayList<>(facts.bookings().size());
    for (Booking booking : facts.bookings()) {
      boolean ours = practitioner != null && booking.practitioners().contains(practitioner);
      if (ours && !booking.supervision()) {
        found.add(booking);
      }
    }
    found.sort(BY_BOOKED_START);
    return List.copyOf(found);
  }

  private static Map<String, Integer> positions(List<Visit> sessions, @Nullable Visit running) {
    Map<String, Integer> positions = new HashMap<>();
    for (Visit session : sessions) {
      positions.put(session.source().reference(), positions.size());
    }
    if (running != null) {
      positions.putIfAbsent(running.source().reference(), positions.size());
    }
    return positions;
  }
}
