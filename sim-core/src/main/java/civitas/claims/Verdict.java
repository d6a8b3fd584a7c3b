package civitas.claims;

import civitas.analysis.statistics.Interval;

/**
 * A claim measured again.
 *
 * @param claim the published number
 * @param scenario id of the scenario
 * @param measured what came out; NaN if no run finished
 * @param interval 95% interval of the measurement; NaN ends where there is none
 * @param replicates runs it rests on; 0 for exact computations
 * @param tolerance distance allowed at that many replicates
 */
public record Verdict(
        Claim claim, String scenario, double measured, Interval interval, int replicates, double tolerance) {
    /** Whether the measurement is within tolerance of the published value. */
    public boolean holds() {
        return Math.abs(measured - claim.published()) <= tolerance;
    }
}
