package civitas.analysis.recourse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
    private final double[][] x = {{0}, {0}, {0}, {1}, {1}, {1}, {1}, {1}};
    private final boolean[] y = {true, false, false, true, true, true, true, false};

    /** One feature of two values: log-odds of each group. */
    @Test
    void withoutPenaltyItFitsGroupsExactly() {
        LinearClassifier fitted = new LogisticRegression(0, 0).fit(x, y);
        assertEquals(Math.log(0.5), fitted.intercept(), 1e-8);
        assertEquals(Math.log(4) - Math.log(0.5), fitted.weight(0), 1e-8);
    }

    /** All weights vanish from the largest slope at zero on: |sum_i z_i (y_i - mean y)|. */
    @Test
    void l1LeavesNothingFromTheKnownPenaltyOn() {
        double mean = 5.0 / 8;
        double deviation = Math.sqrt(mean * (1 - mean));
        double slope = 0;
        for (int i = 0; i < 8; i++) {
            slope += (x[i][0] - mean) / deviation * ((y[i] ? 1 : 0) - mean);
        }
        assertEquals(0, new LogisticRegression(slope + 1e-6, 0).fit(x, y).featuresUsed());
        assertEquals(1, new LogisticRegression(slope - 1e-3, 0).fit(x, y).featuresUsed());
        assertEquals(
                Math.log(5.0 / 3),
                new LogisticRegression(slope + 1, 0).fit(x, y).intercept(),
                1e-9);
    }

    /** The smallest subgradient of the stated objective is zero, computed here from its definition. */
    @Property(tries = 60, seed = "1")
    void theOptimumHasNoSlope(@ForAll @IntRange(min = 0) int seed) {
        Random random = new Random(seed);
        int n = 80;
        double[][] rows = new double[n][4];
        boolean[] good = new boolean[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < 3; j++) {
                rows[i][j] = random.nextGaussian() * (j + 1) + j;
            }
            rows[i][3] = rows[i][0] + rows[i][1]; // linearly dependent
            good[i] = rows[i][0] + random.nextGaussian() > 0;
        }
        double l1 = random.nextInt(2) * random.nextDouble() * 20;
        double l2 = 0.1 + random.nextDouble();
        LinearClassifier fitted = new LogisticRegression(l1, l2).fit(rows, good);
        double interceptSlope = 0;
        for (int i = 0; i < n; i++) {
            interceptSlope += residual(fitted, rows[i], good[i]);
        }
        assertEquals(0, interceptSlope, 1e-6);
        for (int j = 0; j < 4; j++) {
            assertSlope(fitted, rows, good, j, l1, l2);
        }
    }

    private static void assertSlope(
            LinearClassifier fitted, double[][] rows, boolean[] good, int j, double l1, double l2) {
        double mean = 0;
        for (double[] row : rows) {
            mean += row[j] / rows.length;
        }
        double variance = 0;
        for (double[] row : rows) {
            variance += (row[j] - mean) * (row[j] - mean) / rows.length;
        }
        double sd = Math.sqrt(variance);
        double coefficient = fitted.weight(j) * sd;
        double slope = l2 * coefficient;
        for (int i = 0; i < rows.length; i++) {
            slope += residual(fitted, rows[i], good[i]) * (rows[i][j] - mean) / sd;
        }
        if (coefficient == 0) {
            assertTrue(Math.abs(slope) <= l1 + 1e-6, "slope " + slope);
        } else {
            assertEquals(-Math.signum(coefficient) * l1, slope, 1e-6);
        }
    }

    private static double residual(LinearClassifier fitted, double[] row, boolean good) {
        return 1 / (1 + Math.exp(-fitted.score(row))) - (good ? 1 : 0);
    }

    @Test
    void aMissingClassIsRefused() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new LogisticRegression(1, 0)
                        .fit(new double[][] {{1}, {2}}, new boolean[] {true, true}));
        assertEquals(
                "number of persons in the positive class = 2, must be at least 1 and fewer than all 2",
                refused.getMessage());
    }
}
