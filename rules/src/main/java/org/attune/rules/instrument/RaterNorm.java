package org.attune.rules.instrument;

/**
 * How one kind of rater usually rates, to compare raters with each other.
 *
 * @param mean usual mean, in the unit of the scale
 * @param sd usual standard deviation, in the unit of the scale
 */
public record RaterNorm(double mean, double sd) {}
