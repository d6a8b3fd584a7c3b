package civitas.claims;

import civitas.analysis.statistics.Interval;

/**
 * A claim measured again.
 *
 * @param claim the published number
 * @param scenario id of the scenario
 * @param unit unit of what is measured, {@code "1"} for pure numbers
 * @param measured what came out; NaN if no run finished
 * @param interval 95% interval of the measurement; NaN ends where there is none
 * @param replicates runs it rests on, those that finished and measured the outcome; 0 for exact computations
 * @param complete whether these are as many as the full set has; true for exact computations
 * @param tolerance distance allowed at that many replicates
 */
public record Verdict(
        Claim claim,
        String scenario,
        String unit,
        double measured,
        Interval interval,
        int replicates,
        boolean complete,
        double tolerance) {
    private static final String NOT_ANALYSED = "not analysed yet";

    /** Whether the measurement is within tolerance of the published value. */
    public boolean holds() {
        return Math.abs(measured - claim.published()) <= tolerance;
    }

    /** Whether the measurement is a computation without chance. */
    public boolean exact() {
        return claim.measure().kind() == Claim.Kind.BENCHMARK;
    }

    /** What may be said of the claim. */
    public Grade grade() {
        if (!holds()) {
            return Grade.GAP;
        }
        return complete && claim.basis() == Basis.PRINTED ? Grade.REPRODUCED : Grade.PLAUSIBLE;
    }

    /** Why the claim is off, or what must be known to compare it; empty for a claim that holds and needs no words. */
    public String analysis() {
        return claim.analysis().orElse(holds() ? "" : NOT_ANALYSED);
    }
}
