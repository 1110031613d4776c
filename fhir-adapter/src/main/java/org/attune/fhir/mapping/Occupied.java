package org.attune.fhir.mapping;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** When each practitioner was in a session, as stretches that do not touch. */
final class Occupied {

  private static final Duration LONGEST = Duration.ofHours(3);
  private static final Duration LEAST = Duration.ofSeconds(1);

  private final Map<String, TreeMap<Instant, Instant>> stretches = new HashMap<>();

  /** Marks a session; one without a sensible end is a moment. */
  void mark(Instant from, @Nullable Instant to, Set<String> practitioners) {
    for (String practitioner : practitioners) {
      TreeMap<Instant, Instant> own =
          stretches.computeIfAbsent(practitioner, key -> new TreeMap<>());
      Instant start = from;
      Instant end = end(from, to);
      for (var met = own.floorEntry(end);
          met != null && !met.getValue().isBefore(start);
          met = own.floorEntry(end)) {
        own.remove(met.getKey());
        start = met.getKey().isBefore(start) ? met.getKey() : start;
        end = met.getValue().isAfter(end) ? met.getValue() : end;
      }
      own.put(start, end);
    }
  }

  /** Whether any of the practitioners was in a session then. */
  boolean isAt(Instant from, @Nullable Instant to, Set<String> practitioners) {
    for (String practitioner : practitioners) {
      TreeMap<Instant, Instant> own = stretches.get(practitioner);
      var last = own == null ? null : own.lowerEntry(end(from, to));
      if (last != null && last.getValue().isAfter(from)) {
        return true;
      }
    }
    return false;
  }

  private static Instant end(Instant from, @Nullable Instant to) {
    Instant latest = from.plus(LONGEST);
    if (to == null || !to.isAfter(from)) {
      return from.plus(LEAST);
    }
    return to.isAfter(latest) ? latest : to;
  }
}
