package org.attune.rules.calculation;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the level of a series changed, in retrospect: least squares, greedy binary splits, each
 * accepted when it lowers the Bayesian information criterion.
 *
 * <p>BIC = n·[ln 2π + 1 + ln(RSS/n)] + p·ln n with p = 2 · segments; RSS is at least 1e-12 · n, so
 * that a series without any scatter has one too. Splitting needs 8 scores and ends after 3 breaks.
 *
 * @param breaks place, from 1, of the last score of each segment but the last
 * @param segments the segments in order; they cover the series
 * @param bic the criterion without a break and in the end
 */
public record ChangePoint(List<Integer> breaks, List<Segment> segments, Bic bic) {

  private static final int LEAST_SCORES = 8;
  private static final int MOST_BREAKS = 3;
  private static final double LEAST_SCATTER = 1e-12;

  /**
   * A stretch of one level.
   *
   * @param from place of its first score, from 1
   * @param to place of its last score
   * @param mean its level
   */
  public record Segment(int from, int to, double mean) {}

  /**
   * The Bayesian information criterion; less is better.
   *
   * @param none without a break
   * @param best with the breaks found; the same when there are none
   */
  public record Bic(double none, double best) {}

  /** Copies the lists. */
  public ChangePoint {
    breaks = List.copyOf(breaks);
    segments = List.copyOf(segments);
  }

  /**
   * The breaks of these scores, oldest first.
   *
   * @param minSegment least number of scores in a segment, at least 1
   * @throws IllegalArgumentException when there is no score, or {@code minSegment} is less than 1
   */
  public static ChangePoint of(List<Double> scores, int minSegment) {
    double[] x = Scores.of(scores, 1);
    if (minSegment < 1) {
      throw new IllegalArgumentException("A segment has at least 1 score, not " + minSegment + ".");
    }
    List<Stretch> stretches = new ArrayList<>();
    stretches.add(Stretch.of(x, 0, x.length, minSegment));
    double none = bic(stretches, x.length);
    double best = none;
    while (x.length >= LEAST_SCORES && stretches.size() <= MOST_BREAKS) {
      List<Stretch> finer = splitBest(x, stretches, minSegment);
      double criterion = bic(finer, x.length);
      if (!(criterion < best)) {
        break;
      }
      best = criterion;
      stretches = finer;
    }
    List<Segment> segments = stretches.stream().map(Stretch::segment).toList();
    List<Integer> breaks =
        segments.subList(0, segments.size() - 1).stream().map(Segment::to).toList();
    return new ChangePoint(breaks, segments, new Bic(none, best));
  }

  private static List<Stretch> splitBest(double[] x, List<Stretch> stretches, int minSegment) {
    int widest = 0;
    for (int i = 1; i < stretches.size(); i++) {
      if (stretches.get(i).gain() > stretches.get(widest).gain()) {
        widest = i;
      }
    }
    Stretch chosen = stretches.get(widest);
    if (!chosen.divisible()) {
      return stretches;
    }
    List<Stretch> finer = new ArrayList<>(stretches);
    finer.set(widest, Stretch.of(x, chosen.from(), chosen.split(), minSegment));
    finer.add(widest + 1, Stretch.of(x, chosen.split(), chosen.to(), minSegment));
    return finer;
  }

  private static double bic(List<Stretch> stretches, int n) {
    double rss = stretches.stream().mapToDouble(Stretch::rss).sum();
    double scatter = Math.max(rss / n, LEAST_SCATTER);
    return n * (Math.log(2 * Math.PI) + 1 + Math.log(scatter)) + 2 * stretches.size() * Math.log(n);
  }
}
