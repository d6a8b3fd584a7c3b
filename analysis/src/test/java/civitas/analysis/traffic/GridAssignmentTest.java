package civitas.analysis.traffic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Theorems on random grids. */
class GridAssignmentTest {
    private static final int TRIES = 40;

    @Property(tries = TRIES, seed = "4")
    void usedPathsCostTheLeast(
            @ForAll @IntRange(min = 2, max = 5) int width,
            @ForAll @IntRange(min = 2, max = 5) int height,
            @ForAll long seed) {
        Assignment found = Worlds.EXACT.solve(Worlds.grid(width, height, seed));
        requireWardrop(found, 1e-7);
    }

    @Property(tries = TRIES, seed = "4")
    void usedPathsCostTheLeastToEachClassUnderTolls(@ForAll long seed) {
        AssignmentProblem problem = twoClasses(Worlds.grid(4, 4, seed), 0.5, 2);
        double[] tolls = MarginalCostTolls.at(
                problem.network(), Worlds.EXACT.solve(problem.systemOptimum()).linkFlows());
        Assignment found = GradientProjection.withDefaults()
                .with(new StoppingRule(1e-12, 2000))
                .solve(problem.withTolls(tolls));
        found.requireGap(1e-10);
        requireWardrop(found, 1e-5);
    }

    @Property(tries = TRIES, seed = "4")
    void flowIsConserved(@ForAll long seed) {
        AssignmentProblem problem = Worlds.grid(4, 3, seed);
        for (AssignmentSolver solver : solvers(1e-2)) {
            requireConservation(solver.solve(problem));
        }
        Assignment found = Worlds.EXACT.solve(problem);
        double[] fromPaths = new double[problem.network().links()];
        Demand demand = problem.classes().get(0).demand();
        for (int pair = 0; pair < demand.pairs(); pair++) {
            double trips = 0;
            for (int path = 0; path < paths(found).count(0, pair); path++) {
                trips += paths(found).flow(0, pair, path);
                for (int link : paths(found).links(0, pair, path)) {
                    fromPaths[link] += paths(found).flow(0, pair, path);
                }
            }
            assertEquals(demand.trips(pair), trips, 1e-12 * demand.trips(pair));
        }
        assertArrayEquals(fromPaths, found.linkFlows(), 1e-9);
    }

    @Property(tries = TRIES, seed = "4")
    void marginalCostTollsMakeTheOptimumAnEquilibrium(@ForAll long seed) {
        AssignmentProblem problem = Worlds.grid(4, 4, seed);
        PriceOfAnarchy price = PriceOfAnarchy.of(problem, Worlds.EXACT);
        Assignment optimum = price.systemOptimum();
        double[] tolls = MarginalCostTolls.at(problem.network(), optimum.linkFlows());
        Assignment tolled = Worlds.EXACT.solve(problem.withTolls(tolls));
        assertEquals(1, tolled.totalTravelTime() / optimum.totalTravelTime(), 1e-8);
        assertEquals(tolled.totalTravelTime() + tolled.revenue(), tolled.generalisedCost(), 1e-6);
        assertTrue(price.ratio() >= 1 - 1e-12, price.toString());
        assertTrue(price.ratio() <= PriceOfAnarchy.bound(4), price.toString());
    }

    /** Beckmann's objective at any flows lies above the optimum by no more than the excess cost. */
    @Property(tries = 10, seed = "4")
    void linkBasedMethodsAgreeWithPathBasedOnes(@ForAll long seed) {
        AssignmentProblem problem = Worlds.grid(4, 4, seed);
        double least = Worlds.EXACT.solve(problem).objective();
        for (AssignmentSolver solver : solvers(1e-3)) {
            Assignment found = solver.solve(problem).requireGap(1e-3);
            double excess = found.averageExcessCost() * problem.assignedTrips();
            assertTrue(found.objective() >= least * (1 - 1e-12), () -> solver + " beats the optimum: " + found);
            assertTrue(found.objective() - excess <= least * (1 + 1e-12), () -> solver + " misses the bound: " + found);
            assertTrue(found.paths().isEmpty());
        }
    }

