package org.attune.rules.course;

import java.util.Set;
import org.attune.rules.calculation.Baseline;
import org.attune.rules.calculation.Cusum;
import org.attune.rules.calculation.Ewma;
import org.attune.rules.calculation.ScalePrior;
import org.jspecify.annotations.Nullable;

/**
 * Moving average and cumulative sum of one series. Level and spread are those of its first scores
 * and stay so; the charts begin with the score after these.
 */
final class SlowCharts {

  private final ScalePrior prior;
  private final CourseSettings settings;
  private final double[] first;
  private int count;
  private @Nullable Baseline level;
  private double average;
  private double sum;
  private boolean signalled;

  SlowCharts(ScalePrior prior, CourseSettings settings) {
    this.prior = prior;
    this.settings = settings;
    this.first = new double[settings.phaseOne()];
  }

  /**
   * Reads the next score and adds what signals to {@code causes}.
   *
   * @param afterRepair the score before showed a repair
   * @return the charts at this score, null during the first scores
   */
  @Nullable Trend read(double score, boolean afterRepair, Set<Cause> causes) {
    count++;
    if (level == null) {
      first[count - 1] = score;
      if (count == first.length) {
        level = Baseline.of(first, 0, count, prior, settings.baseline().priorWeight());
        average = level.mean();
      }
      return null;
    }
    double lambda = settings.ewma().weight();
    average = Ewma.next(average, score, lambda);
    double spread = Ewma.spread(lambda, count - first.length);
    double limit = level.below(settings.ewma().width() * spread);
    if (average < limit) {
      causes.add(Cause.EWMA);
    }
    double shortfall = (level.mean() - score) / level.sigma();
    sum = Cusum.next(signalled || afterRepair ? 0 : sum, shortfall, settings.cusum().slack());
    signalled = sum > settings.cusum().limit();
    if (signalled) {
      causes.add(Cause.CUSUM);
    }
    return new Trend(average, limit, sum);
  }

  /** Mean of the first scores, null while they are not complete. */
  @Nullable Double level() {
    return level == null ? null : level.mean();
  }
}
