package org.attune.rules.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attune.rules.calculation.Baseline;
import org.attune.rules.calculation.ScalePrior;
import org.attune.rules.course.RatingCourse;
import org.attune.rules.course.State;
import org.attune.rules.fact.Rater;
import org.attune.rules.fact.Rating;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Reason;
import org.attune.rules.finding.Signal;
import org.attune.rules.instrument.Instrument;
import org.attune.rules.instrument.Scale;
import org.jspecify.annotations.Nullable;

/**
 * How deep and how smooth the client found the current session, on the session evaluation
 * questionnaire.
 *
 * @param shallow its depth is low, or below what is usual for this person
 * @param tense its smoothness is low, or below what is usual for this person
 * @param productive it was deep, and the alliance is steady
 * @param gap what is not known of depth or alliance, null when it does not matter
 * @param unmeasured the norms that are missing to say what is usual, null when they are known or
 *     there are too few forms to say it anyway
 */
public record SessionFelt(
    boolean shallow,
    boolean tense,
    boolean productive,
    @Nullable Gap gap,
    @Nullable Gap unmeasured,
    Details details)
    implements Signal {

  private static final String SEQ = "seq5";
  private static final String DEPTH = "depth";
  private static final String SMOOTHNESS = "smoothness";

  record Details(Rating rating, PairView view) {}

  static @Nullable SessionFelt of(PairView view) {
    List<Rating> ratings = ratings(view);
    if (!current(view, ratings)) {
      return null;
    }
    Rating last = ratings.get(ratings.size() - 1);
    Double depth = last.scales().get(DEPTH);
    boolean deep = depth != null && depth >= view.number("COM-06.deep");
    Gap alliance = deep ? alliance(view) : null;
    return new SessionFelt(
        low(view, ratings, DEPTH),
        low(view, ratings, SMOOTHNESS),
        deep && alliance == null && steady(view),
        depth == null ? new Gap(Reason.MISSING_DATA, "how deep the session felt") : alliance,
        unmeasured(view, ratings),
        new Details(last, view));
  }

  /** The client's forms of sessions, oldest first. */
  static List<Rating> ratings(PairView view) {
    return view.ratings().series(SEQ, Rater.CLIENT).stream()
        .filter(rating -> !rating.late() && rating.trusted())
        .toList();
  }

  /** Whether the latest form speaks about now. */
  static boolean current(PairView view, List<Rating> ratings) {
    return !ratings.isEmpty() && CurrentRating.current(view, ratings.get(ratings.size() - 1));
  }

  @Override
  public List<Evidence> evidence() {
    List<Evidence> seen = new ArrayList<>(2);
    for (String scale : List.of(DEPTH, SMOOTHNESS)) {
      Rating rating = details.rating();
      Double value = rating.scales().get(scale);
      if (value != null) {
        String what = "SEQ " + scale + " " + Words.number(value) + " (1–7)";
        seen.add(Words.seen(details.view().record(rating, scale), what, rating.at()));
      }
    }
    return List.copyOf(seen);
  }

  @Override
  public Map<String, Object> values() {
    Rating rating = details.rating();
    return new Values()
        .put("depth", told(rating.scales().get(DEPTH)))
        .put("smoothness", told(rating.scales().get(SMOOTHNESS)))
        .put("cut", details.view().number("COM-06.low"))
        .put("date", details.view().date(rating.at()))
        .map();
  }

  private static Object told(@Nullable Double value) {
    return value == null ? "not recorded" : value;
  }

  private static boolean low(PairView view, List<Rating> ratings, String scale) {
    Double value = ratings.get(ratings.size() - 1).scales().get(scale);
    Baseline usual = usual(view, ratings, scale);
    return value != null
        && (value <= view.number("COM-06.low")
            || usual != null && value < usual.below(view.number("course.inner-limit")));
  }

  /** What was usual before the last form, null while that cannot be said. */
  private static @Nullable Baseline usual(PairView view, List<Rating> ratings, String scale) {
    ScalePrior prior = prior(view, scale);
    double[] values = earlier(view, ratings, scale);
    int from = Math.max(0, values.length - view.count("course.baseline-length"));
    return prior == null || values.length < view.count("course.baseline-minimum")
        ? null
        : Baseline.of(values, from, values.length, prior, view.number("course.prior-weight"));
  }

  private static double[] earlier(PairView view, List<Rating> ratings, String scale) {
    Set<String> ruptured = view.alliance().rupturedSessions();
    return ratings.subList(0, ratings.size() - 1).stream()
        .filter(rating -> !ruptured.contains(rating.session()))
        .map(rating -> rating.scales().get(scale))
        .filter(value -> value != null)
        .mapToDouble(value -> value)
        .toArray();
  }

  private static @Nullable ScalePrior prior(PairView view, String name) {
    Instrument seq = view.instruments().byCode(SEQ);
    Scale scale = seq == null ? null : seq.scale(name);
    return scale == null ? null : Series.prior(scale);
  }

  private static @Nullable Gap unmeasured(PairView view, List<Rating> ratings) {
    for (String scale : List.of(DEPTH, SMOOTHNESS)) {
      boolean enough =
          earlier(view, ratings, scale).length >= view.count("course.baseline-minimum");
      if (enough && prior(view, scale) == null) {
        return new Gap(Reason.NO_NORMS, "norms for " + Words.name(SEQ) + " " + scale);
      }
    }
    return null;
  }

  private static @Nullable Gap alliance(PairView view) {
    Series leading = view.alliance().leading();
    boolean known =
        leading != null
            && view.alliance().course() != null
            && CurrentRating.current(view, leading.last());
    return known ? null : new Gap(Reason.MISSING_DATA, "a current rating of the alliance");
  }

  private static boolean steady(PairView view) {
    RatingCourse course = view.alliance().course();
    return course != null
        && course.state() != State.OPEN
        && course.state() != State.UNREPAIRED
        && !course.possibleRupture();
  }
}
