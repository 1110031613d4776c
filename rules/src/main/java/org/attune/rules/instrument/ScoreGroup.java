package org.attune.rules.instrument;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.rules.fact.Rater;
import org.attune.rules.fact.Rating;
import org.attune.rules.fact.Score;
import org.attune.rules.fact.Visit;
import org.jspecify.annotations.Nullable;

/** Numbers of one instrument, rater and occasion that arrived one by one. */
final class ScoreGroup {

  /** Who rated what, and on which visit; the session where there is one. */
  record Key(
      String instrument, Rater rater, @Nullable String reference, @Nullable String occasion) {

    static Key of(Score score, Instrument instrument, @Nullable Visit session) {
      return new Key(
          instrument.code(),
          score.rater(),
          score.rater() == Rater.CLIENT ? null : score.raterReference(),
          session == null ? score.visit() : session.source().reference());
    }
  }

  private final Instrument instrument;
  private final @Nullable Visit session;
  private final Map<String, Score> byName = new LinkedHashMap<>();

  ScoreGroup(Instrument instrument, @Nullable Visit session) {
    this.instrument = instrument;
    this.session = session;
  }

  /**
   * Whether a later number belongs to the same occasion: the same session, or without one at most
   * ten minutes later and not said before.
   */
  boolean takes(String name, Score score) {
    return session != null
        || (!byName.containsKey(name)
            && Duration.between(last().at(), score.at()).compareTo(Duplicates.WITHIN) <= 0);
  }

  /** Adds a number; within one session the later one of a scale counts. */
  void add(String name, Score score) {
    byName.remove(name);
    byName.put(name, score);
  }

  Instrument instrument() {
    return instrument;
  }

  @Nullable Visit session() {
    return session;
  }

  /** The visit these numbers name, null when they name none. */
  @Nullable String visit() {
    return last().visit();
  }

  private Score last() {
    Score last = null;
    for (Score score : byName.values()) {
      last = score;
    }
    if (last == null) {
      throw new IllegalStateException("A group of numbers is never empty.");
    }
    return last;
  }

  /** The rating these numbers make, null when none is a scale. */
  @Nullable Rating rating() {
    Score total = null;
    Map<String, Double> scales = new LinkedHashMap<>();
    for (Scale scale : instrument.scales()) {
      Score score = byName.get(scale.name());
      if (score != null && scale.total()) {
        total = score;
      } else if (score != null) {
        scales.put(scale.name(), score.value());
      }
    }
    if (total == null && scales.isEmpty()) {
      return null;
    }
    Score last = last();
    return new Rating(
        total == null ? last.source() : total.source(),
        instrument.code(),
        instrument.series(),
        last.rater(),
        last.raterReference(),
        last.at(),
        session == null ? null : session.source().reference(),
        scales.isEmpty() ? Rating.Level.TOTAL : Rating.Level.SUBSCALE,
        total == null ? null : total.value(),
        Collections.unmodifiableMap(scales),
        Map.of(),
        Set.of(),
        false,
        true);
  }

  /** The safety items among these numbers, each with the record it came in. */
  List<SafetyItem> safety() {
    if (instrument.safety().isEmpty()) {
      return List.of();
    }
    Map<String, Double> answers = new LinkedHashMap<>();
    byName.forEach((linkId, score) -> answers.put(linkId, score.value()));
    List<SafetyItem> found = new ArrayList<>();
    for (SafetyRule rule : instrument.safety()) {
      Score score = byName.getOrDefault(rule.item().linkId(), last());
      SafetyItem item =
          Screening.item(instrument, rule, answers, score.source(), score.rater(), score.at());
      if (item != null) {
        found.add(item);
      }
    }
    return found;
  }
}
