package civitas.scenarios.steering;

import civitas.analysis.steering.Knowledge;
import civitas.analysis.steering.Objective;
import civitas.analysis.steering.SteeringGame;
import civitas.analysis.steering.SteeringProgramme;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The planner's dynamic programme on 10,001 beliefs and 101 precisions, once, as a fresh process meets it. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 3)
@Fork(3)
@State(Scope.Thread)
public class ProgrammeBenchmark {
    /** Whom the planner serves. */
    @Param({"ALTRUISTIC", "BIASED"})
    public Objective objective;

    /** Discount factor per agent. */
    @Param({"0.9", "0.99"})
    public double discount;

    /** Iterates values to their fixed point. */
    @Benchmark
    public SteeringProgramme solve() {
        return SteeringProgramme.solve(
                SteeringGame.published(objective, 0.7, 2, discount), Knowledge.PUBLIC, 10_001, 101);
    }
}
