package civitas.scenarios.persuasion;

import static civitas.scenarios.persuasion.PersuasionRuns.assertRefused;
import static civitas.scenarios.persuasion.PersuasionRuns.benchmarks;
import static civitas.scenarios.persuasion.PersuasionRuns.outcomes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.scenarios.ScenarioContractTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoadsTest extends ScenarioContractTest {
    private static String game(String more) {
        return game("[-0.6, 0.6]", more);
    }

    private static String game(String differences, String more) {
        return "\"rounds\": 6000, \"measured_share\": 0.3, \"game\": {\"kind\": \"routing\", \"differences\": "
                + differences + ", \"drivers\": 200" + more + "}";
    }

    private static String message(double share, int delay, double noise) {
        return ", \"platform\": {\"message\": {\"share\": " + share + ", \"delay\": " + delay + ", \"noise\": " + noise
                + "}}";
    }

    @Override
    protected String id() {
        return "persuasion";
    }

    @Override
    protected String quickParameters() {
        return "{\"rounds\": 60, \"game\": {\"kind\": \"routing\", \"drivers\": 50, \"announcement\": \"recommended\"},"
                + " \"platform\": {\"message\": {\"share\": 0.8, \"delay\": 1, \"noise\": 0.1}}}";
    }

    @Override
    protected long quickRounds() {
        return 60;
    }

    @Override
    protected String change() {
        return "{\"game.announcement\": \"full\", \"game.learning\": \"logit\", \"platform.message.share\": 0.3}";
    }

    @Override
    protected String largeParameters() {
        return "{\"rounds\": 10, \"game\": {\"kind\": \"routing\", \"drivers\": 500000}}";
    }

    /** Drivers who learn, whatever the rule, come to the Wardrop equilibrium of what they are told. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    [-0.6, 0.6] | "announcement": "none"                          | 0 | 0
                    [-0.6, 0.6] | "announcement": "full"                          | 0 | 0
                    [-0.6, 0.6] | "announcement": "full"                          | 3 | 0
                    [-0.6, 0.6] | "announcement": "full", "learning": "no_regret" | 0 | 0
                    [-0.6, 0.6] | "announcement": "full", "learning": "logit"     | 0 | 0
                    [-0.6, 0.6] | "announcement": "signal", "safe_slope": 1.5     | 0 | 0.1
                    [-1.5, 1.5] | "announcement": "signal"                        | 0 | 0
                    [-1.5, 1.5] | "announcement": "full"                          | 0 | 0
                    """)
    void learningLeadsToEquilibrium(String differences, String more, int delay, double noise) {
        String parameters = game(differences, ", " + more) + message(1, delay, noise);
        double exact = benchmarks(parameters).get("equilibrium_cost");
        assertEquals(exact, outcomes(parameters).get("mean_cost"), 0.025 * Math.abs(exact));
    }

    /** Seeing a message is worth (0.6 - share)/2 to who does. */
    @ParameterizedTest
    @CsvSource({"0.2", "0.4", "0.9"})
    void theValueOfInformationFallsWithTheShareThatHasIt(double share) {
        String parameters = game(", \"announcement\": \"full\"") + message(share, 0, 0);
        Map<String, Double> exact = benchmarks(parameters);
        assertEquals(Math.max(0, (0.6 - share) / 2), exact.get("equilibrium_value"), 1e-9);
        double error = 4 * 0.5 * Math.sqrt(share * (1 - share) / 200) + 0.01;
        assertEquals(exact.get("equilibrium_value"), outcomes(parameters).get("value_of_information"), error);
    }

    @Test
    void recommendationsOfTheOptimumAreObeyed() {
        Map<String, Double> learned = outcomes(game(", \"announcement\": \"recommended\""));
        assertEquals(0.455, learned.get("mean_cost"), 0.005);
        assertTrue(learned.get("obeyed") > 0.95, "obeyed " + learned.get("obeyed"));
        assertEquals(0, learned.get("disobedience_gain"), 1e-3);
        assertEquals(0.65, learned.get("flow_1"), 0.02);
        assertEquals(0.35, learned.get("flow_2"), 0.02);
        assertEquals(
                -0.09, benchmarks(game(", \"announcement\": \"recommended\"")).get("recommended_gain"), 1e-9);
    }

    /** The optimum of z = 0 or 1 would send more to the risky road than want to go: they see through it. */
    @Test
    void recommendationsAgainstDriversInterestsAreNotObeyed() {
        String parameters = game("[0, 1]", ", \"announcement\": {\"kind\": \"recommended\", \"flows\": \"0.5 0.25\"}");
        Map<String, Double> exact = benchmarks(parameters);
        assertTrue(exact.get("recommended_gain") > 0.1, "gain " + exact.get("recommended_gain"));
        Map<String, Double> learned = outcomes(parameters);
        assertTrue(learned.get("mean_cost") > exact.get("social_optimum") + 0.01, "cost " + learned.get("mean_cost"));
        assertTrue(learned.get("obeyed") < 0.99);
        String early = parameters.replace("\"rounds\": 6000", "\"rounds\": 40");
        assertEquals(1.0 / 3, outcomes(early).get("disobedience_gain"), 0.1, "before anybody has learned");
    }

    @Test
    void contradictionsAreRefused() {
        assertRefused(game(", \"probabilities\": 0.4"), "probabilities with sum 1");
        assertRefused(game(", \"states\": 3"), "differences");
        assertRefused(
                game(", \"announcement\": {\"kind\": \"signal\", \"probabilities\": \"1 0\"}"),
                "has 1 rows, must have one per state: 2");
        assertRefused(
                game(", \"announcement\": {\"kind\": \"recommended\", \"flows\": \"1.5 0\"}"),
                "must be one share in [0, 1] per state");
        assertRefused(
                game(", \"announcement\": {\"kind\": \"recommended\", \"flows\": \"0.5\"}"),
                "has 1 numbers in row 1, must have 2");
        assertRefused(game("") + message(1, 0, 0.7), "platform.message.noise: is 0.7, must be at most 0.5");
        assertRefused(
                game("[-1, 0, 1]", ", \"states\": 3, \"probabilities\": [0.2, 0.3, 0.5]") + message(1, 0, 0.1),
                "platform.message.noise: is 0.1, must be 0 with 3 signals");
    }
}
