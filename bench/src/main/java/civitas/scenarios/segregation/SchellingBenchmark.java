package civitas.scenarios.segregation;

import civitas.kernel.Simulation;
import civitas.kernel.Streams;
import civitas.run.Run;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import java.util.List;
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

/**
 * Construction of a city and twenty ticks at the two sizes of the framework comparison of the authors of Agents.jl: as a
 * whole run of a scenario file, as the world alone, and as MASON is commonly programmed.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@State(Scope.Thread)
public class SchellingBenchmark {
    private static final int TICKS = 20;

    /** Small: 1,000 of 40 by 40 cells, radius 1, three wanted. Large: 8,000 of 100 by 100, radius 2, eight wanted. */
    @Param({"small", "large"})
    public String size;

    private ScenarioFile<?> file;
    private SegregationParameters parameters;
    private int replicate;

    /** Reads the scenario's default file with the comparison's settings. */
    @Setup
    public void read() {
        boolean small = size.equals("small");
        int side = small ? 40 : 100;
        file = new ScenarioReader(ScenarioCatalogue.load())
                .readDefault(
                        "segregation",
                        Overrides.of(List.of(
                                "width=" + side,
                                "height=" + side,
                                "density=" + (small ? 0.625 : 0.8),
                                "placement=exact",
                                "residents=count",
                                "residents.radius=" + (small ? 1 : 2),
                                "residents.minimum=" + (small ? 3 : 8),
                                "ticks=" + TICKS)));
        parameters = (SegregationParameters) file.parameters();
    }

    /** What a run does before its first tick. */
    @Benchmark
    public Object runConstruction() {
        Simulation simulation = Run.of(file, replicate++).simulation();
        simulation.start();
        return simulation;
    }

    /** Kernel, schedule, random streams and all. */
    @Benchmark
    public Object run() {
        Simulation simulation = (Simulation) runConstruction();
        boolean goesOn = true;
        while (goesOn) {
            goesOn = simulation.advance();
        }
        return simulation;
    }

    /** City and movers alone. */
    @Benchmark
    public long world() {
        Streams streams = new Streams(1, replicate++);
        City city = Founding.city(parameters, streams.open("founding"));
        Rule rule = parameters.residents().rule().orElseThrow();
        Movers movers = new Movers(city, rule, parameters.platform().listings(), streams.open("movers"));
        for (int tick = 0; tick < TICKS; tick++) {
            movers.tick();
        }
        return movers.hash();
    }

    /** The yardstick before its first tick. */
    @Benchmark
    public Object masonConstruction() {
        boolean small = size.equals("small");
        MasonSchelling city = small
                ? new MasonSchelling(replicate++, 40, 1000, 1, 3)
                : new MasonSchelling(replicate++, 100, 8000, 2, 8);
        city.start();
        return city;
    }

    /** The yardstick. */
    @Benchmark
    public Object mason() {
        MasonSchelling city = (MasonSchelling) masonConstruction();
        for (int tick = 0; tick < TICKS; tick++) {
            city.schedule.step(city);
        }
        city.finish();
        return city;
    }
}
