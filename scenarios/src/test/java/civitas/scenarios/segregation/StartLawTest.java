package civitas.scenarios.segregation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartLawTest {
    /** Exact expectations against the mean of founded cities, all rules, edges, placements. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"density\": 0.7, \"residents\": {\"kind\": \"netlogo\", \"want\": 60}",
                "\"density\": 0.4, \"second_share\": 0.3, \"residents\": {\"kind\": \"mesa\", \"want\": 0.5}",
                "\"density\": 0.6, \"closed\": 0.1, \"residents\": {\"kind\": \"mason\", \"threshold\": 2.5}",
                "\"density\": 0.6, \"residents\": {\"kind\": \"mason\", \"threshold\": 4, \"radius\": 2}",
                "\"density\": 0.8, \"placement\": \"exact\", \"residents\": {\"kind\": \"count\", \"minimum\": 8, \"radius\": 2}",
                "\"density\": 0.5, \"placement\": \"exact\", \"second_share\": 0.2, \"residents\": {\"kind\": \"custom\"}"
            })
    void unhappyAtTheStart(String parameters) {
        String small = "\"width\": 12, \"height\": 10, \"ticks\": 1, " + parameters;
        int runs = 400;
        double[] unhappy = new double[runs];
        Arrays.setAll(unhappy, SegregationFiles.runs(small, "start_unhappy"));
        double mean = Arrays.stream(unhappy).average().orElseThrow();
        double square = Arrays.stream(unhappy).map(x -> (x - mean) * (x - mean)).sum();
        double error = Math.sqrt(square / runs / (runs - 1.0));
        // Shares of a drawn number of residents are off by less than a standard error here.
        assertEquals(SegregationFiles.benchmark(small, "expected_start_unhappy"), mean, 4 * error);
        assertTrue(error < 1, "error " + error);
    }

    @Test
    void lawsOfNeighbours() {
        NeighbourLaw drawn = new NeighbourLaw(true, 0.3, 0.5, 100);
        assertEquals(8 * Math.pow(0.3, 7) * 0.2, drawn.probability(8, 7, 0), 1e-15);
        NeighbourLaw exact = new NeighbourLaw(false, 2, 1, 5);
        // Of 5 other cells 2 hold one's own kind, 1 the other: both of 2 cells own with probability 1 in 10.
        assertEquals(0.1, exact.probability(2, 2, 0), 1e-12);
        assertEquals(0.2, exact.probability(2, 1, 1), 1e-12);
        assertEquals(0, exact.probability(2, 0, 2));
        assertEquals(0.7 * 0.7, 1 - NeighbourLaw.atLeast(1, new double[] {1}, new int[] {2}, 0.3), 1e-12);
    }
}
