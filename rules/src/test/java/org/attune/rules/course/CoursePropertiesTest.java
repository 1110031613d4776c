package org.attune.rules.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.attune.rules.calculation.ScalePrior;
import org.jspecify.annotations.Nullable;

/**
 * What holds of every series: half points from 0 to 40, gaps up to 70 days, tension now and then.
 */
class CoursePropertiesTest {

  private static final ScalePrior SRS = new ScalePrior(5, .88, 2.5, null, null);

  private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

  @Property
  void addingALaterScoreNeverChangesEarlierStates(
      @ForAll("series") List<CoursePoint> points, @ForAll @IntRange(max = 40) int length) {
    List<CoursePoint> earlier = points.subList(0, Math.min(length, points.size()));

    assertThat(states(points).subList(0, earlier.size())).isEqualTo(states(earlier));
  }

  @Property
  void orderOfThePointsDoesNotMatter(@ForAll("series") List<CoursePoint> points, @ForAll Random r) {
    List<CoursePoint> shuffled = new ArrayList<>(points);
    Collections.shuffle(shuffled, r);

    assertThat(states(shuffled)).isEqualTo(states(points));
  }

  @Property
  void anotherUnitScalesLimitsAndChangesNoState(
      @ForAll("series") List<CoursePoint> points, @ForAll @IntRange(min = -3, max = 6) int power) {
    double unit = Math.pow(2, power);
    ScalePrior prior = new ScalePrior(5 * unit, .88, 2.5 * unit, null, null);
    List<CourseState> scaled =
        RatingCourse.of(moved(points, x -> x * unit), prior, Series.SETTINGS, START, false)
            .states();

    assertThat(scaled)
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields(
            "score", "limits", "trend", "rupture")
        .isEqualTo(states(points));
    assertThat(scaled.stream().map(s -> scaled(s.lower2(), 1 / unit)).toList())
        .isEqualTo(states(points).stream().map(s -> scaled(s.lower2(), 1)).toList());
  }

  @Property
  void addingAConstantMovesLimitsAndChangesNoState(
      @ForAll("series") List<CoursePoint> points, @ForAll @IntRange(min = -50, max = 50) int by) {
    List<CourseState> before = states(points);
    List<CourseState> after = states(moved(points, x -> x + by));

    assertThat(after)
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields(
            "score", "limits", "trend", "rupture")
        .isEqualTo(before);
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i).lower3() != null) {
        assertThat(after.get(i).lower3()).isCloseTo(before.get(i).lower3() + by, within(1e-9));
      }
    }
  }

  @Property
  void lowerLastScoreNeverWeakensItsTrigger(
      @ForAll("series") List<CoursePoint> points, @ForAll @DoubleRange(max = 20) double by) {
    CoursePoint last = points.get(points.size() - 1);
    List<CoursePoint> lower = new ArrayList<>(points);
    lower.set(points.size() - 1, new CoursePoint(last.score() - by, last.at(), last.tension()));

    assertThat(last(lower).trigger()).isGreaterThanOrEqualTo(last(points).trigger());
    assertThat(last(lower).causes()).containsAll(last(points).causes());
  }

  @Property
  void statesFollowTheTableOfTransitions(@ForAll("series") List<CoursePoint> points) {
    State before = State.NONE;
    for (CourseState at : states(points)) {
      List<State> allowed =
          switch (before) {
            case NONE, REPAIRED_FULL, REPAIRED_PARTIAL -> List.of(State.NONE, State.OPEN);
            case OPEN ->
                List.of(State.OPEN, State.REPAIRED_FULL, State.REPAIRED_PARTIAL, State.UNREPAIRED);
            case UNREPAIRED -> List.of(State.values());
          };
      assertThat(allowed).contains(at.state());
      before = at.state();
    }
  }

  @Property
  void calmScoresNeverWarnAndRupturesAreOfTheirTime(@ForAll("series") List<CoursePoint> points) {
    for (CourseState at : states(points)) {
      Rupture rupture = at.rupture();
      assertThat(rupture == null).isEqualTo(at.state() == State.NONE);
      if (rupture == null) {
        assertThat(at.trigger()).isNotEqualTo(Trigger.WARN);
        assertThat(at.possibleRupture()).isFalse();
        continue;
      }
      int since = at.index() - rupture.openedIndex();
      assertThat(since)
          .isBetween(at.state() == State.OPEN ? 0 : 1, at.state() == State.OPEN ? 2 : 6);
      assertThat(rupture.lowest()).isLessThanOrEqualTo(at.score());
      assertThat(rupture.depth()).isNotNegative();
      if (at.state() == State.REPAIRED_FULL) {
        assertThat(at.score()).isGreaterThanOrEqualTo(rupture.reference() - rupture.sem());
      }
    }
  }

  @Property
  void possibleRuptureFiresAtMostTwiceInARupture(@ForAll("series") List<CoursePoint> points) {
    List<Integer> fired =
        states(points).stream()
            .filter(CourseState::possibleRupture)
            .map(at -> at.rupture().openedIndex())
            .toList();

    assertThat(fired).allMatch(opened -> Collections.frequency(fired, opened) <= 2);
  }

  @Property
  void baselineIsNeverLongerThanTenAndLimitsAppearWithTheFourth(
      @ForAll("series") List<CoursePoint> points) {
    assertThat(states(points))
        .allSatisfy(
            at -> {
              assertThat(at.baselineCount()).isBetween(0, Math.min(10, at.index() - 1));
              assertThat(at.limits() != null).isEqualTo(at.baselineCount() >= 4);
              assertThat(at.trend() != null).isEqualTo(at.index() > 6);
            });
  }

  @Provide
  Arbitrary<List<CoursePoint>> series() {
    Arbitrary<Integer> halves =
        Arbitraries.frequencyOf(
            Tuple.of(5, Arbitraries.integers().between(68, 80)),
            Tuple.of(1, Arbitraries.integers().between(0, 80)));
    Arbitrary<Integer> gaps = Arbitraries.of(7, 7, 7, 7, 14, 44, 45, 60, 61, 70);
    Arbitrary<Boolean> tensions = Arbitraries.integers().between(0, 14).map(i -> i == 0);
    return Combinators.combine(halves, gaps, tensions)
        .as(Given::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(40)
        .map(CoursePropertiesTest::points)
        .withoutEdgeCases();
  }

  private record Given(int halves, int gap, boolean tension) {}

  private static List<CoursePoint> points(List<Given> givens) {
    List<CoursePoint> points = new ArrayList<>();
    Instant at = START;
    for (Given given : givens) {
      at = at.plus(Duration.ofDays(given.gap()));
      points.add(new CoursePoint(given.halves() / 2.0, at, given.tension()));
    }
    return points;
  }

  private static List<CoursePoint> moved(List<CoursePoint> points, UnaryOperator<Double> by) {
    return points.stream()
        .map(p -> new CoursePoint(by.apply(p.score()), p.at(), p.tension()))
        .toList();
  }

  private static double scaled(@Nullable Double value, double by) {
    return value == null ? -1 : value * by;
  }

  private static CourseState last(List<CoursePoint> points) {
    return states(points).get(points.size() - 1);
  }

  private static List<CourseState> states(List<CoursePoint> points) {
    return RatingCourse.of(points, SRS, Series.SETTINGS, START, false).states();
  }
}
