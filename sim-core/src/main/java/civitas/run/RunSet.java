package civitas.run;

import civitas.analysis.statistics.Paired;
import civitas.analysis.statistics.Summary;
import civitas.kernel.TrajectoryHash;
import civitas.scenario.Quantity;
import civitas.scenario.ScenarioFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The runs of a scenario file, finished and failed.
 *
 * @param finished what each finished run measured
 * @param failed why the others ended early
 */
public record RunSet(SortedMap<RunKey, RunResult> finished, SortedMap<RunKey, String> failed) {
    /** Copies the maps. */
    public RunSet {
        finished = new TreeMap<>(finished);
        failed = new TreeMap<>(failed);
    }

    /** Values of one outcome over the finished runs, by replicate; treated runs or twins. */
    public double[] values(String outcome, boolean twin) {
        return finished.entrySet().stream()
                .filter(run -> run.getKey().twin() == twin)
                .mapToDouble(run -> run.getValue().outcomes().get(outcome))
                .toArray();
    }

    /** Mean, spread and interval of every outcome. */
    public Map<Quantity, Summary> summaries(ScenarioFile<?> file, boolean twin) {
        Map<Quantity, Summary> summaries = new LinkedHashMap<>();
        for (Quantity quantity : file.outcomes()) {
            summaries.put(quantity, Summary.of(values(quantity.name(), twin)));
        }
        return summaries;
    }

    /** Treated minus twin, replicate by replicate, for pairs of which both runs finished. */
    public Map<Quantity, Summary> differences(ScenarioFile<?> file) {
        RunSet pairs = completePairs();
        Map<Quantity, Summary> differences = new LinkedHashMap<>();
        for (Quantity quantity : file.outcomes()) {
            differences.put(
                    quantity,
                    Paired.difference(pairs.values(quantity.name(), false), pairs.values(quantity.name(), true)));
        }
        return differences;
    }

    private RunSet completePairs() {
        SortedMap<RunKey, RunResult> pairs = new TreeMap<>(finished);
        pairs.keySet().removeIf(key -> !finished.containsKey(new RunKey(key.replicate(), !key.twin())));
        return new RunSet(pairs, failed);
    }

    /** Whether untreated twins were run, finished or failed. */
    public boolean hasTwins() {
        return Stream.concat(finished.keySet().stream(), failed.keySet().stream())
                .anyMatch(RunKey::twin);
    }

    /** Rounds played by all runs. */
    public long rounds() {
        return finished.values().stream().mapToLong(RunResult::rounds).sum();
    }

    /** Digest of all trajectories, in the order of replicates, as 16 hexadecimal digits. */
    public String trajectoryHash() {
        long hash = TrajectoryHash.EMPTY;
        for (Map.Entry<RunKey, RunResult> run : finished.entrySet()) {
            hash = TrajectoryHash.mix(hash, run.getKey().replicate());
            hash = TrajectoryHash.mix(hash, run.getValue().trajectoryHash());
        }
        return TrajectoryHash.text(TrajectoryHash.finish(hash));
    }
}
