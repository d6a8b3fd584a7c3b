package civitas.claims;

import java.util.Optional;

/**
 * One published number.
 *
 * @param id short {@code kebab-case} name, unique within the scenario
 * @param statement what is claimed, in one sentence
 * @param source publication, table or figure, and how the number was obtained from it
 * @param basis what kind of evidence that is
 * @param experiment name of the experiment that measures it
 * @param measure what is measured
 * @param published the published value
 * @param tolerance how far a measurement may be off
 * @param analysis why a measurement is off, or what must be known to compare it; empty if nobody has looked into it
 */
public record Claim(
        String id,
        String statement,
        String source,
        Basis basis,
        String experiment,
        Measure measure,
        double published,
        Tolerance tolerance,
        Optional<String> analysis) {
    /**
     * What of an experiment is compared with the published value.
     *
     * @param kind which number
     * @param name outcome or benchmark it is taken from
     */
    public record Measure(Kind kind, String name) {}

    /** Which number of an experiment a claim is about. */
    public enum Kind {
        /** Mean of an outcome over replicates. */
        MEAN,
        /** Median of an outcome over replicates. */
        MEDIAN,
        /** Standard deviation of an outcome over replicates. */
        SD,
        /** Largest value of an outcome over replicates: what holds of it holds in every run. */
        MAX,
        /** An exact benchmark; no runs are needed. */
        BENCHMARK
    }

    /**
     * How far a measurement over R replicates may be from the published value:
     * {@code slack + standardErrors * sd / sqrt(R)}.
     *
     * @param slack fixed part, in the unit of the measure
     * @param sd standard deviation of one replicate; 0 for a fixed tolerance
     * @param standardErrors how many standard errors are allowed
     */
    public record Tolerance(double slack, double sd, double standardErrors) {
        /** The tolerance for that many replicates. */
        public double at(int replicates) {
            return replicates == 0 ? slack : slack + standardErrors * sd / Math.sqrt(replicates);
        }
    }
}
