package civitas.scenarios.collusion;

import civitas.kernel.Streams;
import civitas.record.SeriesWriter;
import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Market periods per second of the representative experiment (two firms, 15 prices, memory 1), each operation one run
 * from the first period to convergence: as the bare loop the learners allow, and through the whole kernel with a
 * recorder attached every 10,000 periods. Read the column {@code periods}: market periods per second.
 * <p>What bounds it: see docs/performance.md.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 8, time = 2)
@Fork(3)
public class MarketBenchmark {
    /** The experiment, and which replicate is next. */
    @State(Scope.Thread)
    public static class Experiment {
        /** Number of firms: 2 is the loop the field knows; more firms leave a cache level each. */
        @Param({"2"})
        public int firms;

        /** Periods that firms remember. */
        @Param({"1"})
        public int memory;

        private ScenarioFile<CollusionParameters> file;
        private int replicate;

        /** Reads the scenario's default file. */
        @Setup
        @SuppressWarnings("unchecked") // the catalogue knows the scenario by name only
        public void read() {
            String text =
                    """
                    {"scenario": "collusion", "parameters": {"firms": %d, "memory": %d, "max_periods": 4000000},
                     "record": {"every": 10000, "series": ["price_mean", "profit_gain"]}}"""
                            .formatted(firms, memory);
            file = (ScenarioFile<CollusionParameters>)
                    new ScenarioReader(ScenarioCatalogue.load()).read("benchmark", text, Overrides.none());
        }
    }

    /** Market periods played, reported per second. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Counter {
        /** Periods played. */
        public long periods;
    }

    /** The market alone: no schedule, no recorder. */
    @Benchmark
    public long bare(Experiment experiment, Counter counter) {
        CollusionWorld world = new CollusionWorld(
                experiment.file.parameters(), new Streams(experiment.file.seed(), experiment.replicate++ % 32));
        long played = world.market().play(Long.MAX_VALUE, true);
        counter.periods += played;
        return world.trajectoryHash();
    }

    /** The same market on MASON's schedule, recorded every 10,000 periods. */
    @Benchmark
    public long kernel(Experiment experiment, Counter counter) {
        double[] recorded = new double[1];
        SeriesWriter writer = (round, name, value) -> recorded[0] += value;
        Run<CollusionParameters> run = new Run<>(experiment.file, experiment.replicate++ % 32);
        counter.periods += run.advanceToEnd(writer, Checkpoints.NONE);
        return run.simulation().world().trajectoryHash() + (long) recorded[0];
    }
}
