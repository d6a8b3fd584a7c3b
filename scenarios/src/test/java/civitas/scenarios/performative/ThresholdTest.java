package civitas.scenarios.performative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Predictive churn of threshold classifiers. */
class ThresholdTest {
    private static final String START = "'start': {'kind': 'constant', 'level': 0.3}, 'rounds': 12";

    @Test
    void theCanonicalRashomonSet() {
        String parameters = "{'environment': {'kind': 'threshold', 'members': 200000}, " + START + "}";
        Map<String, Double> benchmarks = PerformativeFiles.benchmarks(parameters);
        assertEquals(0.0333333, benchmarks.get("rashomon_half_width"), 1e-6);
        assertEquals(0.0166667, benchmarks.get("rashomon_churn"), 1e-6);
        assertEquals(0.0222222, benchmarks.get("rashomon_pair_churn"), 1e-6);
        assertEquals(0.0666667, benchmarks.get("rashomon_ambiguity"), 1e-6);
        assertEquals(0.42, benchmarks.get("churn_bound"), 1e-12);
        Map<String, Double> outcomes = PerformativeFiles.play(parameters);
        assertEquals(0.0166667, outcomes.get("rashomon_churn"), 1e-4);
        assertEquals(0.0222222, outcomes.get("rashomon_pair_churn"), 1e-4);
        assertEquals(0.0666667, outcomes.get("rashomon_ambiguity"), 1e-4);
        assertEquals(0.8, outcomes.get("accuracy"), 1e-12);
    }

    /** A million people: the set is that of their empirical risk, half as far from the closed form as 1e-3. */
    @Test
    void theRashomonSetOfAMillionPeople() {
        Map<String, Double> outcomes = PerformativeFiles.play(
                "{'environment': {'kind': 'threshold', 'members': 20000}, 'people': 1000000, 'start': {'kind': 'constant', 'level': 0.3}, 'rounds': 2}");
        assertEquals(0.0166667, outcomes.get("rashomon_churn"), 1e-3);
        assertEquals(0.0222222, outcomes.get("rashomon_pair_churn"), 1e-3);
        assertEquals(0.0666667, outcomes.get("rashomon_ambiguity"), 2e-3);
        assertEquals(0.5, outcomes.get("theta"), 5e-3);
    }

    /** Churn of one retraining is the way of the threshold, so it falls by epsilon each time. */
    @Test
    void churnFallsWithTheContractionFactor() {
        String parameters =
                "{'environment': {'kind': 'threshold', 'boundary': 0.3, 'sensitivity': 0.4}, " + START + "}";
        Map<Long, Double> churn = PerformativeFiles.series(parameters, "churn");
        assertEquals(0.12, churn.get(1L), 1e-12);
        for (long round = 2; round <= 12; round++) {
            assertEquals(0.4, churn.get(round) / churn.get(round - 1), 1e-6);
        }
        assertEquals(0.5, PerformativeFiles.benchmarks(parameters).get("stable"), 1e-12);
        assertEquals(0.4, PerformativeFiles.play(parameters).get("contraction_factor"), 1e-6);
    }

    /** New people in every round make even a stable world's retraining change what some are told. */
    @Test
    void samplingAloneMakesChurn() {
        Map<String, Double> few = PerformativeFiles.play(
                "{'environment': 'threshold', 'people': 300, 'fresh_people': true, " + START + "}");
        Map<String, Double> many = PerformativeFiles.play(
                "{'environment': 'threshold', 'people': 30000, 'fresh_people': true, " + START + "}");
        assertTrue(few.get("average_churn") > many.get("average_churn"));
        Map<String, Double> same = PerformativeFiles.play("{'environment': 'threshold', 'people': 300, " + START + "}");
        assertEquals(0, same.get("churn"));
    }
}
