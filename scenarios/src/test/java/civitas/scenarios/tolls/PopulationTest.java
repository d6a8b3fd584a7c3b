package civitas.scenarios.tolls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.analysis.traffic.Demand;
import civitas.analysis.traffic.RoadGraph;
import civitas.analysis.traffic.UserClass;
import civitas.data.network.SyntheticCity;
import civitas.data.network.TrafficNetwork;
import civitas.kernel.Streams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Drivers and their routes in generated cities. */
class PopulationTest {
    private static final String[] LEARNERS = {
        "best_response", "logit", "exponential_weights", "imitation", "proportional_swap", "epsilon_greedy_q"
    };

    private static TrafficNetwork city(int rows, int columns, int zones, long seed) {
        return SyntheticCity.grid(rows, columns, seed)
                .withDemand(Math.min(zones, rows * columns), 3000, 0.3)
                .generate();
    }

    @Property(tries = 40, seed = "11")
    void everyPairKeepsItsTripsAndTheFleetItsSize(
            @ForAll @IntRange(min = 2, max = 5) int rows,
            @ForAll @IntRange(min = 2, max = 12) int zones,
            @ForAll @IntRange(min = 1, max = 5000) int wanted,
            @ForAll long seed) {
        Traffic traffic = Traffic.of(city(rows, 3, zones, seed), TollRuns.parameters("value_of_time=classes"));
        int[] perGroup = Fleet.driversPerGroup(traffic, wanted);
        int total = Arrays.stream(perGroup).sum();
        assertTrue(total >= wanted && total <= wanted + perGroup.length, total + " drivers, wanted " + wanted);
        boolean loneDrivers = Arrays.stream(perGroup).anyMatch(drivers -> drivers == 1);
        assertTrue(total == wanted || loneDrivers);
        Routes routes = new Routes(traffic, 2);
        DriverFleet fleet = new DriverFleet(
                traffic,
                routes,
                TollRuns.parameters("drivers=" + wanted),
                new RouteChoice.BestResponse(1),
                new Streams(1, 0));
        routes.addCheapest(new double[2][traffic.roads().links()], fleet);
        Day day = new Day(traffic, routes, fleet);
        double tripsPerDriver = 3000.0 / wanted;
        for (int group = 0; group < perGroup.length; group++) {
            assertTrue(perGroup[group] >= 1);
            Demand demand = traffic.classes().get(group / traffic.pairs()).demand();
            double trips = demand.trips(group % traffic.pairs());
            assertEquals(trips, day.trips(group), 1e-9 * trips);
            assertTrue(Math.abs(perGroup[group] - trips / tripsPerDriver) <= 1 + 1e-6);
        }
    }

    @Property(tries = 25, seed = "12")
    void whatEntersACrossingLeavesIt(
            @ForAll @IntRange(min = 2, max = 4) int rows,
            @ForAll @IntRange(min = 2, max = 8) int zones,
            @ForAll @IntRange(min = 0, max = 5) int learner,
            @ForAll @IntRange(min = 1, max = 12) int days,
            @ForAll long seed) {
        TollParameters parameters = TollRuns.parameters(
                "learner=" + LEARNERS[learner], "drivers=300", "toll_policy=adaptive", "value_of_time=classes");
        TrafficNetwork city = city(rows, 3, zones, seed);
        Yardsticks yardsticks = Yardsticks.solve(Traffic.of(city, parameters));
        TollWorld world = TollRuns.world(yardsticks, parameters, seed, days);
        assertEquals(
                world.trajectoryHash(),
                TollRuns.world(yardsticks, parameters, seed, days).trajectoryHash());
        Traffic traffic = yardsticks.traffic();
        RoadGraph graph = traffic.roads().graph();
        double[] surplus = new double[graph.nodes()];
        for (UserClass users : traffic.classes()) {
            for (int pair = 0; pair < users.demand().pairs(); pair++) {
                surplus[users.demand().origin(pair)] += users.demand().trips(pair);
                surplus[users.demand().destination(pair)] -= users.demand().trips(pair);
            }
        }
        double[] flows = world.flows();
        for (int link = 0; link < flows.length; link++) {
            assertTrue(flows[link] >= 0);
            surplus[graph.from(link)] -= flows[link];
            surplus[graph.to(link)] += flows[link];
        }
        assertArrayEquals(new double[surplus.length], surplus, 1e-8);
        assertTrue(TollRuns.series(world, "relative_gap") >= -1e-12, "nobody beats the shortest path");
    }

    @Property(tries = 25, seed = "13")
    void searchesAddOnlyNewRoutes(
            @ForAll @IntRange(min = 2, max = 5) int rows,
            @ForAll @IntRange(min = 1, max = 6) int capacity,
            @ForAll long seed) {
        Traffic traffic = Traffic.of(city(rows, 4, 6, seed), TollRuns.parameters());
        Routes routes = new Routes(traffic, capacity);
        SplittableRandom random = new SplittableRandom(seed);
        for (int search = 0; search < 10; search++) {
            double[] costs = random.doubles(traffic.roads().links(), 1, 3).toArray();
            double[] told = new double[routes.sets().groups()];
            routes.addCheapest(new double[][] {costs}, (group, route, cost) -> told[group] = cost);
            List<Integer> sizes = sizes(routes);
            routes.addCheapest(new double[][] {costs}, (group, route, cost) -> told[group] = Double.NaN);
            assertEquals(sizes, sizes(routes), "the same search finds nothing new");
            double[] least = routes.leastCosts(new double[][] {costs});
            for (int group = 0; group < told.length; group++) {
                assertTrue(told[group] == 0 || told[group] == least[group]);
            }
        }
        for (int group = 0; group < routes.sets().groups(); group++) {
            assertDistinctPaths(traffic, routes, group);
        }
    }

    private static List<Integer> sizes(Routes routes) {
        return IntStream.range(0, routes.sets().groups())
                .mapToObj(group -> routes.sets().size(group))
                .toList();
    }

    private static void assertDistinctPaths(Traffic traffic, Routes routes, int group) {
        RoadGraph graph = traffic.roads().graph();
        Demand demand = traffic.classes().get(0).demand();
        List<List<Integer>> known = new ArrayList<>();
        for (int route = 0; route < routes.sets().size(group); route++) {
            int[] path = routes.links(routes.sets().index(group, route));
            int node = demand.origin(group);
            for (int link : path) {
                assertEquals(node, graph.from(link));
                node = graph.to(link);
            }
            assertEquals(demand.destination(group), node);
            List<Integer> links = Arrays.stream(path).boxed().toList();
            assertFalse(known.contains(links), "route " + route + " was known");
            known.add(links);
        }
        assertFalse(known.isEmpty());
    }
}
