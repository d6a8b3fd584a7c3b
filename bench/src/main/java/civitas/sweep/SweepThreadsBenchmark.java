package civitas.sweep;

import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Long runs per second of the local engine, by threads: the ratio of two threads to one is what a sweep gains. Runs are of
 * one length, a million periods each, and go nowhere, so that nothing but playing counts.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 4, time = 5)
@Fork(1)
@State(Scope.Thread)
public class SweepThreadsBenchmark {
    /** Divisible by the numbers of threads, so that none of them waits at the end. */
    private static final int RUNS = 24;

    /** Runs played at a time. */
    @Param({"1", "2"})
    public int threads;

    private SweepEngine engine;
    private List<PlannedRun> runs;

    /** A market whose runs end after a million periods, whatever it learns. */
    @Setup
    public void open() {
        ScenarioFile<?> file = new ScenarioReader(ScenarioCatalogue.load())
                .readDefault("collusion", Overrides.of(List.of("max_periods=1000000", "convergence_window=1000000")));
        engine = new LocalEngine(new SweepPlayer(file), threads);
        runs = new ArrayList<>();
        for (int replicate = 0; replicate < RUNS; replicate++) {
            runs.add(new PlannedRun("run-" + replicate, "point", "{}", replicate));
        }
    }

    /** Gives the threads back. */
    @TearDown
    public void close() {
        engine.close();
    }

    /** Plays all of them. */
    @Benchmark
    @OperationsPerInvocation(RUNS)
    public void play(Blackhole hole) throws IOException {
        engine.play(runs.iterator(), hole::consume);
    }
}
