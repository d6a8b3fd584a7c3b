package civitas.analysis.statistics;

/**
 * An interval of real numbers, both ends included, in the units of the estimated quantity.
 *
 * @param lower lower end; NaN where the sample is too small to say
 * @param upper upper end, at least {@code lower}; NaN where the sample is too small to say
 */
public record Interval(double lower, double upper) {
    /** The interval of a sample too small to have one. */
    static final Interval UNDEFINED = new Interval(Double.NaN, Double.NaN);

    /**
     * Checks the order of the ends.
     *
     * @throws IllegalArgumentException if lower exceeds upper
     */
    public Interval {
        if (lower > upper) {
            throw new IllegalArgumentException("lower = " + lower + ", must be at most upper = " + upper);
        }
    }

    /** Whether the value lies in the interval; false if the interval or the value is NaN. */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /** upper - lower. */
    public double width() {
        return upper - lower;
    }

    @Override
    public String toString() {
        return "[" + lower + ", " + upper + "]";
    }
}
