package civitas.analysis.traffic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes in: graphs, latencies, demands, classes and problems, good and bad. */
class InputsTest {
    private static final RoadGraph LINE = RoadGraph.of(3, new int[] {0, 1}, new int[] {1, 2});

    private static RoadNetwork network(RoadGraph graph) {
        double[] ones = new double[graph.links()];
        Arrays.fill(ones, 1);
        return RoadNetwork.of(graph, ones, ones, ones);
    }

    private static void refused(String message, Executable action) {
        Exception refusal = assertThrows(IllegalArgumentException.class, action);
        assertTrue(refusal.getMessage().contains(message), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 3, 4, 5, 16.83, 1.5, 70})
    void bprTimeDerivativeAndIntegralFollowTheirFormulas(double n) {
        double[] b = {0.15};
        RoadGraph graph = RoadGraph.of(2, new int[] {0}, new int[] {1});
        RoadNetwork road = RoadNetwork.bpr(graph, new double[] {6}, b, new double[] {50}, new double[] {n});
        double x = 60;
        double power = StrictMath.pow(x / 50, n);
        assertEquals(1, road.time(0, x) / (6 * (1 + 0.15 * power)), 1e-12);
        assertEquals(1, road.timeDerivative(0, x) / (6 * 0.15 * n * power / x), 1e-12);
        assertEquals(1, road.timeIntegral(0, x) / (6 * (x + 0.15 * x * power / (n + 1))), 1e-12);
        assertEquals(6, road.time(0, 0), 0);
        assertEquals(n == 1 ? 6 * 0.15 / 50 : 0, road.timeDerivative(0, 0), 1e-15);
    }

    @Test
    void powerZeroAddsItsCoefficientAtOnce() {
        RoadGraph graph = RoadGraph.of(2, new int[] {0}, new int[] {1});
        RoadNetwork road =
                RoadNetwork.bpr(graph, new double[] {6}, new double[] {0.5}, new double[] {0.1}, new double[] {0});
        assertEquals(9, road.time(0, 0), 0);
        assertEquals(9, road.time(0, 100), 0);
        assertEquals(0, road.timeDerivative(0, 100), 0);
    }

    @Test
    void graphsKnowTheLinksOfTheirNodes() {
        RoadGraph graph = RoadGraph.of(3, new int[] {0, 1, 0, 2}, new int[] {1, 2, 2, 1});
        assertArrayEquals(new int[] {0, 2}, graph.linksOutOf(0));
        assertArrayEquals(new int[] {0, 3}, graph.linksInto(1));
        assertEquals("RoadGraph[3 nodes, 4 links, 3 zones, first through node 0]", graph.toString());
    }

    @Test
    void nodesBelowTheFirstThroughNodeAreNotPassed() {
        RoadGraph graph = RoadGraph.of(4, new int[] {0, 1, 0, 3}, new int[] {1, 2, 3, 2});
        double[] cost = {1, 1, 5, 5};
        ShortestPaths free = new ShortestPaths(graph);
        free.search(0, cost);
        assertArrayEquals(new int[] {0, 1}, free.path(2));
        ShortestPaths ruled = new ShortestPaths(graph.withZones(3, 3));
        ruled.search(0, cost);
        assertArrayEquals(new int[] {2, 3}, ruled.path(2));
        assertEquals(1, ruled.distance(1), 0);
        ruled.search(1, cost);
        assertEquals(1, ruled.distance(2), 0);
        assertTrue(Double.isInfinite(ruled.distance(3)));
        assertArrayEquals(new int[0], ruled.path(3));
    }

    @Test
    void shortestPathsAgreeWithRepeatedRelaxation() {
        AssignmentProblem grid = Worlds.grid(7, 6, 5);
        RoadGraph graph = grid.network().graph();
        double[] cost = grid.network().times(new double[graph.links()]);
        ShortestPaths search = new ShortestPaths(graph);
        search.search(20, cost);
        double[] distance = new double[graph.nodes()];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        distance[20] = 0;
        for (int round = 0; round < graph.nodes(); round++) {
            for (int link = 0; link < graph.links(); link++) {
                distance[graph.to(link)] = Math.min(distance[graph.to(link)], distance[graph.from(link)] + cost[link]);
            }
        }
        for (int node = 0; node < graph.nodes(); node++) {
            assertEquals(distance[node], search.distance(node), 0);
        }
    }

    @Test
    void badGraphsAndNetworksAreRefused() {
        refused("from[0] = 3, must be in 0..2", () -> RoadGraph.of(3, new int[] {3}, new int[] {0}));
        refused("goes from node 1 to itself", () -> RoadGraph.of(3, new int[] {1}, new int[] {1}));
        refused("to has length 2, expected 1", () -> RoadGraph.of(3, new int[] {1}, new int[] {1, 2}));
        refused("newZones = 4, must be in 1..3", () -> LINE.withZones(4, 0));
        double[] two = {1, 2};
        refused("power[1] = 0.5", () -> RoadNetwork.of(LINE, two, two, new double[] {1, 0.5}));
        refused("constant[0] = NaN", () -> RoadNetwork.of(LINE, new double[] {Double.NaN, 1}, two, two));
        refused("capacity[1] = 0.0", () -> RoadNetwork.bpr(LINE, two, two, new double[] {1, 0}, two));
        refused("newFixedCost[0] = -1.0", () -> network(LINE).withFixedCost(new double[] {-1, 0}));
        refused("flows has length 1", () -> network(LINE).times(new double[1]));
    }

