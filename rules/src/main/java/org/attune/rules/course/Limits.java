package org.attune.rules.course;

/**
 * What is usual for this person before one session, in the scale's unit.
 *
 * @param mean mean of the baseline
 * @param sigma standard deviation of the baseline, shrunk and floored
 * @param lower2 inner lower limit
 * @param lower3 outer lower limit
 * @param upper2 inner upper limit
 */
public record Limits(double mean, double sigma, double lower2, double lower3, double upper2) {}
