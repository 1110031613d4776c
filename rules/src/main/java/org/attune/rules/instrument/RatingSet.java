package org.attune.rules.instrument;

import java.util.ArrayList;
import java.util.List;
import org.attune.rules.fact.DataNote;
import org.attune.rules.fact.Rater;
import org.attune.rules.fact.Rating;

/**
 * All valid ratings of one patient seen from one pair.
 *
 * @param ratings ratings by start of their session (late ones by their own time), then by time
 * @param safety all answered safety items, whoever asked
 * @param notes what was found wrong with forms and scores, by code, then reference
 */
public record RatingSet(List<Rating> ratings, SafetyRecord safety, List<DataNote> notes) {

  /** Ratings of one instrument by one rater over all questionnaire versions, oldest first. */
  public List<Rating> of(String instrument, Rater rater) {
    List<Rating> found = new ArrayList<>();
    for (Rating rating : ratings) {
      if (rating.instrument().equals(instrument) && rating.rater() == rater) {
        found.add(rating);
      }
    }
    return List.copyOf(found);
  }

  /**
   * The running series of one instrument by one rater, oldest first: the ratings with the
   * questionnaire version of the latest one, for versions are not comparable. Empty when there is
   * none.
   */
  public List<Rating> series(String instrument, Rater rater) {
    List<Rating> all = of(instrument, rater);
    if (all.isEmpty()) {
      return all;
    }
    String running = all.get(all.size() - 1).series();
    List<Rating> found = new ArrayList<>();
    for (Rating rating : all) {
      if (rating.series().equals(running)) {
        found.add(rating);
      }
    }
    return List.copyOf(found);
  }
}
