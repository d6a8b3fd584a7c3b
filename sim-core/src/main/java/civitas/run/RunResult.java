package civitas.run;

import civitas.kernel.TrajectoryHash;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one finished run measured.
 *
 * @param outcomes by name, in the scenario's order; copied
 * @param rounds rounds played
 * @param trajectoryHash digest of the whole trajectory and of the outcomes
 * @param seconds wall-clock time it took
 */
public record RunResult(Map<String, Double> outcomes, long rounds, long trajectoryHash, double seconds) {
    /** Copies the outcomes. */
    public RunResult {
        outcomes = new LinkedHashMap<>(outcomes);
    }

    /** Digest of a world's trajectory, its length and the numbers measured at its end. */
    static long digest(long worldHash, long rounds, Map<String, Double> outcomes) {
        long hash = TrajectoryHash.mix(worldHash, rounds);
        for (double outcome : outcomes.values()) {
            hash = TrajectoryHash.mix(hash, outcome);
        }
        return TrajectoryHash.finish(hash);
    }
}
