package civitas.scenarios.tolls;

import civitas.analysis.traffic.Assignment;
import civitas.analysis.traffic.AssignmentProblem;
import civitas.analysis.traffic.GradientProjection;
import java.util.concurrent.TimeUnit;
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

/** Time to the user equilibrium of a congested synthetic city, from empty roads to a relative gap. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(3)
@State(Scope.Thread)
public class AssignmentBenchmark {
    /** The city. */
    @Param({"grid-10x10", "ring-radial-5x8"})
    public String network;

    /** Where to stop. */
    @Param({"1e-4", "1e-6", "1e-10"})
    public double relativeGap;

    /** All trips times this; 1 for public networks, which are congested as they are. */
    @Param({"1.5"})
    public double demandScale;

    private AssignmentProblem problem;

    /** Reads roads and trips. */
    @Setup
    public void read() {
        problem = Traffic.of(TollFiles.read("\"network\": \"" + network + "\", \"demand_scale\": " + demandScale)
                        .parameters())
                .problem();
    }

    /** From nothing. */
    @Benchmark
    public Assignment solve() {
        return GradientProjection.withDefaults()
                .withRelativeGap(relativeGap)
                .solve(problem)
                .requireGap(relativeGap);
    }
}
