package civitas.analysis.performative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published experiment: mean 10 + 0.9 theta, standard deviation 0.1, theta_0 = 10. */
class DeploymentMomentsTest {
    private static PerformativeGame game(double epsilon) {
        return new PerformativeGame(QuadraticLosses.squaredError(), AffineMap.of(10, epsilon));
    }

    private static DeploymentMoments greedy(double epsilon, long steps) {
        return DeploymentMoments.greedy(game(epsilon), 1, 0.1, 10 - 10 / (1 - epsilon), steps);
    }

    private static DeploymentMoments lazy(double epsilon, double exponent, long steps) {
        return DeploymentMoments.lazy(game(epsilon), 1, 0.1, 10 - 10 / (1 - epsilon), steps, exponent);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 80.0000, 0.011111",
        "1000, 40.0000, 0.017568",
        "10000, 6.66667, 0.009259",
        "50000, 1.417323, 0.004402",
    })
    void greedyDeployments(long steps, double bias, double deviation) {
        DeploymentMoments moments = greedy(0.9, steps);
        assertEquals(-bias, moments.bias(), 1e-4);
        assertEquals(deviation, moments.deviation(), 1e-6);
    }

    /** S/(S+t) and t/(S+t)^2, S = 8/(1-e)^2. */
    @Property(tries = 30, seed = "1")
    void greedyMomentsInClosedForm(
            @ForAll @DoubleRange(min = 0.05, max = 0.95) double epsilon, @ForAll @IntRange(max = 3000) int steps) {
        double s = 8 / ((1 - epsilon) * (1 - epsilon));
        DeploymentMoments moments = greedy(epsilon, steps);
        double start = 10 - 10 / (1 - epsilon);
        assertEquals(start * s / (s + steps), moments.bias(), 1e-9 * Math.abs(start));
        double scale = 0.1 / (1 - epsilon);
        assertEquals(scale * scale * steps / ((s + steps) * (s + steps)), moments.variance(), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 100, 40.426, 5e-4",
        "0.5, 1000, 0.1857, 5e-5",
        "0.5, 10000, 0, 1e-4",
        "0.5, 50000, 0, 1e-4",
        "1, 100, 50.795, 5e-4",
        "1, 1000, 4.2397, 5e-5",
        "1, 10000, 0.00043, 5e-6",
        "2, 100, 64.535, 5e-4",
        "2, 1000, 32.893, 5e-4",
        "2, 10000, 5.6855, 5e-5",
        "2, 50000, 0.56673, 5e-6",
    })
    void lazyDeployments(double exponent, long steps, double bias, double tolerance) {
        assertEquals(-bias, lazy(0.9, exponent, steps).bias(), tolerance);
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 10000, 0.040, 1e-3",
        "0.5, 50000, 0.032, 1e-3",
        "1, 10000, 0.019, 5e-4",
        "1, 50000, 0.0128, 5e-5",
        "2, 50000, 0.0049, 5e-5",
    })
    void lazyDeviations(double exponent, long steps, double deviation, double tolerance) {
        assertEquals(deviation, lazy(0.9, exponent, steps).deviation(), tolerance);
    }

    /** Bias of the k-th deployed model, in force once the deployments before have had their samples. */
    @ParameterizedTest
    @CsvSource({
        "2, 5, 76.046719",
        "2, 10, 48.852613",
        "2, 20, 17.826603",
        "2, 30, 6.311013",
        "2, 53, 0.566727",
        "1, 5, 82.013230",
        "1, 10, 64.739998",
        "1, 20, 33.464407",
        "1, 50, 2.712569",
    })
    void lazyBiasByDeployment(double exponent, int deployment, double bias) {
        long samples = 0;
        for (int k = 1; k < deployment; k++) {
            samples += DeploymentMoments.samples(k, exponent);
        }
        assertEquals(-bias, lazy(0.9, exponent, samples).bias(), 1e-6);
    }

    /** Which procedure is closest depends on epsilon and on how long it goes on. */
    @ParameterizedTest
    @CsvSource({
        "0.2, 0.0311, 0.00336, 0.000838, 0.0135, 0.00824, 0.00563, 0.00759, 0.00338, 0.00196",
        "0.5, 0.310, 0.0320, 0.00646, 0.0157, 0.00942, 0.00640, 0.0211, 0.00387, 0.00223",
        "0.9, 40.0, 6.667, 1.417, 4.24, 0.0191, 0.0129, 32.9, 5.69, 0.567",
    })
    void rootMeanSquareErrors(
            double epsilon,
            double greedy1,
            double greedy10,
            double greedy50,
            double lazy1,
            double lazy10,
            double lazy50,
            double square1,
            double square10,
            double square50) {
        long[] steps = {1000, 10000, 50000};
        double[] greedy = {greedy1, greedy10, greedy50};
        double[] lazy = {lazy1, lazy10, lazy50};
        double[] square = {square1, square10, square50};
        for (int i = 0; i < steps.length; i++) {
            assertEquals(greedy[i], rootMeanSquare(greedy(epsilon, steps[i])), 6e-3 * greedy[i]);
            assertEquals(lazy[i], rootMeanSquare(lazy(epsilon, 1, steps[i])), 6e-3 * lazy[i]);
            assertEquals(square[i], rootMeanSquare(lazy(epsilon, 2, steps[i])), 6e-3 * square[i]);
        }
    }

    private static double rootMeanSquare(DeploymentMoments moments) {
        return Math.hypot(moments.bias(), moments.deviation());
    }

    @ParameterizedTest
    @CsvSource({"1, 0.5, 1", "4, 0.5, 2", "5, 0.5, 3", "7, 1, 7", "9, 2, 81", "1, 0, 1", "1000, 2, 1000000"})
    void samplesBetweenDeployments(long deployment, double exponent, long expected) {
        assertEquals(expected, DeploymentMoments.samples(deployment, exponent));
    }

    @Property(tries = 30, seed = "2")
    void aModelInForceIsNotFurtherAwayThanTheFirst(
            @ForAll @DoubleRange(min = 0, max = 0.9) double epsilon, @ForAll @IntRange(max = 2000) int steps) {
        assertTrue(Math.abs(lazy(epsilon, 1, steps).bias()) <= Math.abs(10 - 10 / (1 - epsilon)) + 1e-12);
    }
}
