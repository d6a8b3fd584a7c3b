package civitas.scenarios.collusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.scenario.InvalidScenarioException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RematchTest {
    private static final String[] SHORT = {
        "prices=6", "exploration_decay=1e-3", "convergence_window=5000", "max_periods=200000"
    };
    private static final String[] READ = {
        "rematch_gain_0", "rematch_gain_1000", "rematch_gain_10000", "rematch_gain_40000"
    };

    private static String[] settings(String... more) {
        return Stream.of(SHORT, more).flatMap(Stream::of).toArray(String[]::new);
    }

    private static Map<String, Double> play(int replicate, String... more) {
        return Run.of(CollusionFiles.file(settings(more)), replicate)
                .play((round, name, value) -> {}, Checkpoints.NONE)
                .outcomes();
    }

    /** Nothing is drawn without exploration and memory, so the other market is the same one, and play goes on as it was. */
    @Test
    void whoMeetsATwinGoesOnAsBefore() {
        Map<String, Double> outcomes = play(
                0,
                "memory=0",
                "discount_factor=0",
                "marginal_cost=[1, 0.8]",
                "learner={\"kind\": \"q_learning\", \"initial_exploration\": 0}",
                "rematch=without_exploration");
        assertEquals(1, outcomes.get("converged"));
        for (String gain : READ) {
            assertEquals(outcomes.get("profit_gain"), outcomes.get(gain), 1e-9, gain);
        }
        assertEquals(
                outcomes.get("profit_gain"),
                play(
                                0,
                                "memory=0",
                                "discount_factor=0",
                                "marginal_cost=[1, 0.8]",
                                "learner={\"kind\": \"q_learning\", \"initial_exploration\": 0}",
                                "rematch=with_exploration")
                        .get("rematch_profit_gain"),
                1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"without_exploration", "with_exploration"})
    void theRunItselfIsTheSame(String rematch) {
        Map<String, Double> alone = play(0);
        Map<String, Double> rest = new HashMap<>(play(0, "rematch=" + rematch));
        assertTrue(rest.keySet().removeIf(name -> name.startsWith("rematch_")));
        assertEquals(alone, rest);
    }

    /** Firms that know each other do better than strangers, who come to terms in time. */
    @Test
    void strangersHaveToLearnEachOther() {
        double before = 0;
        double atFirst = 0;
        double inTheEnd = 0;
        for (int run = 0; run < 12; run++) {
            Map<String, Double> outcomes = play(run, "memory=2", "prices=4", "rematch=without_exploration");
            before += outcomes.get("profit_gain") / 12;
            atFirst += outcomes.get("rematch_gain_0") / 12;
            inTheEnd += outcomes.get("rematch_gain_40000") / 12;
        }
        assertTrue(atFirst < before - 0.1, before + " before, " + atFirst + " at first");
        assertTrue(inTheEnd > atFirst + 0.1, atFirst + " at first, " + inTheEnd + " in the end");
        assertNotEquals(
                play(0, "rematch=with_exploration").get("rematch_profit_gain"),
                play(1, "rematch=with_exploration").get("rematch_profit_gain"));
    }

    @Test
    void measuringLeavesTheMarketAsItIs() throws IOException {
        CollusionWorld world =
                CollusionFiles.world(CollusionFiles.file(settings("rematch=without_exploration")), 60_000);
        assertTrue(world.market().converged());
        byte[] saved = saved(world);
        Map<String, Double> outcomes = world.outcomes();
        assertTrue(Double.isFinite(outcomes.get("rematch_gain_1000")));
        assertEquals(outcomes, world.outcomes());
        assertArrayEquals(saved, saved(world));
    }

    private static byte[] saved(CollusionWorld world) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        world.save(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    @Test
    void nobodyIsMetBeforeLearningHasEnded() {
        CollusionWorld world =
                CollusionFiles.world(CollusionFiles.file(settings("rematch=without_exploration")), 1_000);
        assertTrue(Double.isNaN(world.outcomes().get("rematch_gain_0")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "firms=3",
                "learner=sarsa",
                "profit_noise=0.1",
                "platform.rival_prices=hidden",
                "platform.prominence=dynamic_price_directed"
            })
    void otherMarketsAreRefused(String other) {
        InvalidScenarioException refused = assertThrows(
                InvalidScenarioException.class, () -> CollusionFiles.file(other, "rematch=with_exploration"));
        assertTrue(refused.getMessage().contains("rematch: is for two firms"), refused.getMessage());
    }
}
