package civitas.analysis.assignment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AssignmentTest {
    private static double[][] random(int users, int items, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] values = new double[users][items];
        for (double[] row : values) {
            Arrays.setAll(row, j -> random.nextDouble(-0.3, 1));
        }
        return values;
    }

    /** Largest total value by trying everything. */
    private static double bruteForce(double[][] values, int user, int taken) {
        if (user == values.length) {
            return 0;
        }
        double best = bruteForce(values, user + 1, taken);
        for (int item = 0; item < values[0].length; item++) {
            if ((taken & 1 << item) == 0) {
                best = Math.max(best, values[user][item] + bruteForce(values, user + 1, taken | 1 << item));
            }
        }
        return best;
    }

    @Property(tries = 150, seed = "1")
    void theBestAssignmentIsThatOfBruteForce(
            @ForAll @IntRange(min = 1, max = 5) int users,
            @ForAll @IntRange(min = 1, max = 5) int items,
            @ForAll long seed) {
        double[][] values = random(users, items, seed);
        Matching best = Matching.best(values);
        assertEquals(bruteForce(values, 0, 0), best.value(), 1e-12);
        boolean[] taken = new boolean[items];
        double sum = 0;
        for (int user = 0; user < users; user++) {
            int item = best.item(user);
            if (item != Matching.NOTHING) {
                assertTrue(!taken[item], "one of each item");
                taken[item] = true;
                sum += values[user][item];
            }
        }
        assertEquals(sum, best.value(), 1e-12);
    }

    /** At the prices everybody has what it likes best, and items that are left over are free; lower or higher ones fail. */
    @Property(tries = 100, seed = "1")
    void pricesAreCompetitiveAndTheirEndsAre(
            @ForAll @IntRange(min = 1, max = 6) int users,
            @ForAll @IntRange(min = 1, max = 6) int items,
            @ForAll long seed) {
        double[][] values = random(users, items, seed);
        for (double share : new double[] {0, 0.3, 0.5, 1}) {
            assertTrue(isCompetitive(values, CompetitivePrices.between(values, share)), "share " + share);
        }
        double[] lowest = CompetitivePrices.lowest(values);
        double[] highest = CompetitivePrices.highest(values);
        for (int item = 0; item < items; item++) {
            assertTrue(lowest[item] <= highest[item] + 1e-12);
            double[] below = lowest.clone();
            below[item] -= 1e-3;
            assertTrue(below[item] < 0 || !isCompetitive(values, below), "no price can be lower");
            double[] above = highest.clone();
            above[item] += 1e-3;
            assertTrue(!isCompetitive(values, above), "none can be higher");
        }
    }

    /** Any best assignment goes with any competitive prices. */
    private static boolean isCompetitive(double[][] values, double[] prices) {
        Matching best = Matching.best(values);
        boolean[] sold = new boolean[prices.length];
        for (int user = 0; user < values.length; user++) {
            int own = best.item(user);
            double gain = own == Matching.NOTHING ? 0 : values[user][own] - prices[own];
            double most = 0;
            for (int item = 0; item < prices.length; item++) {
                most = Math.max(most, values[user][item] - prices[item]);
            }
            if (gain < most - 1e-9) {
                return false;
            }
            if (own != Matching.NOTHING) {
                sold[own] = true;
            }
        }
        for (int item = 0; item < prices.length; item++) {
            if (!sold[item] && prices[item] > 1e-9) {
                return false;
            }
        }
        return true;
    }

    /** Two users, one item: it costs what the loser would pay at least, and the winner's value at most. */
    @Test
    void pricesOfOneItemByHand() {
        double[][] values = {{5}, {3}};
        assertEquals(0, Matching.best(values).item(0));
        assertEquals(Matching.NOTHING, Matching.best(values).item(1));
        assertArrayEquals(new double[] {3}, CompetitivePrices.lowest(values), 1e-12);
        assertArrayEquals(new double[] {5}, CompetitivePrices.highest(values), 1e-12);
        assertArrayEquals(new double[] {4}, CompetitivePrices.between(values, 0.5), 1e-12);
    }

    /** The example of Shapley, Shubik 1971: the best assignment is worth 16. */
    @Test
    void theHousingMarketOfShapleyAndShubik() {
        double[][] values = {{5, 8, 2}, {7, 9, 6}, {2, 3, 0}};
        Matching best = Matching.best(values);
        assertEquals(16, best.value(), 1e-12);
        assertEquals(1, best.item(0));
        assertEquals(2, best.item(1));
        assertEquals(0, best.item(2));
    }

    /** The conditions of Kuhn and Tucker, which only the solution meets. */
    @Property(tries = 150, seed = "1")
    void leastSquaresMeetTheirConditions(
            @ForAll @IntRange(min = 1, max = 8) int rows,
            @ForAll @IntRange(min = 1, max = 12) int variables,
            @ForAll long seed) {
        double[][] matrix = random(rows, variables, seed);
        double[] target = random(1, rows, ~seed)[0];
        double[] solution = NonNegativeLeastSquares.solve(matrix, target);
        for (int j = 0; j < variables; j++) {
            double gradient = 0;
            for (int i = 0; i < rows; i++) {
                double fitted = 0;
                for (int k = 0; k < variables; k++) {
                    fitted += matrix[i][k] * solution[k];
                }
                gradient += matrix[i][j] * (target[i] - fitted);
            }
            assertTrue(solution[j] >= 0);
            assertEquals(0, solution[j] > 0 ? gradient : Math.max(0, gradient), 1e-8);
        }
    }

    @Test
    void leastSquaresByHand() {
        assertArrayEquals(
                new double[] {1.5, 0},
                NonNegativeLeastSquares.solve(new double[][] {{1, 0}, {1, 1}}, new double[] {2, 1}),
                1e-12);
        assertArrayEquals(
                new double[] {1, 2},
                NonNegativeLeastSquares.solve(new double[][] {{1, 0}, {0, 1}}, new double[] {1, 2}),
                1e-12);
        assertArrayEquals(new double[] {0}, NonNegativeLeastSquares.solve(new double[][] {{1}}, new double[] {-1}));
    }

    @Test
    void badInputIsRefused() {
        assertRefused("users = 0, must be at least 1", () -> Matching.best(new double[0][]));
        assertRefused("items = 0, must be at least 1", () -> Matching.best(new double[1][0]));
        assertRefused("values[1] has length 1, expected 2", () -> Matching.best(new double[][] {{1, 2}, {1}}));
        assertRefused("values[0][1] = NaN", () -> Matching.best(new double[][] {{1, Double.NaN}}));
        assertRefused("share = 1.5, must be in [0, 1]", () -> CompetitivePrices.between(new double[][] {{1}}, 1.5));
        assertRefused(
                "target has length 2, expected 1",
                () -> NonNegativeLeastSquares.solve(new double[][] {{1}}, new double[2]));
    }

    private static void assertRefused(String message, Runnable attempt) {
        String refused =
                assertThrows(IllegalArgumentException.class, attempt::run).getMessage();
        assertTrue(refused.contains(message), refused);
    }
}
