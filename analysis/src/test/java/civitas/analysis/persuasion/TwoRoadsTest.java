package civitas.analysis.persuasion;

import static civitas.analysis.persuasion.SchemeTest.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoRoadsTest {
    private static TwoRoads even(double... differences) {
        return new TwoRoads(differences, new double[] {0.5, 0.5}, 1, 1);
    }

    private static TwoRoads random(SplittableRandom random, int states) {
        double[] differences = random.doubles(states, -2, 2).toArray();
        double[] prior = SchemeTest.distribution(random, states);
        return new TwoRoads(differences, prior, random.nextDouble(0.3, 2), random.nextDouble(0.3, 2));
    }

    /** Costs by hand and by a program of its own. */
    @ParameterizedTest
    @CsvSource({
        "-1,1,0.5,0.5,0.375,0.375",
        "-0.6,0.6,0.5,0.5,0.455,0.455",
        "-0.6,0.8,0.55,0.55,0.4875,0.4875",
        "-0.2,0.8,0.65,0.65,0.609942,0.607500",
        "0,1,0.75,0.75,0.698223,0.687500",
        "-1.5,1.5,0.5,0.25,0.21875,0.21875"
    })
    void knownCosts(double low, double high, double none, double full, double best, double optimum) {
        TwoRoads roads = even(low, high);
        assertEquals(none, roads.publicCost(Scheme.none(2)), 1e-12);
        assertEquals(full, roads.publicCost(Scheme.full(2)), 1e-12);
        assertEquals(best, roads.cost(roads.privateFlows()), 1e-6);
        assertEquals(optimum, roads.cost(roads.optimumFlows()), 1e-12);
        assertTrue(roads.disobedienceGain(roads.privateFlows()) <= 1e-9);
    }

    @Test
    void obedienceThatBindsMovesFlows() {
        assertArrayEquals(new double[] {0.515058, 0.265058}, even(-0.2, 0.8).privateFlows(), 1e-6);
        assertEquals(0, even(-0.2, 0.8).disobedienceGain(even(-0.2, 0.8).privateFlows()), 1e-9);
        assertTrue(even(-0.2, 0.8).disobedienceGain(even(-0.2, 0.8).optimumFlows()) > 1e-3);
        assertEquals(-0.25, even(-1, 1).disobedienceGain(even(-1, 1).optimumFlows()), 1e-12);
    }

    /** z = +-0.6, a share l informed: value (0.6 - l)/2, cost 1/2 - l (0.6 - l)/2, least at 0.3. */
    @ParameterizedTest
    @CsvSource({"0,0.3,0.5", "0.2,0.2,0.46", "0.3,0.15,0.455", "0.6,0,0.5", "0.8,0,0.5", "1,0,0.5"})
    void whatInformationIsWorthFallsWithThoseWhoHaveIt(double share, double value, double cost) {
        TwoRoads.Equilibrium found = even(-0.6, 0.6).informed(Scheme.full(2), share);
        assertEquals(value, found.valueOfInformation(), 1e-9);
        assertEquals(cost, found.cost(), 1e-9);
        assertEquals(0.5, found.uninformed(), 1e-9);
    }

    @Test
    void theBestShareIsHalfTheSpread() {
        assertEquals(0.3, even(-0.6, 0.6).bestShare(Scheme.full(2)), 1e-3);
        assertEquals(0.5, even(-1, 1).bestShare(Scheme.full(2)), 1e-3);
        assertEquals(0, even(-1, 1).bestShare(Scheme.none(2)), "nothing to tell");
    }

    /** E[z^2] >= 2 |E z| is what it takes to have the optimum obeyed, at unit slopes and interior flows. */
    @Property(tries = 200, seed = "1")
    void theOptimumIsObeyedIfTheRoadIsUncertainEnough(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int states) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] prior = SchemeTest.distribution(random, states);
        double[] z = random.doubles(states, -1.9, 1.9).toArray();
        double mean = 0;
        double square = 0;
        for (int i = 0; i < states; i++) {
            mean += prior[i] * z[i];
            square += prior[i] * z[i] * z[i];
        }
        TwoRoads roads = new TwoRoads(z, prior, 1, 1);
        boolean obeyed = roads.disobedienceGain(roads.optimumFlows()) <= 1e-9;
        if (Math.abs(square - 2 * Math.abs(mean)) > 1e-6) {
            assertEquals(square > 2 * Math.abs(mean), obeyed);
        }
        if (obeyed) {
            assertArrayEquals(roads.optimumFlows(), roads.privateFlows(), 1e-9);
        }
    }

    /** Against a fine grid of flows in two states. */
    @Property(tries = 25, seed = "1")
    void noObeyedRecommendationOnAGridIsBetter(@ForAll long seed) {
        TwoRoads roads = random(new SplittableRandom(seed), 2);
        double[] best = roads.privateFlows();
        assertTrue(roads.disobedienceGain(best) <= 1e-7, "obeyed");
        double cost = roads.cost(best);
        double onGrid = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= 200; i++) {
            for (int j = 0; j <= 200; j++) {
                double[] flows = {i / 200.0, j / 200.0};
                if (roads.disobedienceGain(flows) <= 0) {
                    onGrid = Math.min(onGrid, roads.cost(flows));
                }
            }
        }
        assertTrue(cost <= onGrid + 1e-7, cost + " above " + onGrid);
    }

    /** The social optimum costs least, then the best private recommendations, full disclosure, any public signal, silence. */
    @Property(tries = 200, seed = "1")
    void yardsticksAreInOrder(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int states) {
        SplittableRandom random = new SplittableRandom(seed);
        TwoRoads roads = random(random, states);
        double optimum = roads.cost(roads.optimumFlows());
        double best = roads.cost(roads.privateFlows());
        double full = roads.publicCost(Scheme.full(states));
        double some = roads.publicCost(SchemeTest.scheme(random, states, 3));
        double none = roads.publicCost(Scheme.none(states));
        assertTrue(optimum <= best + 1e-9 && best <= full + 1e-7, best + " between " + optimum + " and " + full);
        assertTrue(full <= some + 1e-9 && some <= none + 1e-9, some + " between " + full + " and " + none);
        assertTrue(roads.disobedienceGain(roads.privateFlows()) <= 1e-6);
        TwoRoads.Equilibrium part = roads.informed(Scheme.full(states), random.nextDouble());
        assertTrue(part.valueOfInformation() >= -1e-9, "information is never worth less than nothing to one driver");
    }

    @Test
    void badRoadsAreRefused() {
        assertRefused("one per probability", () -> new TwoRoads(new double[1], new double[] {0.5, 0.5}, 1, 1));
        assertRefused("riskySlope = 0.0", () -> new TwoRoads(new double[1], new double[] {1}, 0, 1));
        assertRefused("finite", () -> new TwoRoads(new double[] {Double.NaN}, new double[] {1}, 1, 1));
        assertRefused("share = 1.5", () -> even(0, 1).informed(Scheme.full(2), 1.5));
    }
}
