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

class MarketTest extends ScenarioContractTest {
    private static final int BUYERS = 50_000;

    private static String game(String more) {
        return "\"rounds\": 1, \"game\": {\"kind\": \"selling\", \"buyers\": " + BUYERS + more + "}";
    }

    @Override
    protected String id() {
        return "persuasion";
    }

    @Override
    protected String quickParameters() {
        return "{\"rounds\": 60, \"game\": {\"kind\": \"selling\", \"buyers\": 50}, \"platform\": {\"message\":"
                + " {\"share\": 0.8, \"noise\": 0.01}}}";
    }

    @Override
    protected long quickRounds() {
        return 60;
    }

    @Override
    protected String change() {
        return "{\"game.menu\": {\"kind\": \"priced\", \"price\": 0.2}, \"platform.message.share\": 0.3}";
    }

    @Override
    protected String largeParameters() {
        return "{\"game\": {\"kind\": \"selling\", \"buyers\": 1000000}}";
    }

    /** What simulated buyers pay is what the menu earns exactly. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "types": "finite"                          | 1   | 0 | 0
                    "types": "finite", "menu": "flat"          | 0.5 | 0 | 0
                    "types": "uniform", "menu": "flat"         | 1   | 0 | 0.05
                    "types": "uniform", "menu": "flat"         | 1   | 2 | 0
                    "types": "beta_mixture", "menu": "given"   | 1   | 0 | 0
                    "types": "beta_mixture", "cells": 30       | 0.7 | 0 | 0
                    """)
    void runsEarnTheirExactRevenue(String more, double share, int delay, double noise) {
        String parameters = game(", " + more) + ", \"platform\": {\"message\": {\"share\": " + share + ", \"delay\": "
                + delay + ", \"noise\": " + noise + "}}";
        Map<String, Double> outcomes = outcomes(parameters);
        Map<String, Double> exact = benchmarks(parameters);
        assertEquals(exact.get("posted_revenue"), outcomes.get("revenue"), 4 * 0.15 / Math.sqrt(BUYERS));
        assertTrue(outcomes.get("surplus") > -4 * 0.5 / Math.sqrt(BUYERS), "nobody pays more than it is worth");
        double gained = exact.get("alone_right") + outcomes.get("surplus") + outcomes.get("revenue");
        assertEquals(gained, outcomes.get("right"), 0.01, "what buyers gain is what they know more");
    }

    @Test
    void theDefaultMenuTellsTypesApart() {
        Map<String, Double> exact = benchmarks(game(""));
        assertEquals(0.23, exact.get("optimal_revenue"), 1e-6);
        assertEquals(exact.get("closed_revenue"), exact.get("optimal_revenue"), 1e-6);
        assertEquals(2, exact.get("optimal_items"));
        Map<String, Double> outcomes = outcomes(game(""));
        assertEquals(1, outcomes.get("sold"));
        assertEquals(0.5, outcomes.get("sold_full"), 4 * 0.5 / Math.sqrt(BUYERS));
    }

    @Test
    void contradictionsAreRefused() {
        assertRefused(
                game(", \"types\": {\"kind\": \"finite\", \"beliefs\": [0.7, 0.2]}"),
                "game.types.beliefs: beliefs = [0.7, 0.2], must be in [0, 1] and strictly increasing");
        assertRefused(
                game(", \"types\": {\"kind\": \"finite\", \"weights\": 0.4}"),
                "game.types.weights: is [0.4, 0.4], must be probabilities with sum 1");
        assertRefused(
                game(", \"menu\": {\"kind\": \"given\", \"items\": \"1 1\"}"), "has 2 numbers in row 1, must have 3");
        assertRefused(
                game(", \"menu\": {\"kind\": \"given\", \"items\": \"1 1.2 0.1\"}"), "y = 1.2, must be in [0, 1]");
        assertRefused(game(", \"menu\": {\"kind\": \"given\", \"items\": \"1 1 -0.1\"}"), "price = -0.1");
        assertRefused(
                game(", \"menu\": {\"kind\": \"given\", \"items\": \"" + "1 1 0.1;".repeat(100) + "1 1 0.2\"}"),
                "has 101 experiments, must have at most 100");
        assertRefused(game("") + ", \"platform\": {\"message\": {\"noise\": 0.6}}", "is 0.6, must be at most 0.5");
    }
}
