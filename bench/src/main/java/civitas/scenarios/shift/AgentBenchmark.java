package civitas.scenarios.shift;

import civitas.agents.routes.CounterRandom;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
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

/** Agent-steps per second of distribution shift: a million people move and the model follows; one operation is one agent's step. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@State(Scope.Thread)
public class AgentBenchmark {
    private static final int AGENTS = 1_000_000;

    /** What people are after. */
    @Param({"bounded_logistic", "logistic", "inner_product"})
    public String loss;

    /** Threads that share one run. */
    @Param({"1", "2"})
    public int threads;

    private Track track;
    private ForkJoinPool pool;
    private long step;

    /** Reads the scenario's default file. */
    @Setup
    public void read() {
        List<String> settings = new ArrayList<>(List.of("loss=" + loss, "representation.agents=" + AGENTS));
        if (loss.equals("inner_product")) {
            settings.addAll(List.of("dimensions=2", "initial_model=[6,0]"));
        }
        ShiftParameters parameters = (ShiftParameters) new ScenarioReader(ScenarioCatalogue.load())
                .readDefault("distribution-shift", Overrides.of(settings))
                .parameters();
        ShiftProblem problem = ShiftProblem.of(parameters);
        CounterRandom random = new CounterRandom(1);
        track = new Track(
                parameters, problem.model(), new AgentPopulation(problem, AGENTS, parameters.step(), random), random);
        pool = new ForkJoinPool(threads);
    }

    /** Lets the threads go. */
    @TearDown
    public void stop() {
        pool.shutdownNow();
    }

    /** One time step. */
    @Benchmark
    @OperationsPerInvocation(AGENTS)
    public double step() {
        pool.submit(() -> track.advance(step++)).join();
        return track.x(0);
    }
}