    @Test
    void demandForgetsWhatNeverEntersTheNetwork() {
        Demand demand = Demand.of(new int[] {2, 0, 0, 1}, new int[] {0, 0, 2, 2}, new double[] {3, 5, 7, 0});
        assertEquals(2, demand.pairs());
        assertEquals(0, demand.origin(0));
        assertEquals(7, demand.trips(0), 0);
        assertEquals(15, demand.totalTrips(), 0);
        assertEquals(10, demand.assignedTrips(), 0);
        assertEquals(5, demand.times(0.5).assignedTrips(), 0);
    }

    @Test
    void badDemandIsRefused() {
        refused("from zone 0 to zone 1 = -2.0, must be finite and >= 0", () -> Worlds.trips(0, 1, -2));
        refused("from zone 0 to zone 1 = NaN", () -> Worlds.trips(0, 1, Double.NaN));
        refused("from zone 0 to zone 1 = Infinity", () -> Worlds.trips(0, 1, Double.POSITIVE_INFINITY));
        refused("sum to 0.0, must be finite and > 0", () -> Worlds.trips(0, 1, 0));
        refused("sum to 0.0, must be finite and > 0", () -> Worlds.trips(1, 1, 5));
        refused("zones are numbered from 0", () -> Worlds.trips(-1, 1, 5));
        refused("listed twice", () -> Demand.of(new int[] {0, 0}, new int[] {1, 1}, new double[] {1, 2}));
        refused("trips[1] has length 1, expected 2", () -> Demand.ofTable(new double[][] {{0, 1}, {1}}));
        refused("factor = 0.0", () -> Worlds.trips(0, 1, 5).times(0));
        refused("valueOfTime of class 'poor' = 0.0", () -> new UserClass("poor", Worlds.trips(0, 1, 5), 0));
    }

    @Test
    void pairsWithoutAPathAreNamed() {
        Demand demand = Demand.of(new int[] {2, 0}, new int[] {0, 2}, new double[] {3, 4});
        refused(
                "for 1 pair(s) (zones numbered from 1): 3 -> 1 (3.0 trips)",
                () -> AssignmentProblem.of(network(LINE), demand));
        Demand through = Worlds.trips(0, 2, 1);
        refused("1 -> 3 (1.0 trips)", () -> AssignmentProblem.of(network(LINE.withZones(3, 3)), through));
    }

    @Test
    void badProblemsAreRefused() {
        AssignmentProblem problem = AssignmentProblem.of(network(LINE), Worlds.trips(0, 2, 1));
        refused(
                "names zone 2, must be in 0..1",
                () -> AssignmentProblem.of(network(LINE.withZones(2, 0)), Worlds.trips(0, 2, 1)));
        refused("classes is empty", () -> AssignmentProblem.of(network(LINE), List.of()));
        refused("newTolls[1] = -1.0", () -> problem.withTolls(new double[] {0, -1}));
        assertThrows(IllegalStateException.class, () -> problem.systemOptimum().withTolls(new double[2]));
        refused("relativeGap = NaN", () -> new StoppingRule(Double.NaN, 3));
        refused("newSweepsPerPass = 0", () -> GradientProjection.withDefaults().withSweepsPerPass(0));
        refused("degree = 0.5", () -> PriceOfAnarchy.bound(0.5));
        Assignment found = Worlds.EXACT.solve(problem);
        refused("in this order", () -> new PriceOfAnarchy(found, found));
        GradientProjection solver = GradientProjection.withDefaults();
        refused("other trips", () -> solver.solve(Worlds.pigou(1), found));
        Assignment linkBased = FrankWolfe.plain(new StoppingRule(1e-3, 100)).solve(problem);
        refused("no paths", () -> solver.solve(problem, linkBased));
        refused("userClass = 1, must be in 0..0", () -> problem.linkCosts(1, new double[2]));
    }

    @Test
    void aMethodThatRunsOutOfIterationsSaysSo() {
        Assignment rough =
                GradientProjection.withDefaults().with(new StoppingRule(0, 0)).solve(Worlds.braess(6, true));
        assertEquals(0, rough.iterations());
        Exception refusal = assertThrows(ArithmeticException.class, () -> rough.requireGap(1e-6));
        assertTrue(refusal.getMessage().contains("after 0 iterations, required 1.0E-6"), refusal.getMessage());
    }

    @Test
    void capacitiesAreOptional() {
        RoadNetwork bare = network(LINE);
        assertFalse(bare.hasCapacity());
        assertThrows(IllegalStateException.class, () -> FlowTotals.linksOverCapacity(bare, new double[2]));
        RoadNetwork known = bare.withCapacity(new double[] {1, 2});
        assertEquals(1, FlowTotals.linksOverCapacity(known, new double[] {2, 2}));
        assertEquals(14, FlowTotals.distance(new double[] {3, 4}, new double[] {2, 2}), 0);
    }

    @Test
    void resultsReadWell() {
        Assignment found = Worlds.EXACT.solve(Worlds.braess(6, true));
        assertTrue(found.toString().startsWith("Assignment[user equilibrium: relative gap"), found.toString());
        assertTrue(found.toString().contains("total travel time 552.0"), found.toString());
        PathFlows paths = found.paths().orElseThrow();
        assertEquals(3, paths.count(0, 0));
        refused("pair = 1, must be in 0..0", () -> paths.count(0, 1));
        refused("path = 3, must be in 0..2", () -> paths.flow(0, 0, 3));
    }
}
