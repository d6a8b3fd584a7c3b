package civitas.sweep;

import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.run.RunResult;
import civitas.scenario.Benchmark;
import civitas.scenario.ScenarioFile;
import civitas.sweep.PlayedRun.SeriesRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Plays planned runs of one scenario file. What a run measures depends on the file, the point and the replicate alone:
 * not on the thread, the machine or what was played before. Safe to use from any number of threads.
 */
public final class SweepPlayer {
    private final ResolvedPoints points;

    /**
     * @param file the resolved file whose points are played
     */
    public SweepPlayer(ScenarioFile<?> file) {
        points = new ResolvedPoints(file);
    }

    /**
     * Plays one run to its end. A point that is no valid combination, an exception of the model and a run that exhausts
     * memory or stack are runs that failed; any other error is a fault of the installation and is thrown.
     */
    public PlayedRun play(PlannedRun planned) {
        long start = System.nanoTime();
        try {
            return finished(planned, points.at(planned.point()), start);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return PlayedRun.failed(planned, Cause.of(e), seconds(start));
        }
    }

    private static PlayedRun finished(PlannedRun planned, ScenarioFile<?> file, long start) {
        List<SeriesRow> series = new ArrayList<>();
        RunResult result = Run.of(file, planned.replicate())
                .play((round, name, value) -> series.add(new SeriesRow(round, name, value)), Checkpoints.NONE);
        Map<String, Double> benchmarks = planned.replicate() == 0 ? benchmarks(file) : Map.of();
        return new PlayedRun(
                planned,
                "",
                result.outcomes(),
                benchmarks,
                series,
                result.rounds(),
                result.trajectoryHash(),
                seconds(start));
    }

    private static Map<String, Double> benchmarks(ScenarioFile<?> file) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Benchmark benchmark : file.benchmarks()) {
            values.put(benchmark.name(), benchmark.value());
        }
        return values;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) * 1e-9;
    }
}
