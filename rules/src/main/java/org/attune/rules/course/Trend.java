package org.attune.rules.course;

/**
 * The slow movement of a series after its first scores, measured from their level.
 *
 * @param ewma exponentially weighted moving average, in the scale's unit
 * @param ewmaLimit lower limit of the average, in the scale's unit
 * @param cusum cumulative sum of shortfalls, in standard deviations
 */
public record Trend(double ewma, double ewmaLimit, double cusum) {}
