package org.attune.rules.calculation;

/**
 * A part of a series with the best place to split it.
 *
 * @param from index of its first score
 * @param to index after its last score
 * @param mean its mean
 * @param rss squared distances from the mean, summed
 * @param split index of the first score after the best split; {@code from} when it is too short
 * @param gain how much that split lowers the sum; negative infinity when it is too short
 */
record Stretch(int from, int to, double mean, double rss, int split, double gain) {

  /** The stretch {@code x[from, to)}; of equally good splits the first. */
  static Stretch of(double[] x, int from, int to, int minSegment) {
    double[] head = new double[to - from + 1];
    double mean = 0;
    for (int n = 1; from + n <= to; n++) {
      double distance = x[from + n - 1] - mean;
      mean += distance / n;
      head[n] = head[n - 1] + distance * (x[from + n - 1] - mean);
    }
    double rss = head[to - from];
    int split = from;
    double least = Double.POSITIVE_INFINITY;
    double tail = 0;
    double tailMean = 0;
    for (int n = 1; to - n >= from + minSegment; n++) {
      double distance = x[to - n] - tailMean;
      tailMean += distance / n;
      tail += distance * (x[to - n] - tailMean);
      double divided = head[to - n - from] + tail;
      if (n >= minSegment && divided <= least) {
        least = divided;
        split = to - n;
      }
    }
    return new Stretch(from, to, mean, rss, split, rss - least);
  }

  boolean divisible() {
    return split > from;
  }

  ChangePoint.Segment segment() {
    return new ChangePoint.Segment(from + 1, to, mean);
  }
}
