package civitas.agents.langevin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.agents.routes.CounterRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NormalNoiseTest {
    private static final int DRAWS = 1 << 21;

    private static double[] draw(long day, int axis) {
        double[] normals = new double[DRAWS];
        NormalNoise.fill(new CounterRandom(7).key(day), axis, 0, normals, DRAWS);
        return normals;
    }

    @Test
    void momentsAreThoseOfTheNormalDistribution() {
        double[] moments = new double[9];
        for (double x : draw(1, 0)) {
            double power = 1;
            for (int order = 1; order <= 8; order++) {
                power *= x;
                moments[order] += power / DRAWS;
            }
        }
        // E x^(2n) = 1, 3, 15, 105; tolerances of five standard errors
        double[] exact = {1, 0, 1, 0, 3, 0, 15, 0, 105};
        double[] variance = {0, 1, 2, 15, 96, 945, 10170, 135135, 2016000};
        for (int order = 1; order <= 8; order++) {
            assertEquals(exact[order], moments[order], 5 * Math.sqrt(variance[order] / DRAWS), "moment " + order);
        }
    }

    @Test
    void theDistributionIsNormalFarIntoTheTails() {
        double[] sorted = draw(2, 0);
        Arrays.sort(sorted);
        // Phi(z) from tables
        double[][] table = {
            {-4, 3.16712e-5},
            {-3, 1.349898e-3},
            {-2, 0.02275013},
            {-1, 0.15865525},
            {0, 0.5},
            {0.5, 0.69146246},
            {1.5, 0.93319280},
            {2.5, 0.99379033},
            {3.5, 0.99976737}
        };
        for (double[] row : table) {
            int at = Arrays.binarySearch(sorted, row[0]);
            double share = (at < 0 ? -at - 1 : at) / (double) DRAWS;
            double error = Math.sqrt(row[1] * (1 - row[1]) / DRAWS);
            assertEquals(row[1], share, 4.5 * error, "below " + row[0]);
        }
    }

    @Test
    void numbersOfAgentsAxesAndStepsAreIndependent() {
        double[] first = draw(3, 0);
        assertUncorrelated(first, draw(3, 1), 0);
        assertUncorrelated(first, draw(4, 0), 0);
        for (int lag = 1; lag <= 8; lag++) {
            assertUncorrelated(first, first, lag);
        }
    }

    private static void assertUncorrelated(double[] left, double[] right, int lag) {
        double product = 0;
        double squares = 0;
        for (int i = 0; i + lag < DRAWS; i++) {
            product += left[i] * right[i + lag];
            squares += (left[i] * left[i] - 1) * (right[i + lag] * right[i + lag] - 1);
        }
        assertEquals(0, product / DRAWS, 5 / Math.sqrt(DRAWS), "lag " + lag);
        assertEquals(0, squares / DRAWS, 10 / Math.sqrt(DRAWS), "squares, lag " + lag);
    }

    @Test
    void aPartOfTheAgentsGetsTheSameNumbers() {
        double[] all = draw(5, 0);
        double[] part = new double[8];
        NormalNoise.fill(new CounterRandom(7).key(5), 0, 4096, part, 5);
        for (int i = 0; i < 5; i++) {
            assertEquals(all[4096 + i], part[i]);
        }
        assertTrue(Arrays.stream(all).allMatch(x -> Math.abs(x) < 7.2));
    }
}
