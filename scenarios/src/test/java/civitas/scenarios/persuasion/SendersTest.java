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

class SendersTest extends ScenarioContractTest {
    private static final int RECEIVERS = 50_000;

    private static String game(String more) {
        return "\"rounds\": 1, \"game\": {\"kind\": \"persuasion\", \"receivers\": " + RECEIVERS + more + "}";
    }

    @Override
    protected String id() {
        return "persuasion";
    }

    @Override
    protected String quickParameters() {
        return "{\"rounds\": 60, \"game\": {\"kind\": \"persuasion\", \"receivers\": 50, \"senders\": 2,"
                + " \"schemes\": [\"learned\", \"full\"]}, \"platform\": {\"message\": {\"share\": 0.8, \"delay\": 0,"
                + " \"noise\": 0.1}}}";
    }

    @Override
    protected long quickRounds() {
        return 60;
    }

    @Override
    protected String change() {
        return "{\"game.schemes\": [\"optimal\", \"none\"], \"platform.message.share\": 0.3}";
    }

    @Override
    protected String largeParameters() {
        return "{\"game\": {\"kind\": \"persuasion\", \"receivers\": 1000000}}";
    }

    /** Simulated payoffs are the exact ones, whoever sends, whatever arrives. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "schemes": "optimal"                                     | 1   | 0 | 0
                    "schemes": "none"                                        | 1   | 0 | 0
                    "schemes": "full"                                        | 0.6 | 0 | 0
                    "schemes": "full"                                        | 1   | 0 | 0.2
                    "schemes": "optimal"                                     | 1   | 1 | 0
                    "senders": 2, "schemes": ["optimal", "full"]             | 1   | 0 | 0.1
                    "senders": 2, "interests": [1, -2], "schemes": "optimal" | 1   | 0 | 0
                    "schemes": {"kind": "given", "probabilities": "0.5 0.3 0.2; 0 0.2 0.8"} | 1 | 0 | 0
                    "states": 3, "prior": [0.5, 0.3, 0.2], "receiver": {"kind": "utilities", "receiver": "1 0 0; 0 2 0; 0 0 1", "sender": "0 0 0; 1 1 1; 3 3 3"} | 0.9 | 0 | 0
                    """)
    void runsEarnTheirExactPayoffs(String more, double share, int delay, double noise) {
        String parameters = game(", " + more) + ", \"platform\": {\"message\": {\"share\": " + share + ", \"delay\": "
                + delay + ", \"noise\": " + noise + "}}";
        Map<String, Double> outcomes = outcomes(parameters);
        Map<String, Double> exact = benchmarks(parameters);
        double error = 4 * 1.5 / Math.sqrt(RECEIVERS);
        assertEquals(exact.get("played_payoff_1"), outcomes.get("payoff_1"), error, "sd of payoffs is below 1.5");
        assertEquals(exact.get("receiver_played"), outcomes.get("receiver_payoff"), error);
        if (exact.containsKey("played_payoff_2")) {
            assertEquals(exact.get("played_payoff_2"), outcomes.get("payoff_2"), error);
        }
    }

    @Test
    void posteriorsOfReceiversAverageToThePrior() {
        double error = 4 * 0.5 / Math.sqrt(RECEIVERS);
        assertEquals(0.3, outcomes(game("")).get("posterior_mean"), error);
        assertEquals(0.5, outcomes(game("")).get("acted_rightly"), error);
    }

    @Test
    void closedFormsStandBesideTheHull() {
        Map<String, Double> exact = benchmarks(game(", \"prior\": [0.9, 0.1]"));
        assertEquals(0.2, exact.get("optimal_payoff_1"), 1e-12);
        assertEquals(exact.get("closed_payoff_1"), exact.get("optimal_payoff_1"), 1e-12);
        assertEquals(exact.get("closed_lie"), exact.get("optimal_lie"), 1e-12);
    }

    /** A sender who tells too much learns to tell less, though it knows neither prior nor threshold. */
    @Test
    void aSenderLearnsToPersuade() {
        Map<String, Double> learned = outcomes("\"rounds\": 2500, \"measured_share\": 0.1, \"game\": {\"kind\":"
                + " \"persuasion\", \"receivers\": 400, \"schemes\": {\"kind\": \"learned\", \"levels\": 8}}");
        assertTrue(learned.get("learned_payoff_1") > 0.5, "learned " + learned.get("learned_payoff_1"));
        assertTrue(learned.get("payoff_1") > 0.4, "earned " + learned.get("payoff_1"));
    }