    @Property(tries = 10, seed = "4")
    void classesThatValueTimeAlikeAreOneClass(@ForAll long seed) {
        AssignmentProblem one = Worlds.grid(4, 4, seed);
        double[] tolls = new double[one.network().links()];
        tolls[3] = 5;
        tolls[10] = 1;
        Assignment single = Worlds.EXACT.solve(one.withTolls(tolls));
        Assignment both = Worlds.EXACT.solve(twoClasses(one, 1, 1).withTolls(tolls));
        assertEquals(single.objective(), both.objective(), 1e-9 * single.objective());
        assertArrayEquals(single.linkFlows(), both.linkFlows(), 1e-4);
        Assignment linkBased = FrankWolfe.biconjugate(new StoppingRule(1e-3, 5000))
                .solve(twoClasses(one, 1, 1).withTolls(tolls))
                .requireGap(1e-3);
        assertEquals(single.objective(), linkBased.objective(), 1e-3 * single.objective());
    }

    @Property(tries = 5, seed = "4")
    void theSameProblemHasTheSameAnswerToTheLastBit(@ForAll long seed) {
        Assignment first = Worlds.EXACT.solve(Worlds.grid(5, 5, seed));
        Assignment second = Worlds.EXACT.solve(Worlds.grid(5, 5, seed));
        assertArrayEquals(first.linkFlows(), second.linkFlows(), 0);
        assertArrayEquals(first.gapTrace(), second.gapTrace(), 0);
        assertNotEquals(
                first.objective(),
                Worlds.EXACT.solve(Worlds.grid(5, 5, seed + 1)).objective());
    }

    @Property(tries = 10, seed = "4")
    void aNearbyStartSavesWorkAndChangesNothing(@ForAll long seed) {
        AssignmentProblem free = twoClasses(Worlds.grid(4, 4, seed), 0.5, 2);
        double[] tolls = new double[free.network().links()];
        tolls[5] = 1e-3;
        GradientProjection solver = GradientProjection.withDefaults().withRelativeGap(1e-9);
        Assignment start = solver.solve(free);
        assertEquals(0, solver.solve(free, start).iterations());
        Assignment cold = solver.solve(free.withTolls(tolls));
        Assignment warm = solver.solve(free.withTolls(tolls), start);
        assertEquals(cold.objective(), warm.objective(), 1e-8 * cold.objective());
        assertTrue(warm.gapTrace()[0] < cold.gapTrace()[0]);
    }

    private static List<AssignmentSolver> solvers(double gap) {
        StoppingRule stop = new StoppingRule(gap, 20_000);
        return List.of(
                FrankWolfe.plain(stop),
                FrankWolfe.conjugate(stop),
                FrankWolfe.biconjugate(stop),
                new SuccessiveAverages(stop));
    }

    private static AssignmentProblem twoClasses(AssignmentProblem problem, double low, double high) {
        Demand half = problem.classes().get(0).demand().times(0.5);
        return AssignmentProblem.of(
                problem.network(), List.of(new UserClass("low", half, low), new UserClass("high", half, high)));
    }

    private static PathFlows paths(Assignment assignment) {
        return assignment.paths().orElseThrow();
    }

    private static void requireWardrop(Assignment found, double tolerance) {
        AssignmentProblem problem = found.problem();
        ShortestPaths search = new ShortestPaths(problem.network().graph());
        for (int k = 0; k < problem.classes().size(); k++) {
            Demand demand = problem.classes().get(k).demand();
            double[] cost = problem.linkCosts(k, found.linkFlows());
            for (int pair = 0; pair < demand.pairs(); pair++) {
                search.search(demand.origin(pair), cost);
                double least = search.distance(demand.destination(pair));
                for (int path = 0; path < paths(found).count(k, pair); path++) {
                    if (paths(found).flow(k, pair, path) > 1e-6) {
                        double spent = sum(cost, paths(found).links(k, pair, path));
                        assertEquals(least, spent, tolerance * least);
                    }
                }
            }
        }
    }

    private static double sum(double[] cost, int[] links) {
        return Arrays.stream(links).mapToDouble(link -> cost[link]).sum();
    }

    private static void requireConservation(Assignment found) {
        RoadGraph graph = found.problem().network().graph();
        Demand demand = found.problem().classes().get(0).demand();
        double[] balance = new double[graph.nodes()];
        for (int pair = 0; pair < demand.pairs(); pair++) {
            balance[demand.origin(pair)] += demand.trips(pair);
            balance[demand.destination(pair)] -= demand.trips(pair);
        }
        for (int node = 0; node < graph.nodes(); node++) {
            for (int link : graph.linksOutOf(node)) {
                balance[node] -= found.linkFlow(link);
            }
            for (int link : graph.linksInto(node)) {
                balance[node] += found.linkFlow(link);
            }
            assertEquals(0, balance[node], 1e-8);
        }
    }
}
