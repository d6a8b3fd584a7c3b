package civitas.analysis.sensitivity;

import civitas.analysis.statistics.Interval;

/**
 * An estimated number with what a bootstrap says of its precision.
 *
 * @param value the estimate; NaN where the data do not define it
 * @param standardError standard deviation over resamples; NaN where the estimate is
 * @param interval 95% interval, the 2.5% and 97.5% percentiles over resamples; NaN where the estimate is
 */
public record Estimate(double value, double standardError, Interval interval) {}
