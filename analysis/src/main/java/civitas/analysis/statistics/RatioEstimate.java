package civitas.analysis.statistics;

/**
 * Ratio of the means of paired samples, a treated run's outcome relative to that of its twin.
 *
 * @param n number of pairs used
 * @param value mean of the treated runs divided by the mean of their twins; NaN if there is no pair, or if the data do
 *     not exclude that the twins' mean is zero
 * @param lower lower end of the 95% interval; NaN if n &lt; 2 or the value is NaN
 * @param upper upper end of the 95% interval; NaN if n &lt; 2 or the value is NaN
 */
public record RatioEstimate(int n, double value, double lower, double upper) {
    /** The 95% confidence interval of the ratio. */
    public Interval interval() {
        return new Interval(lower, upper);
    }
}
