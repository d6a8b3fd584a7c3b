package civitas.sweep.plan;

import civitas.analysis.statistics.Summary;
import civitas.scenario.Sweep.UntilHalfWidth;

/**
 * When a point has enough replicates: half of the Student-t interval of its mean is at most the target. A point without
 * spread has enough at once; one with fewer than two runs that did not fail never has.
 *
 * @param until target, outcome and numbers of replicates
 */
record HalfWidth(UntilHalfWidth until) {
    /** Whether {@code replicates} replicates are enough at a point. */
    boolean reached(String pointId, int replicates, Results results) {
        Summary summary = results.of(pointId, until.outcome(), replicates);
        return summary.n() >= 2 && (summary.upper() - summary.lower()) / 2 <= until.halfWidth();
    }

    /** The number of replicates to try after {@code replicates}. */
    int more(int replicates) {
        return (int) Math.min((long) replicates + until.step(), until.atMost());
    }

    /** How many replicates a point gets in the end, told from results that hold at least those. */
    int replicates(String pointId, Results results) {
        int replicates = until.atLeast();
        while (replicates < until.atMost() && !reached(pointId, replicates, results)) {
            replicates = more(replicates);
        }
        return replicates;
    }
}
