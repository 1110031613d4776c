package org.attune.rules.signal;

import java.util.List;
import java.util.Map;
import org.attune.rules.course.RatingCourse;
import org.attune.rules.course.State;
import org.attune.rules.fact.FactKind;
import org.attune.rules.fact.Facts;
import org.attune.rules.fact.Rating;
import org.attune.rules.finding.Reason;
import org.jspecify.annotations.Nullable;

/** How many ratings there are of everything that rule sheets need. */
final class RatingSupplies {

  private final PairView view;
  private final Facts facts;
  private final Map<String, Supply> supplies;

  private RatingSupplies(PairView view, Map<String, Supply> supplies) {
    this.view = view;
    this.facts = view.facts();
    this.supplies = supplies;
  }

  /** Counts all ratings into the supplies. */
  static void count(
      PairView view,
      TensionReports tension,
      @Nullable ReportedTension reported,
      Map<String, Supply> supplies) {
    RatingSupplies counted = new RatingSupplies(view, supplies);
    counted.ratings();
    counted.tension(tension, reported);
    counted.outcomes();
  }

  private void ratings() {
    Gap gap = ratingGap();
    String what = "ratings of the alliance by the patient";
    Series leading = view.alliance().leading();
    RatingCourse course = view.alliance().course();
    int size = leading == null ? 0 : leading.ratings().size();
    Rating.Level level = leading == null ? null : leading.last().level();
    Gap measured = gap == null && leading != null && course == null ? noNorms(leading) : gap;
    rated("rating-series", gap, size, level, what);
    rated("rating-course", measured, size, level, what);
    rated(
        "rating-pair",
        measured,
        leading == null ? 0 : pair(leading),
        level,
        "two ratings close enough in time");
    rated("repair-rating", measured, repairRatings(course), level, "a rating after the dip");
    current(gap);
    int comparable = 0;
    Gap parts = gap;
    int early = 0;
    for (Series series : view.parts()) {
      if (BondDrop.comparable(view, series)) {
        boolean known = BondDrop.margin(view, series) != null;
        comparable = known ? 2 : comparable;
        parts = comparable > 0 ? gap : Gap.first(gap, noNorms(series));
      }
    }
    for (Series series : view.alliance().series()) {
      early += early(series);
    }
    rated(
        "subscale-pair",
        parts,
        comparable,
        Rating.Level.SUBSCALE,
        "two ratings with all their parts");
    rated("early-ratings", gap, early, level, "ratings of the first sessions");
    Gap scores = Gap.of(facts, FactKind.SCORES, "totals of forms");
    put("ratings", Gap.first(visitsAndForms(), scores), size, what);
  }

  private void current(@Nullable Gap gap) {
    int count = 0;
    Rating.Level level = null;
    for (Series series : view.alliance().series()) {
      if (CurrentRating.current(view, series.last())) {
        count++;
        level = better(level, series.last().level());
      }
    }
    rated("current-rating", gap, count, level, "a current rating of the alliance by the patient");
  }

  private void tension(TensionReports reports, @Nullable ReportedTension reported) {
    Gap concerns = Gap.of(facts, FactKind.CONCERNS, "reports of tension");
    Gap forms = visitsAndForms();
    Gap gap = reports.form() == null ? Gap.first(forms, concerns) : forms;
    put(
        "tension-report",
        reported == null ? gap : null,
        reported == null ? 0 : 1,
        "a current word of the patient about tension");
  }

  private void outcomes() {
    List<Series> series = view.outcomes();
    Series longest = OutcomeChange.longest(series, true);
    Series unmeasured = OutcomeChange.longest(series, false);
    Gap gap = ratingGap(series.isEmpty());
    if (gap == null && longest == null && unmeasured != null) {
      gap = noNorms(unmeasured);
    }
    rated(
        "outcome-series",
        gap,
        longest == null ? 0 : longest.ratings().size(),
        Rating.Level.TOTAL,
        "values of one outcome measure");
  }

  private @Nullable Gap visitsAndForms() {
    Gap visits = Gap.of(facts, FactKind.VISITS, "visits");
    return Gap.first(visits, Gap.of(facts, FactKind.FORMS, "forms"));
  }

  private @Nullable Gap ratingGap() {
    return ratingGap(view.alliance().series().isEmpty());
  }

  /** Where there is nothing at all, totals that were not read leave it open whether there is. */
  private @Nullable Gap ratingGap(boolean none) {
    Gap gap = visitsAndForms();
    return none ? Gap.first(gap, Gap.of(facts, FactKind.SCORES, "totals of forms")) : gap;
  }

  private int pair(Series leading) {
    int size = leading.ratings().size();
    if (size < 2) {
      return size;
    }
    double apart = RatingDrop.daysApart(view, leading.ratings().get(size - 2), leading.last());
    return apart <= view.number("course.jump-days") ? 2 : 1;
  }

  /** Ratings after the opening of the rupture in force; all of them where none is. */
  private static int repairRatings(@Nullable RatingCourse course) {
    if (course == null) {
      return 0;
    }
    return course.state() == State.NONE ? course.states().size() : course.sessionsSinceOpening();
  }

  private int early(Series series) {
    int early = 0;
    for (Rating rating : series.ratings()) {
      early += view.pair().position(rating.session()) < view.count("TRU-11.to-session") ? 1 : 0;
    }
    return early;
  }

  private static Rating.Level better(Rating.@Nullable Level one, Rating.Level other) {
    return one == null || other.compareTo(one) > 0 ? other : one;
  }

  private static Gap noNorms(Series series) {
    return new Gap(Reason.NO_NORMS, "norms for " + Words.name(series.code()));
  }

  private void put(String name, @Nullable Gap gap, int count, String what) {
    supplies.put(name, gap == null ? Supply.of(count, what) : gap.supply());
  }

  private void rated(
      String name, @Nullable Gap gap, int count, Rating.@Nullable Level level, String what) {
    supplies.put(name, gap == null ? Supply.of(count, level, what) : gap.supply());
  }
}
