package civitas.agents.contextual;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RidgeRegressionTest {
    /** V and sum x r kept as they are defined, and solved for by elimination. */
    @Property(tries = 60, seed = "1")
    void isTheSolutionOfTheNormalEquations(
            @ForAll @IntRange(min = 1, max = 7) int dimensions,
            @ForAll @IntRange(min = 0, max = 200) int observations,
            @ForAll @IntRange(min = 0, max = 3) int place,
            @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RidgeRegression regression = new RidgeRegression(dimensions);
        double[][] v = identity(dimensions);
        double[] b = new double[dimensions];
        double[] contexts = new double[4 * dimensions];
        int offset = place * dimensions;
        for (int n = 0; n < observations; n++) {
            draw(contexts, random);
            double reward = random.nextDouble(-3, 3);
            double bound = regression.learn(contexts, offset, reward, -2);
            assertEquals(regression.bound(contexts, offset, -2), bound, 1e-9);
            add(v, b, contexts, offset, reward);
        }
        double[] theta = solve(v, b);
        assertArrayEquals(theta, regression.estimate(), 1e-9);
        draw(contexts, random);
        double[] x = java.util.Arrays.copyOfRange(contexts, offset, offset + dimensions);
        assertEquals(dot(theta, x), regression.bound(contexts, offset, 0), 1e-9);
        double width = Math.sqrt(dot(x, solve(v, x)));
        assertEquals(dot(theta, x) + 3 * width, regression.bound(contexts, offset, 3), 1e-9);
    }

    @Test
    void manyUpdatesLoseNothing() {
        SplittableRandom random = new SplittableRandom(1);
        RidgeRegression regression = new RidgeRegression(5);
        double[][] v = identity(5);
        double[] b = new double[5];
        double[] x = new double[5];
        for (int n = 0; n < 100_000; n++) {
            draw(x, random);
            double reward = x[0] - 0.5 * x[3] + random.nextDouble(-1, 1);
            regression.learn(x, 0, reward, 1);
            add(v, b, x, 0, reward);
        }
        assertArrayEquals(solve(v, b), regression.estimate(), 1e-11);
        double bound = dot(solve(v, b), x) + Math.sqrt(dot(x, solve(v, x)));
        assertEquals(bound, regression.bound(x, 0, 1), 1e-11);
    }

    private static void draw(double[] contexts, SplittableRandom random) {
        for (int k = 0; k < contexts.length; k++) {
            contexts[k] = random.nextDouble(-1, 1);
        }
    }

    private static double[][] identity(int dimensions) {
        double[][] identity = new double[dimensions][dimensions];
        for (int k = 0; k < dimensions; k++) {
            identity[k][k] = 1;
        }
        return identity;
    }

    private static void add(double[][] v, double[] b, double[] contexts, int offset, double reward) {
        for (int k = 0; k < b.length; k++) {
            b[k] += contexts[offset + k] * reward;
            for (int l = 0; l < b.length; l++) {
                v[k][l] += contexts[offset + k] * contexts[offset + l];
            }
        }
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int k = 0; k < left.length; k++) {
            sum += left[k] * right[k];
        }
        return sum;
    }

    /** Elimination without pivoting: V is positive definite. */
    private static double[] solve(double[][] matrix, double[] right) {
        int n = right.length;
        double[][] a = new double[n][];
        double[] x = right.clone();
        for (int k = 0; k < n; k++) {
            a[k] = matrix[k].clone();
        }
        for (int k = 0; k < n; k++) {
            for (int row = k + 1; row < n; row++) {
                double factor = a[row][k] / a[k][k];
                x[row] -= factor * x[k];
                for (int column = k; column < n; column++) {
                    a[row][column] -= factor * a[k][column];
                }
            }
        }
        for (int k = n - 1; k >= 0; k--) {
            for (int column = k + 1; column < n; column++) {
                x[k] -= a[k][column] * x[column];
            }
            x[k] /= a[k][k];
        }
        return x;
    }
}
