package org.attune.rules.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.attune.rules.calculation.ChangePoint.Segment;
import org.junit.jupiter.api.Test;

class ChangePointTest {

  /** By hand: RSS 107.625 without and 2 with the break, n = 10. */
  @Test
  void findsTheOneStepAndItsCriterion() {
    ChangePoint found =
        ChangePoint.of(List.of(50.0, 49.5, 50.5, 49.5, 50.5, 43.0, 44.0, 43.0, 44.0, 43.5), 3);

    assertThat(found.breaks()).containsExactly(5);
    assertThat(found.segments()).hasSize(2);
    assertThat(found.segments().get(0)).isEqualTo(new Segment(1, 5, 50));
    assertThat(found.segments().get(1).mean()).isCloseTo(43.5, within(1e-12));
    assertThat(found.bic().none()).isCloseTo(criterion(107.625, 10, 1), within(1e-9));
    assertThat(found.bic().best()).isCloseTo(criterion(2, 10, 2), within(1e-9));
  }

  @Test
  void findsThreeBreaksAtMost() {
    List<Double> scores = levels(10, 20, 11, 21, 12, 22);

    assertThat(ChangePoint.of(scores, 3).breaks()).hasSize(3);
    assertThat(ChangePoint.of(scores, 3).segments()).hasSize(4);
  }

  @Test
  void twoBreaksAreNamedByTheLastPlaceOfTheirSegments() {
    ChangePoint found = ChangePoint.of(levels(40, 30, 20), 3);

    assertThat(found.breaks()).containsExactly(4, 8);
    assertThat(found.segments())
        .containsExactly(new Segment(1, 4, 40), new Segment(5, 8, 30), new Segment(9, 12, 20));
    assertThat(found.bic().best()).isCloseTo(criterion(12e-12, 12, 3), within(1e-6));
  }

  @Test
  void dipThatNoSingleBreakExplainsIsNotFound() {
    assertThat(ChangePoint.of(levels(40, 30, 40), 3).breaks()).isEmpty();
  }

  @Test
  void seriesWithoutScatterHasNoBreak() {
    ChangePoint found = ChangePoint.of(levels(40, 40, 40), 3);

    assertThat(found.breaks()).isEmpty();
    assertThat(found.bic().none()).isEqualTo(found.bic().best());
    assertThat(found.bic().none()).isCloseTo(criterion(12e-12, 12, 1), within(1e-6));
  }

  @Test
  void sevenScoresAreNotSplitAndEightAre() {
    List<Double> step = List.of(10.0, 10.0, 10.0, 10.0, 20.0, 20.0, 20.0, 20.0);

    assertThat(ChangePoint.of(step.subList(1, 8), 3).breaks()).isEmpty();
    assertThat(ChangePoint.of(step, 3).breaks()).containsExactly(4);
  }

  @Test
  void segmentIsNotShorterThanAsked() {
    List<Double> late = List.of(10.0, 10.0, 10.0, 10.0, 10.0, 10.0, 20.0, 20.0);

    assertThat(ChangePoint.of(late, 3).breaks()).doesNotContain(6);
    assertThat(ChangePoint.of(late, 2).breaks()).containsExactly(6);
    assertThat(ChangePoint.of(late, 5).breaks()).isEmpty();
  }

  @Test
  void refusesNoScoresAndEmptySegments() {
    assertThatIllegalArgumentException().isThrownBy(() -> ChangePoint.of(List.of(), 3));
    assertThatIllegalArgumentException().isThrownBy(() -> ChangePoint.of(List.of(1.0), 0));
  }

  @Property
  void segmentsCoverTheSeriesWithTheirMeans(
      @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = 12, max = 60) Double> scores,
      @ForAll @IntRange(min = 1, max = 5) int minSegment) {
    ChangePoint found = ChangePoint.of(scores, minSegment);
    int next = 1;
    for (Segment segment : found.segments()) {
      assertThat(segment.from()).isEqualTo(next);
      assertThat(segment.mean())
          .isCloseTo(mean(scores.subList(segment.from() - 1, segment.to())), within(1e-9));
      next = segment.to() + 1;
    }
    assertThat(next).isEqualTo(scores.size() + 1);
    assertThat(found.bic().best()).isLessThanOrEqualTo(found.bic().none());
  }

  @Property
  void firstBreakIsTheBestOfAll(
      @ForAll @Size(min = 8, max = 30) List<@DoubleRange(min = 12, max = 60) Double> scores) {
    double least = Double.POSITIVE_INFINITY;
    for (int k = 3; k <= scores.size() - 3; k++) {
      least = Math.min(least, rss(scores.subList(0, k)) + rss(scores.subList(k, scores.size())));
    }
    int n = scores.size();
    ChangePoint found = ChangePoint.of(scores, 3);

    assertThat(found.bic().none()).isCloseTo(criterion(rss(scores), n, 1), within(1e-6));
    assertThat(found.breaks().isEmpty())
        .isEqualTo(criterion(least, n, 2) >= criterion(rss(scores), n, 1));
  }

  private static List<Double> levels(double... levels) {
    List<Double> scores = new ArrayList<>();
    DoubleStream.of(levels).forEach(level -> scores.addAll(List.of(level, level, level, level)));
    return scores;
  }

  private static double mean(List<Double> scores) {
    return scores.stream().collect(Collectors.averagingDouble(x -> x));
  }

  private static double rss(List<Double> scores) {
    double mean = mean(scores);
    return scores.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
  }

  private static double criterion(double rss, int n, int segments) {
    return n * (Math.log(2 * Math.PI) + 1 + Math.log(Math.max(rss, 1e-12 * n) / n))
        + 2 * segments * Math.log(n);
  }
}
