package org.attune.rules.course;

import org.attune.rules.calculation.Baseline;
import org.attune.rules.calculation.ScalePrior;
import org.jspecify.annotations.Nullable;

/** The scores of one series that lie in no rupture, and what is usual by the latest of them. */
final class CalmScores {

  private final ScalePrior prior;
  private final CourseSettings settings;
  private final double[] scores;
  private int size;
  private @Nullable Baseline baseline;
  private @Nullable Limits limits;

  CalmScores(int capacity, ScalePrior prior, CourseSettings settings) {
    this.prior = prior;
    this.settings = settings;
    this.scores = new double[capacity];
  }

  void add(double score) {
    scores[size++] = score;
    int from = Math.max(0, size - settings.baseline().length());
    double weight = settings.baseline().priorWeight();
    Baseline next = Baseline.of(scores, from, size, prior, weight);
    baseline = next;
    if (next.count() >= settings.baseline().minimum()) {
      double inner = settings.limits().inner();
      double outer = settings.limits().outer();
      limits =
          new Limits(
              next.mean(), next.sigma(), next.below(inner), next.below(outer), next.above(inner));
    }
  }

  /** Number of scores in the baseline. */
  int count() {
    return baseline == null ? 0 : baseline.count();
  }

  /** The personal limits, null while the baseline has too few scores. */
  @Nullable Limits limits() {
    return limits;
  }

  /** Mean of the last scores, as many as a reference level rests on; {@code fallback} if none. */
  double reference(double fallback) {
    int from = Math.max(0, size - settings.repair().reference());
    double sum = 0;
    for (int i = from; i < size; i++) {
      sum += scores[i];
    }
    return size == 0 ? fallback : sum / (size - from);
  }

  /**
   * The inner limit from however few scores there are; without any, around the given level with the
   * usual spread.
   */
  double inner(double level) {
    double width = settings.limits().inner();
    return baseline == null
        ? level - width * Math.max(prior.sigma0(), prior.sem())
        : baseline.below(width);
  }
}
