package civitas.analysis.plot;

import java.util.Optional;

/**
 * A number with its interval, and the published number it is compared with.
 *
 * @param name what stands beside it
 * @param group what it has in common with others of the same colour
 * @param value the estimate
 * @param lower lower end of its interval; NaN if there is none
 * @param upper upper end of its interval; NaN if there is none
 * @param published what was published, if anything
 */
public record Estimate(
        String name, String group, double value, double lower, double upper, Optional<Published> published) {
    /**
     * A published number.
     *
     * @param value the number
     * @param tolerance how far an estimate may be off, at least 0
     */
    public record Published(double value, double tolerance) {}

    /** An estimate that is compared with nothing. */
    public static Estimate of(String name, String group, double value, double lower, double upper) {
        return new Estimate(name, group, value, lower, upper, Optional.empty());
    }

    boolean hasInterval() {
        return Double.isFinite(lower) && Double.isFinite(upper);
    }
}
