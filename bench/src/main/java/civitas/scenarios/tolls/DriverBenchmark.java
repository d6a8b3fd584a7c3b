package civitas.scenarios.tolls;

import civitas.agents.routes.CounterRandom;
import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.scenario.ScenarioFile;
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
 * Days of drivers per second: a million drivers in a congested synthetic city, each operation 50 days from the first, as
 * bare loops over arrays and through the whole kernel with a search for new routes every day. Read the column
 * {@code driverDays}: one driver living through one day, per second of one thread. The loops begin with the routes that
 * the model knows in the end, so they weigh at least as many routes.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(3)
public class DriverBenchmark {
    private static final int DAYS = 50;

    /** City and population. */
    @State(Scope.Thread)
    public static class City {
        /** How drivers choose. */
        @Param({"best_response", "logit"})
        public String learner;

        /** How many there are. */
        @Param({"1000000"})
        public int drivers;

        /** Where they drive. */
        @Param({"grid-10x10"})
        public String network;

        /** All trips times this; 1 for public networks, which are congested as they are. */
        @Param({"1.5"})
        public double demandScale;

        /** Days between two searches for routes, which the bare loops do without. */
        @Param({"1"})
        public int routeSearchEvery;

        private ScenarioFile<TollParameters> file;
        private BareDrivers bare;
        private CounterRandom random;

        /** Plays the model once, to learn which routes there are. */
        @Setup
        public void prepare() {
            file = TollFiles.read(
                    """
                    "network": "%s", "demand_scale": %s, "drivers": %d, "days": %d, "measured_days": 1, "route_search_every": %d,
                    "learner": {"kind": "%s"}"""
                            .formatted(network, demandScale, drivers, DAYS, routeSearchEvery, learner));
            Run<TollParameters> run = new Run<>(file, 0);
            run.advanceToEnd((round, name, value) -> {}, Checkpoints.NONE);
            TollWorld world = (TollWorld) run.simulation().world();
            bare = new BareDrivers(Yardsticks.of(file.parameters()).traffic(), world.routes(), drivers);
            random = new CounterRandom(1);
        }
    }

    /** Driver-days, reported per second. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Counter {
        /** Driver-days played. */
        public long driverDays;
    }

    /** Arrays alone. */
    @Benchmark
    public double bare(City city, Counter counter) {
        counter.driverDays += (long) DAYS * city.bare.size();
        RouteChoice learner = city.file.parameters().learner();
        if (learner instanceof RouteChoice.Logit logit) {
            return city.bare.logit(DAYS, city.random, logit.smoothing(), logit.theta());
        }
        return city.bare.bestResponse(DAYS, city.random, ((RouteChoice.BestResponse) learner).decay());
    }

    /** The model on MASON's schedule, built anew each time. */
    @Benchmark
    public long kernel(City city, Counter counter) {
        Run<TollParameters> run = new Run<>(city.file, 0);
        run.advanceToEnd((round, name, value) -> {}, Checkpoints.NONE);
        counter.driverDays += (long) DAYS * city.bare.size();
        return run.simulation().world().trajectoryHash();
    }
}
