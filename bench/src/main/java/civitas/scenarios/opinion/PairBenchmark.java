package civitas.scenarios.opinion;

import civitas.kernel.Streams;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioReader;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Interactions of pairs per second on one core; one operation is one meeting, or one copied vote. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@State(Scope.Thread)
public class PairBenchmark {
    private static final int AGENTS = 1_000_000;

    /** Who can meet whom. */
    @Param({"complete", "scale_free"})
    public String graph;

    private Dynamics meetings;
    private Dynamics votes;

    /** Fresh opinions, for what is near enough to move changes over a run. */
    @Setup(Level.Iteration)
    public void found() {
        meetings = dynamics("update=deffuant", "initial=uniform");
        votes = dynamics("update=voter", "initial=binary");
    }

    private Dynamics dynamics(String update, String initial) {
        OpinionParameters parameters = (OpinionParameters) new ScenarioReader(ScenarioCatalogue.load())
                .readDefault(
                        "opinion-dynamics",
                        Overrides.of(List.of("agents=" + AGENTS, "graph=" + graph, update, initial)))
                .parameters();
        return new Society(parameters, new Streams(1, 0)).dynamics();
    }

    /** Half as many meetings as agents, by Deffuant and Weisbuch's rule. */
    @Benchmark
    @OperationsPerInvocation(AGENTS / 2)
    public double deffuant() {
        meetings.round();
        return meetings.exposure();
    }

    /** As many copies as agents. */
    @Benchmark
    @OperationsPerInvocation(AGENTS)
    public double voter() {
        votes.round();
        return votes.exposure();
    }
}
