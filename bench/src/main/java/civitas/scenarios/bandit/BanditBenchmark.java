package civitas.scenarios.bandit;

import civitas.agents.contextual.ContextualLearner;
import civitas.kernel.Streams;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioReader;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * Rounds per second of the strategic bandit on one core, five arms with five features: one operation is one round, drawn
 * from whole epochs that begin with a platform that knows nothing.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 8, time = 2)
@Fork(3)
public class BanditBenchmark {
    private static final int ROUNDS = 10_000;

    /** Platform, users and truthful arms. */
    @State(Scope.Thread)
    public static class Epoch {
        /** How the platform chooses. */
        @Param({"lin_ucb", "opt_gtm", "uniform"})
        public String learner;

        private Rounds rounds;
        private ContextualLearner platform;
        private double[] claims;
        private Tally tally;
        private RandomGenerator noise;

        /** Reads the scenario's default file. */
        @Setup
        public void read() {
            Overrides overrides = Overrides.of(List.of("rounds=" + ROUNDS, "platform.mechanism=" + learner));
            BanditParameters parameters = (BanditParameters) new ScenarioReader(ScenarioCatalogue.load())
                    .readDefault("strategic-bandit", overrides)
                    .parameters();
            Streams streams = new Streams(1, 0);
            rounds = new Rounds(parameters, streams.open("users"));
            platform = parameters.platform().mechanism().learner(parameters, streams.open("platform"));
            claims = parameters.features();
            tally = new Tally(parameters.arms());
            noise = streams.open("noise");
        }
    }

    /** One epoch. */
    @Benchmark
    @OperationsPerInvocation(ROUNDS)
    public long round(Epoch epoch) {
        epoch.platform.forget();
        epoch.tally.clear();
        return epoch.rounds.play(epoch.platform, epoch.claims, 0, ROUNDS, epoch.noise, epoch.tally, 0);
    }
}
