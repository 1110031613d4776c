package org.attune.rules.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.attune.rules.calculation.ScalePrior;
import org.attune.rules.fact.Rater;
import org.attune.rules.fact.Rating;
import org.attune.rules.instrument.Instrument;
import org.attune.rules.instrument.Instruments;
import org.attune.rules.instrument.Norm;
import org.attune.rules.instrument.RatingSet;
import org.attune.rules.instrument.Role;
import org.attune.rules.instrument.Scale;
import org.jspecify.annotations.Nullable;

/**
 * One rating series of the client: one instrument in one version.
 *
 * @param key key of the series
 * @param instrument its instrument
 * @param scale the total of the instrument
 * @param ratings its ratings, oldest first; never empty
 */
record Series(String key, Instrument instrument, Scale scale, List<Rating> ratings) {

  /** Codes of the session rating scale for adults and its form for children. */
  private static final Set<String> SESSION_RATING_SCALES = Set.of("srs3", "csrs");

  /** The client's ratings of sessions with a valid total, by instruments with a role. */
  static List<Series> ofSessions(RatingSet set, Instruments instruments, Role role) {
    return of(set, instruments, role, rating -> !rating.late() && rating.total() != null);
  }

  /** The client's series of instruments with a role, by key, of the ratings that count. */
  static List<Series> of(
      RatingSet set, Instruments instruments, Role role, Predicate<Rating> counts) {
    Map<String, List<Rating>> byKey = new TreeMap<>();
    for (Rating rating : set.ratings()) {
      if (rating.rater() == Rater.CLIENT && rating.trusted() && counts.test(rating)) {
        Instrument instrument = instruments.byCode(rating.instrument());
        if (instrument != null && instrument.is(role)) {
          byKey.computeIfAbsent(rating.series(), key -> new ArrayList<>()).add(rating);
        }
      }
    }
    List<Series> found = new ArrayList<>(byKey.size());
    byKey.forEach(
        (key, ratings) -> {
          Instrument instrument = instruments.byCode(ratings.get(0).instrument());
          Scale scale = instrument == null ? null : instrument.total();
          if (instrument != null && scale != null) {
            found.add(new Series(key, instrument, scale, ratings));
          }
        });
    return found;
  }

  /** Instrument code. */
  String code() {
    return instrument.code();
  }

  /** Whether it is a session rating scale, whose areas are single marks from 0 to 10. */
  boolean sessionRatingScale() {
    return sessionRatingScale(code());
  }

  static boolean sessionRatingScale(String instrument) {
    return SESSION_RATING_SCALES.contains(instrument);
  }

  /** The bounds of the total, e.g. 12–60. */
  String range() {
    return Words.range(scale);
  }

  /** The latest rating. */
  Rating last() {
    return ratings.get(ratings.size() - 1);
  }

  /** The total of one rating. */
  double total(int index) {
    return total(ratings.get(index));
  }

  /** The total of a rating of this series. */
  static double total(Rating rating) {
    Double total = rating.total();
    if (total == null) {
      throw new IllegalArgumentException("A rating without a valid total is in no series.");
    }
    return total;
  }

  /** What is known of the total, null when a spread or the reliability is missing. */
  @Nullable ScalePrior prior() {
    return prior(scale);
  }

  /** What is known of a scale, null when a spread or the reliability is missing. */
  static @Nullable ScalePrior prior(Scale scale) {
    Norm norm = scale.norm();
    Double sd = norm.sd();
    Double reliability = norm.reliability();
    Double within = norm.withinSd();
    return sd == null || reliability == null || within == null
        ? null
        : new ScalePrior(sd, reliability, within, null, norm.reliableChange());
  }

  /**
   * The least change of the total that is reliable: the published one, else the margin at 95 %;
   * null when neither is known.
   */
  @Nullable Double reliableChange() {
    Norm norm = scale.norm();
    if (norm.reliableChange() != null) {
      return norm.reliableChange();
    }
    Double sd = norm.sd();
    Double reliability = norm.reliability();
    return sd == null || reliability == null
        ? null
        : new ScalePrior(sd, reliability, sd, null, null).margin95();
  }
}
