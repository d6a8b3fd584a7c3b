package civitas.scenarios.modelchoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.run.Checkpoints;
import civitas.run.Run;
import civitas.scenario.InvalidScenarioException;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import civitas.scenarios.ScenarioContractTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelChoiceScenarioTest extends ScenarioContractTest {
    private static final ScenarioReader READER = new ScenarioReader(ScenarioCatalogue.load());

    @Override
    protected String id() {
        return "model-choice";
    }

    @Override
    protected String quickParameters() {
        return "{\"steps\": 20, \"rounds\": 200}";
    }

    @Override
    protected long quickRounds() {
        return 120;
    }

    @Override
    protected String change() {
        return "{\"reaction\": 0.5, \"platform.selection\": \"most_expressive\"}";
    }

    @Override
    protected String largeParameters() {
        return "{\"rounds\": 2000000, \"measured_rounds\": 2000000}";
    }

    private static ScenarioFile<?> file(String... settings) {
        return READER.readDefault("model-choice", Overrides.of(List.of(settings)));
    }

    private static Map<String, Double> outcomes(String... settings) {
        return Run.of(file(settings), 0)
                .play((round, name, value) -> {}, Checkpoints.NONE)
                .outcomes();
    }

    @Test
    void theSearchComesToTheClassThatEarnsMost() {
        Map<String, Double> outcomes = outcomes("payoff_noise=0.01", "gradient_noise=0.02");
        assertEquals(3, outcomes.get("chosen_class"));
        assertEquals(1, outcomes.get("correct"));
        assertEquals(0, outcomes.get("payoff_lost"));
        assertEquals(-1.0 / 3, outcomes.get("equilibrium_payoff"), 1e-15);
        // Until the end the runner-up, -0.35375, may have been pulled as well.
        assertEquals(-0.34354, outcomes.get("payoff"), 0.015);
        assertEquals(1, outcomes.get("active_classes"));
    }

    @Test
    void whoTakesTheLargestClassLosesWhatTheBenchmarkSays() {
        Map<String, Double> outcomes =
                outcomes("platform.selection=most_expressive", "rounds=200", "measured_rounds=200");
        assertEquals(1.0 / 24, outcomes.get("payoff_lost"), 1e-12);
        assertEquals(0, outcomes.get("correct"));
        assertEquals(-0.375, outcomes.get("payoff"), 4 * 0.05 / Math.sqrt(200) + 0.005);
        assertEquals(200, outcomes.get("pulls"));
    }

    @Test
    void aClassMayBeFixed() {
        Map<String, Double> outcomes = outcomes(
                "platform.selection={\"kind\": \"fixed\", \"index\": 2}",
                "rounds=50",
                "measured_rounds=50",
                "payoff_noise=0");
        assertEquals(0.2, outcomes.get("chosen_expressivity"));
        assertEquals(-0.36, outcomes.get("payoff"), 0.01);
    }

    /** Nobody answers: the largest class is right. Its slope 1 is the bound, so noise keeps play a little below. */
    @Test
    void withoutReactionTheLargestClassIsRight() {
        Map<String, Double> outcomes = outcomes("reaction=0", "payoff_noise=0.01", "gradient_noise=0.02");
        assertEquals(6, outcomes.get("chosen_class"));
        assertEquals(1, outcomes.get("correct"));
    }

    /** 2,000 steps without noise. */
    @Test
    void gradientPlayEndsAtNash() {
        Map<String, Double> outcomes = outcomes(
                "classes=1",
                "expressivity=2",
                "reaction=1.5",
                "harm=0.5",
                "gradient_noise=0",
                "rounds=1",
                "measured_rounds=1");
        assertTrue(outcomes.get("equilibrium_error") < 1e-4, outcomes.toString());
    }

    @Test
    void contradictionsAreRefused() {
        assertRefused("expressivity", "has 0.1 after 0.2, must increase", "classes=2", "expressivity=[0.2, 0.1]");
        assertRefused("reaction", "must differ from harm = 1.0 by less than 2", "reaction=3");
        assertRefused(
                "platform.selection.index",
                "is 7, must be at most classes = 6",
                "platform.selection={\"kind\": \"fixed\", \"index\": 7}");
        assertRefused("measured_rounds", "is 100, must be at most rounds = 50", "rounds=50");
        assertRefused("hold_up.gate_payoff", "for sharing to be dominant", "hold_up.discount_factor=0.9");
    }

    private static void assertRefused(String place, String message, String... settings) {
        InvalidScenarioException refused = assertThrows(InvalidScenarioException.class, () -> file(settings));
        assertTrue(refused.getMessage().contains(place), refused.getMessage());
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
    }
}
