package civitas.sweep.spark;

import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import civitas.sweep.LocalEngine;
import civitas.sweep.PlannedRun;
import civitas.sweep.PlayedRun;
import civitas.sweep.SweepEngine;
import civitas.sweep.SweepPlayer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** Runs of a market that learns for a number of periods that a test can choose. */
final class Sweeps {
    /** Plays some 10 to 20 million periods a second. */
    static final ScenarioFile<?> FILE = new ScenarioReader(ScenarioCatalogue.load())
            .readDefault("collusion", Overrides.of(List.of("max_periods=2000", "convergence_window=2000")));

    private Sweeps() {}

    /** A run of so many periods. */
    static PlannedRun run(int number, long periods) {
        String point = "{\"convergence_window\":" + periods + ",\"learning_rate\":0." + (1 + number % 3)
                + ",\"max_periods\":" + periods + "}";
        return new PlannedRun("run-" + number, "point-" + number % 3, point, number % 4);
    }

    /** Runs without end, for all that a test will play. */
    static Iterator<PlannedRun> endless(long periods) {
        return IntStream.range(0, Integer.MAX_VALUE)
                .mapToObj(number -> run(number, periods))
                .iterator();
    }

    /** So many runs, of which every tenth is at a point that is not valid. */
    static List<PlannedRun> runs(int number, long periods) {
        List<PlannedRun> runs = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            runs.add(run(i, i % 10 == 9 ? -1 : periods));
        }
        return runs;
    }

    /** What threads of this process measure. */
    static List<PlayedRun> expected(List<PlannedRun> runs) throws IOException {
        try (SweepEngine engine = new LocalEngine(new SweepPlayer(FILE), 2)) {
            return play(engine, runs);
        }
    }

    /** What an engine measures, in the order of the ids and without the time it took. */
    static List<PlayedRun> play(SweepEngine engine, List<PlannedRun> runs) throws IOException {
        List<PlayedRun> played = new ArrayList<>();
        engine.play(runs.iterator(), run -> {
            synchronized (played) {
                played.add(run);
            }
        });
        return timeless(played);
    }

    static List<PlayedRun> timeless(List<PlayedRun> played) {
        return played.stream()
                .map(run -> new PlayedRun(
                        run.planned(),
                        run.failure(),
                        run.outcomes(),
                        run.benchmarks(),
                        run.series(),
                        run.rounds(),
                        run.trajectoryHash(),
                        0))
                .sorted(Comparator.comparing(run -> run.planned().id()))
                .toList();
    }
}
