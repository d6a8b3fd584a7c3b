package civitas.run;

import civitas.kernel.TrajectoryHash;
import civitas.kernel.World;
import civitas.scenario.Quantity;
import civitas.scenario.ScenarioFile;
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

    /**
     * Measures a world as it is.
     *
     * @param rounds rounds it has played
     * @param start when it began, in the nanoseconds of {@link System#nanoTime}
     */
    static RunResult measure(ScenarioFile<?> file, World<?> world, long rounds, long start) {
        Map<String, Double> outcomes = outcomes(file, world);
        return new RunResult(
                outcomes,
                rounds,
                digest(world.trajectoryHash(), rounds, outcomes),
                (double) (System.nanoTime() - start) * 1e-9);
    }

    /** The world's outcomes in the declared order; a scenario that does not measure them all is mistaken. */
    private static Map<String, Double> outcomes(ScenarioFile<?> file, World<?> world) {
        Map<String, Double> measured = world.outcomes();
        Map<String, Double> outcomes = new LinkedHashMap<>();
        for (Quantity quantity : file.outcomes()) {
            Double value = measured.get(quantity.name());
            if (value == null) {
                throw new IllegalStateException("scenario '" + file.scenario().id() + "' declares the outcome '"
                        + quantity.name() + "' but does not measure it");
            }
            if (value.isInfinite()) {
                throw new ArithmeticException("outcome '" + quantity.name() + "' = " + value
                        + ", must be finite, or NaN if it does not exist");
            }
            outcomes.put(quantity.name(), value);
        }
        return outcomes;
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