    @Test
    void contradictionsAreRefused() {
        assertRefused(game(", \"prior\": [0.5, 0.6]"), "game.prior: is [0.5, 0.6], must be probabilities with sum 1");
        assertRefused(game(", \"states\": 3"), "prior");
        assertRefused(
                game(", \"schemes\": {\"kind\": \"given\", \"probabilities\": \"1 0; 0.5\"}"),
                "has 1 numbers in row 2, must have 2");
        assertRefused(
                game(", \"schemes\": {\"kind\": \"given\", \"probabilities\": \"1 0\"}"),
                "has 1 rows, must have one per state: 2");
        assertRefused(
                game(", \"schemes\": {\"kind\": \"given\", \"probabilities\": \"1 x; 0 1\"}"),
                "has 'x' in row 1, which is not a number");
        assertRefused(
                game(", \"schemes\": {\"kind\": \"given\", \"probabilities\": \"0.9 0.2; 0 1\"}"),
                "row 1 of the scheme");
        assertRefused(
                game(", \"receiver\": {\"kind\": \"utilities\", \"receiver\": \"1 0; 0 1; 1 1\"}"),
                "game.receiver: has 2 rows in sender, must have as many as in receiver, one per action: 3");
        assertRefused(
                game(", \"states\": 3, \"prior\": [0.2, 0.3, 0.5], \"schemes\": \"learned\""),
                "game.schemes: is learned, which takes game.states = 2, found 3");
        assertRefused(
                game(", \"states\": 3, \"prior\": [0.2, 0.3, 0.5], \"schemes\": \"full\"")
                        + ", \"platform\": {\"message\": {\"noise\": 0.1}}",
                "platform.message.noise: is 0.1, must be 0 with 3 signals");
        assertRefused(
                game("") + ", \"platform\": {\"message\": {\"noise\": 0.7}}",
                "platform.message.noise: is 0.7, must be at most 0.5");
        assertRefused(
                game(", \"senders\": 4, \"states\": 8, \"prior\": 0.125, \"schemes\": {\"kind\": \"given\","
                        + " \"probabilities\": \"" + "1 0 0 0 0 0 0 0 0;".repeat(7) + "1 0 0 0 0 0 0 0 0\"}"),
                "game.schemes: has 6561 joint signals, must have at most 4096");
        assertRefused(
                game(
                        ", \"senders\": 2, \"schemes\": [\"full\", {\"kind\": \"given\", \"probabilities\": \"1 0; 0.5 0.6\"}]"),
                "game.schemes[1].probabilities: row 2 of the scheme = [0.5, 0.6]");
        assertRefused(
                game(", \"receiver\": {\"kind\": \"utilities\", \"receiver\": \"1 0; ; 1 1\"}"),
                "game.receiver.receiver: has no numbers in row 2");
        assertRefused(
                game(", \"senders\": 4, \"schemes\": [{\"kind\": \"given\", \"probabilities\": \"" + "0 ".repeat(63)
                        + "1; 1" + " 0".repeat(63) + "\"}, {\"kind\": \"given\", \"probabilities\": \""
                        + "0 ".repeat(63) + "1; 1" + " 0".repeat(63) + "\"}, \"learned\", \"none\"]"),
                "game.schemes: has 8192 joint signals");
    }

    @Test
    void aSemicolonMayEndTheLastRow() {
        Map<String, Double> exact =
                benchmarks(game(", \"schemes\": {\"kind\": \"given\", \"probabilities\": \"0.8 0.2; 0.1 0.9; \"}"));
        assertEquals(0.7 * 0.2 + 0.3 * 0.9, exact.get("played_payoff_1"), 1e-12);
    }

    /** A receiver of three states with two actions that are the same to it, and a sender whom its choice does not please. */
    @Test
    void twinActionsDoNotFail() {
        Map<String, Double> exact = benchmarks(game(", \"states\": 3, \"prior\": [0.2, 0.3, 0.5], \"interests\": -1,"
                + " \"receiver\": {\"kind\": \"utilities\", \"receiver\": \"1 0 0; 0 1 1; 0 1 1\","
                + " \"sender\": \"0 0 0; 1 1 1; 2 2 2\"}"));
        assertEquals(-1.2, exact.get("optimal_payoff_1"), 1e-9);
        assertEquals(-1.2, exact.get("played_payoff_1"), 1e-5);
    }
}
