package org.attune.rules.signal;

import java.util.List;
import org.attune.rules.fact.Rating;
import org.jspecify.annotations.Nullable;

/**
 * Names of the scales that hold the three parts of a rating of the alliance.
 *
 * @param bond connection
 * @param goal agreement on goals
 * @param task agreement on tasks, or fit of the approach
 */
record RatingParts(String bond, String goal, String task) {

  private static final List<RatingParts> KNOWN =
      List.of(new RatingParts("bond", "goal", "task"), new RatingParts("rel", "goal", "appr"));

  static @Nullable RatingParts of(Series series) {
    for (RatingParts parts : KNOWN) {
      if (series.instrument().scale(parts.bond) != null
          && series.instrument().scale(parts.goal) != null
          && series.instrument().scale(parts.task) != null) {
        return parts;
      }
    }
    return null;
  }

  @Nullable Double value(Rating rating, String part) {
    return rating.scales().get(part);
  }

  boolean all(Rating rating) {
    return value(rating, bond) != null
        && value(rating, goal) != null
        && value(rating, task) != null;
  }

  double change(Rating before, Rating last, String part) {
    Double one = value(before, part);
    Double two = value(last, part);
    return one == null || two == null ? 0 : two - one;
  }
}
