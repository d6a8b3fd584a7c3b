package civitas.analysis.traffic;

import static civitas.analysis.traffic.Worlds.EXACT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks with answers in closed form. */
class SmallWorldsTest {
    /** Pigou's roads: x2 = (p+1)^(-1/p), toll p/(p+1), and the worst price of anarchy of its degree (Roughgarden 2003). */
    @ParameterizedTest
    @CsvSource({
        "1, 0.5,         0.75,        1.333333333, 0.25",
        "2, 0.577350269, 0.615099821, 1.625752385, 0.384900179",
        "3, 0.629960525, 0.527529606, 1.895628204, 0.472470394",
        "4, 0.668740305, 0.465007756, 2.150501765, 0.534992244",
    })
    void pigou(double p, double flow, double cost, double anarchy, double revenue) {
        AssignmentProblem problem = Worlds.pigou(p);
        PriceOfAnarchy price = PriceOfAnarchy.of(problem, EXACT);
        Assignment optimum = price.systemOptimum();
        assertArrayEquals(new double[] {0, 1}, price.userEquilibrium().linkFlows(), 1e-9);
        assertEquals(flow, optimum.linkFlow(1), 1e-9);
        assertEquals(cost, optimum.totalTravelTime(), 1e-9);
        assertEquals(optimum.totalTravelTime(), optimum.objective(), 1e-12);
        assertEquals(anarchy, price.ratio(), 1e-8);
        assertEquals(anarchy, PriceOfAnarchy.bound(p), 1e-8);
        double[] tolls = MarginalCostTolls.at(problem.network(), optimum.linkFlows());
        assertArrayEquals(new double[] {0, p / (p + 1)}, tolls, 1e-9);
        Assignment tolled = EXACT.solve(problem.withTolls(tolls));
        assertEquals(flow, tolled.linkFlow(1), 1e-8);
        assertEquals(revenue, tolled.revenue(), 1e-8);
    }

    /** Braess with 6 drivers: the shortcut costs everybody 9, and a toll that nobody pays undoes it. */
    @Test
    void aRoadThatHurtsAndATollThatNobodyPays() {
        Assignment with = EXACT.solve(Worlds.braess(6, true));
        assertArrayEquals(new double[] {4, 2, 2, 2, 4}, with.linkFlows(), 1e-9);
        assertEquals(552, with.totalTravelTime(), 1e-8);
        assertEquals(386, with.objective(), 1e-8);
        assertEquals(498, EXACT.solve(Worlds.braess(6, false)).totalTravelTime(), 1e-8);
        Assignment optimum = EXACT.solve(Worlds.braess(6, true).systemOptimum());
        assertEquals(498, optimum.totalTravelTime(), 1e-8);
        double[] tolls = MarginalCostTolls.at(optimum.problem().network(), optimum.linkFlows());
        assertArrayEquals(new double[] {30, 3, 3, 0, 30}, tolls, 1e-8);
        assertEquals(198, FlowTotals.revenue(tolls, optimum.linkFlows()), 1e-7);
        Assignment barred = EXACT.solve(Worlds.braess(6, true).withTolls(new double[] {0, 0, 0, 13, 0}));
        assertEquals(498, barred.totalTravelTime(), 1e-7);
        assertEquals(0, barred.revenue(), 1e-7);
    }

    /** Flows of the outer routes and of the shortcut by demand: three regimes each. */
    @ParameterizedTest
    @CsvSource({"1", "3.6", "3.7", "5", "6", "8", "8.8", "9", "12"})
    void braessByDemand(double d) {
        double outer = d < 40.0 / 11 ? 0 : d > 80.0 / 9 ? d / 2 : (11 * d - 40) / 13;
        Assignment equilibrium = EXACT.solve(Worlds.braess(d, true));
        assertEquals(outer, equilibrium.linkFlow(1), 1e-8);
        assertEquals(d - 2 * outer, equilibrium.linkFlow(3), 1e-8);
        double outerAtOptimum = d < 20.0 / 11 ? 0 : d > 40.0 / 9 ? d / 2 : (11 * d - 20) / 13;
        Assignment optimum = EXACT.solve(Worlds.braess(d, true).systemOptimum());
        assertEquals(outerAtOptimum, optimum.linkFlow(1), 1e-8);
        assertEquals(d - 2 * outerAtOptimum, optimum.linkFlow(3), 1e-8);
    }

    /** t1 = 1 + x, t2 = 2 + x^2/2, t3 = 3 + x/4, demand 3; values by closed form and by two solvers. */
    @Test
    void threeParallelLinks() {
        AssignmentProblem problem =
                Worlds.parallel(3, new double[] {1, 2, 3}, new double[] {1, 0.5, 0.25}, new double[] {1, 2, 1});
        Assignment equilibrium = EXACT.solve(problem);
        double second = StrictMath.sqrt(5) - 1;
        assertArrayEquals(new double[] {3 - second, second, 0}, equilibrium.linkFlows(), 1e-8);
        assertEquals(8.29179607, equilibrium.totalTravelTime(), 1e-8);
        Assignment optimum = EXACT.solve(problem.systemOptimum());
        assertArrayEquals(new double[] {1.20596073, 0.97019636, 0.82384291}, optimum.linkFlows(), 1e-8);
        assertEquals(7.69851644, optimum.totalTravelTime(), 1e-8);
        double[] tolls = MarginalCostTolls.at(problem.network(), optimum.linkFlows());
        assertArrayEquals(new double[] {1.20596073, 0.94128097, 0.20596073}, tolls, 1e-8);
        assertEquals(2.53724794, FlowTotals.revenue(tolls, optimum.linkFlows()), 1e-8);
    }

    /** Pigou's linear road with two values of time: only the class that minds a toll of 1/4 less stays on it. */
    @Test
    void aTollSortsDriversByValueOfTime() {
        AssignmentProblem one = Worlds.pigou(1);
        Demand half = one.classes().get(0).demand().times(0.5);
        AssignmentProblem two = AssignmentProblem.of(
                        one.network(), List.of(new UserClass("low", half, 0.25), new UserClass("high", half, 0.75)))
                .withTolls(new double[] {0, 0.25});
        Assignment sorted = EXACT.solve(two);
        assertArrayEquals(new double[] {0.5, 0}, sorted.classFlows(0), 1e-9);
        assertArrayEquals(new double[] {0, 0.5}, sorted.classFlows(1), 1e-9);
        assertEquals(1, sorted.meanTime(0), 1e-9);
        assertEquals(0.5, sorted.meanTime(1), 1e-9);
        assertEquals(0.25, sorted.meanToll(1), 1e-9);
        assertEquals(0.125, sorted.revenue(), 1e-9);
        assertEquals(0.75 + 0.125 / 0.75, sorted.generalisedCost(), 1e-9);
    }

    /** Constant times on both sides: no curvature to divide by, all drivers move. */
    @Test
    void constantTimesMoveAllDriversAtOnce() {
        AssignmentProblem problem =
                Worlds.parallel(7, new double[] {3, 2, 2.5}, new double[] {0, 0, 0}, new double[] {0, 1, 4});
        assertArrayEquals(new double[] {0, 7, 0}, EXACT.solve(problem).linkFlows(), 0);
        Assignment tolled = EXACT.solve(problem.withTolls(new double[] {0, 2, 0}));
        assertArrayEquals(new double[] {0, 0, 7}, tolled.linkFlows(), 0);
    }
}
