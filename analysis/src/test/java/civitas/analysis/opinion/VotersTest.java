package civitas.analysis.opinion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VotersTest {
    @ParameterizedTest
    @CsvSource({
        "50, 25, 33.4791, 34.6574",
        "50, 10, 24.0383, 25.0201",
        "100, 50, 68.1290, 69.3147",
        "200, 100, 137.4400, 138.6294",
        "1000, 500, 691.9548, 693.1472"
    })
    void consensusTimes(int agents, int ones, double exact, double asymptotic) {
        assertEquals(exact, Voters.time(agents, ones), 6e-5);
        assertEquals(asymptotic, Voters.asymptoticTime(agents, ones / (double) agents), 6e-5);
    }

    /** The sum against the linear system of the birth-death chain. */
    @Test
    void timesSolveTheSystem() {
        int n = 12;
        double[][] system = new double[n - 1][n - 1];
        double[] right = new double[n - 1];
        for (int k = 1; k < n; k++) {
            double rate = k * (double) (n - k) / (n * (n - 1.0));
            system[k - 1][k - 1] = 2 * rate;
            if (k > 1) {
                system[k - 1][k - 2] = -rate;
            }
            if (k < n - 1) {
                system[k - 1][k] = -rate;
            }
            right[k - 1] = 1;
        }
        double[] updates = new LUDecomposition(new Array2DRowRealMatrix(system))
                .getSolver()
                .solve(new ArrayRealVector(right))
                .toArray();
        for (int k = 1; k < n; k++) {
            assertEquals(updates[k - 1] / n, Voters.time(n, k), 1e-10);
        }
        assertEquals(0, Voters.time(n, 0));
        assertEquals(0, Voters.asymptoticTime(n, 1));
    }

    @Test
    void hubsWinMoreOften() {
        double[] hub = {1, 0, 0, 0, 0};
        assertEquals(0.5, Voters.winProbability(Graphs.star(5), hub));
        assertEquals(0.2, Voters.winProbability(new CompleteGraph(5), hub));
    }
}
