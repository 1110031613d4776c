package org.attune.rules.signal;

import java.time.Instant;
import org.attune.rules.fact.Episode;
import org.attune.rules.fact.Facts;
import org.jspecify.annotations.Nullable;

/** Where a patient's episodes of care stand. */
final class Episodes {

  private Episodes() {}

  /** The episode with this reference, null when it is not known. */
  static @Nullable Episode find(Facts facts, @Nullable String reference) {
    for (Episode episode : facts.episodes()) {
      if (episode.source().reference().equals(reference)) {
        return episode;
      }
    }
    return null;
  }

  /** Whether the pair's present episode has ended. */
  static boolean ended(Facts facts, Pair pair, Instant asOf) {
    Episode episode = find(facts, pair.episode());
    if (episode == null || episode.status() != Episode.Status.FINISHED) {
      return false;
    }
    Instant to = episode.to();
    return to == null || !to.isAfter(asOf);
  }

  /** Whether care is open: the pair's episode where it is known, else any. */
  static boolean open(Facts facts, Pair pair) {
    Episode own = find(facts, pair.episode());
    if (own != null) {
      return own.status() == Episode.Status.ACTIVE;
    }
    return anyOpen(facts, Episode.Status.ACTIVE);
  }

  /** Whether any episode has this status. */
  static boolean anyOpen(Facts facts, Episode.Status status) {
    for (Episode episode : facts.episodes()) {
      if (episode.status() == status) {
        return true;
      }
    }
    return false;
  }

  /** When care ended: the latest end of a finished episode up to now, null where none is known. */
  static @Nullable Episode latestEnded(Facts facts, Instant asOf) {
    Episode latest = null;
    Instant end = Instant.MIN;
    for (Episode episode : facts.episodes()) {
      Instant to = episode.to();
      boolean over = episode.status() == Episode.Status.FINISHED && to != null;
      if (over && !to.isAfter(asOf) && to.isAfter(end)) {
        latest = episode;
        end = to;
      }
    }
    return latest;
  }

  /** The agreed end still to come of the pair's episode, null when none is agreed. */
  static @Nullable Instant agreedEnd(Facts facts, Pair pair, Instant asOf) {
    Episode episode = find(facts, pair.episode());
    if (episode == null || episode.status() != Episode.Status.ACTIVE) {
      return null;
    }
    Instant to = episode.to();
    return to != null && to.isAfter(asOf) ? to : null;
  }
}
