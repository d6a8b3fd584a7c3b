package civitas.scenarios.bandit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.kernel.OutputTable;
import civitas.kernel.Simulation;
import civitas.run.Run;
import civitas.scenario.InvalidScenarioException;
import civitas.scenarios.ScenarioContractTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BanditScenarioTest extends ScenarioContractTest {
    @Override
    protected String id() {
        return "strategic-bandit";
    }

    @Override
    protected String quickParameters() {
        return "{\"arms\": 3, \"dimensions\": 2, \"preference\": [1, 0.5], \"rounds\": 300, \"epochs\": 2}";
    }

    @Override
    protected long quickRounds() {
        return 900;
    }

    @Override
    protected String change() {
        return "{\"platform.mechanism\": {\"kind\": \"opt_gtm\", \"confidence_scale\": 0.5}}";
    }

    @Override
    protected String largeParameters() {
        return "{\"rounds\": 1000000}";
    }

    /** One replicate of the published comparison, with fewer epochs. */
    @Test
    void whoBelievesArmsLosesAndWhoTriesThemDoesNot() {
        Map<String, Double> believing = BanditFiles.outcomes("epochs=4");
        Map<String, Double> trying = BanditFiles.outcomes("epochs=4", "platform.mechanism=opt_gtm");
        assertTrue(believing.get("regret_first") < trying.get("regret_first"), believing.toString());
        assertTrue(believing.get("regret_growth") > 4, believing.toString());
        assertTrue(trying.get("regret_growth") < 1.3, trying.toString());
        assertTrue(believing.get("distortion") > 0.02, believing.toString());
    }

    @Test
    void withoutAdaptationNothingIsDistorted() {
        Map<String, Double> outcomes = BanditFiles.outcomes("epochs=2", "rounds=500", "behaviour=truthful");
        assertEquals(0, outcomes.get("distortion"));
        double shares = 0;
        for (int arm = 1; arm <= 5; arm++) {
            shares += outcomes.get("share_" + arm);
        }
        assertEquals(1, shares, 1e-12);
    }

    /** Five standard errors of a sum of 40,000 regrets, each with a standard deviation below 0.1. */
    @Test
    void randomChoiceHasTheExactRegret() {
        Map<String, Double> outcomes =
                BanditFiles.outcomes("epochs=0", "rounds=40000", "platform.mechanism=uniform", "noise=0");
        double exact = Quantities.uniformRegret(BanditFiles.parameters("rounds=40000"));
        assertEquals(exact, outcomes.get("regret_last"), 5 * 0.1 * 200);
        assertEquals(0, outcomes.get("efficiency"), 5 * 0.1 * 200 / exact);
    }

    /** Arms worth c and 0 (own feature 1, others 0) with one feature: max is max(0, c), mean 1/4; uniform misses 1/4. */
    @Test
    void benchmarksMatchClosedForms() {
        String[] settings = {
            "arms=2", "dimensions=2", "preference=[1, 0]", "own_feature=1", "other_feature=0", "rounds=100"
        };
        assertEquals(25, Quantities.uniformRegret(BanditFiles.parameters(settings)), 1e-12);
        double optimal = BanditFiles.file(settings).benchmarks().stream()
                .filter(benchmark -> benchmark.name().equals("optimal_reward"))
                .findFirst()
                .orElseThrow()
                .value();
        assertEquals(0.25, optimal, 1e-15);
    }

    /** With users always 1 arm 1 is worth 0.5 for 1,000 rounds and then -0.5, while playing nobody is worth 0. */
    @Test
    void anArmThatLivesOffItsNameIsDropped() {
        Map<String, Double> outcomes = BanditFiles.outcomes(
                "arms=1",
                "dimensions=1",
                "preference=0.5",
                "own_feature=1",
                "lowest_context=1",
                "noise=0",
                "epochs=0",
                "rounds=2000",
                "behaviour={\"kind\": \"bait_and_switch\", \"after\": 1000}",
                "platform.mechanism={\"kind\": \"opt_gtm\", \"confidence_scale\": 0}");
        assertEquals(1217, outcomes.get("elimination_round"));
        assertEquals(1, outcomes.get("eliminated"));
        assertEquals((1000 - 217) * 0.5 / 2000, outcomes.get("reward"), 1e-15);
        assertEquals(1217 / 2000.0, outcomes.get("share_1"));
        assertEquals(-783 * 0.5, outcomes.get("regret_last"), 1e-12);
    }

    @Test
    void tablesTellOfEveryEpochAndClaim() throws IOException {
        Simulation simulation = Run.of(
                        BanditFiles.file(
                                "rounds=200", "epochs=1", "behaviour={\"kind\": \"inflating\", \"factor\": 3}"),
                        0)
                .simulation();
        simulation.start();
        while (simulation.goesOn()) {
            simulation.advance();
        }
        List<Object[]> epochs = new ArrayList<>();
        List<Object[]> claims = new ArrayList<>();
        for (OutputTable table : ((BanditWorld) simulation.world()).tables()) {
            table.content().writeTo(row -> {
                assertEquals(table.columns().size(), row.length);
                (table.name().equals("claims") ? claims : epochs).add(row);
            });
        }
        assertEquals(2, epochs.size());
        assertEquals(1, epochs.get(1)[0]);
        assertEquals(25, claims.size());
        assertEquals(0.3, (double) claims.get(0)[3], 1e-15);
        assertEquals(-0.1, (double) claims.get(5)[3]);
    }

    @Test
    void contradictionsAreRefused() {
        assertRefused("lowest_context", "is 2.0, must be at most highest_context = 1.0", "lowest_context=2");
        assertRefused("other_feature", "is 0.2, must be at most own_feature = 0.1", "other_feature=0.2");
    }

    private static void assertRefused(String place, String message, String... settings) {
        InvalidScenarioException refused =
                assertThrows(InvalidScenarioException.class, () -> BanditFiles.file(settings));
        assertTrue(refused.getMessage().contains(place), refused.getMessage());
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
    }
}
