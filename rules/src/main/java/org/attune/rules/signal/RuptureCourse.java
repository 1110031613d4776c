package org.attune.rules.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attune.rules.course.Cause;
import org.attune.rules.course.CourseState;
import org.attune.rules.course.RatingCourse;
import org.attune.rules.course.Rupture;
import org.attune.rules.course.State;
import org.attune.rules.fact.Rating;
import org.attune.rules.finding.Evidence;
import org.attune.rules.finding.Signal;
import org.jspecify.annotations.Nullable;

/**
 * Where the leading series of the client's ratings stands between rupture and repair.
 *
 * @param possibleRupture the last rated session opened a rupture, or deepened an open one
 * @param gradual no single rating stands out; the shortfalls have added up
 * @param exposure the last rated session was a planned exposure
 * @param state where it stands now
 * @param ratedSince a session was rated after the one that opened the rupture
 * @param skippedItems an answer of the last rating is missing
 */
public record RuptureCourse(
    boolean possibleRupture,
    boolean gradual,
    boolean exposure,
    State state,
    boolean ratedSince,
    boolean skippedItems,
    Details details)
    implements Signal {

  record Details(Series series, RatingCourse course, CourseState last, PairView view) {}

  static @Nullable RuptureCourse of(PairView view) {
    Series series = view.alliance().leading();
    RatingCourse course = view.alliance().course();
    CourseState last = course == null ? null : course.last();
    if (series == null || course == null || last == null) {
      return null;
    }
    Rating rating = series.last();
    String session = rating.session();
    return new RuptureCourse(
        course.possibleRupture(),
        gradual(last),
        session != null && view.exposure(session),
        course.state(),
        course.sessionsSinceOpening() > 0,
        !rating.missing().isEmpty(),
        new Details(series, course, last, view));
  }

  /** A rupture is open. */
  public boolean open() {
    return state == State.OPEN;
  }

  /** A rupture was not repaired in its time. */
  public boolean unrepaired() {
    return state == State.UNREPAIRED;
  }

  /** The last rating is back at its earlier level. */
  public boolean repairedFully() {
    return state == State.REPAIRED_FULL;
  }

  /** The last rating made up a part of what was lost. */
  public boolean repairedPartly() {
    return state == State.REPAIRED_PARTIAL;
  }

  @Override
  public List<Evidence> evidence() {
    return Words.totals(details.series(), basis());
  }

  @Override
  public Map<String, Object> values() {
    CourseState last = details.last();
    Rupture rupture = last.rupture();
    Series series = details.series();
    Double mean = last.baselineMean();
    Double sigma = last.sigma();
    return new Values()
        .put("x", last.score())
        .put("m", mean)
        .put("sigma", sigma)
        .put("z", mean == null || sigma == null ? null : (last.score() - mean) / sigma)
        .put("lower", last.lower2())
        .put("lower3", last.lower3())
        .put("baseline", last.baselineCount())
        .put("trigger", last.trigger().code())
        .put("state", state.code())
        .put("r", rupture == null ? null : rupture.reference())
        .put("depth", rupture == null ? null : rupture.depth())
        .put("k", rupture == null ? null : details.course().sessionsSinceOpening())
        .put("from-date", rupture == null ? null : date(series, rupture.openedIndex()))
        .put("date", details.view().date(series.last().at()))
        .put("instrument", Words.name(series.code()))
        .put("range", series.range())
        .map();
  }

  /** The ratings that decide, oldest first. */
  private List<Rating> basis() {
    List<Rating> ratings = details.series().ratings();
    Rupture rupture = details.last().rupture();
    if (rupture != null && unrepaired() && !possibleRupture) {
      return ratings.subList(rupture.openedIndex() - 1, ratings.size());
    }
    if (rupture != null && state.repaired()) {
      return List.of(ratings.get(rupture.openedIndex() - 1), ratings.get(ratings.size() - 1));
    }
    return dip(ratings);
  }

  /** The baseline's ratings, the one before the last, and the last. */
  private List<Rating> dip(List<Rating> ratings) {
    List<CourseState> states = details.course().states();
    int last = ratings.size() - 1;
    int wanted = details.last().baselineCount();
    List<Rating> basis = new ArrayList<>(wanted + 2);
    basis.add(ratings.get(last));
    for (int i = last - 1; i >= 0; i--) {
      boolean calm = states.get(i).state() == State.NONE;
      if (calm && wanted > 0) {
        wanted--;
      } else if (i != last - 1) {
        continue;
      }
      basis.add(0, ratings.get(i));
    }
    return basis;
  }

  private Object date(Series series, int index) {
    return details.view().date(series.ratings().get(index - 1).at());
  }

  private static boolean gradual(CourseState last) {
    boolean single = last.shows(Cause.S3) || last.shows(Cause.S2) && last.shows(Cause.RD90);
    return last.shows(Cause.CUSUM) && !single;
  }
}
