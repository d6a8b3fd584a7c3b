package civitas.scenarios.dilemma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.scenario.InvalidScenarioException;
import civitas.scenarios.ScenarioContractTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DilemmaScenarioTest extends ScenarioContractTest {
    private static final String LONG_ENOUGH = "periods=1000000";

    @Override
    protected String id() {
        return "prisoners-dilemma";
    }

    @Override
    protected String quickParameters() {
        return "{\"periods\": 10000, \"burn_in\": 3000}";
    }

    @Override
    protected long quickRounds() {
        return 6_000;
    }

    @Override
    protected String change() {
        return "{\"platform.feedback\": \"all_rewards\", \"benefit\": 1.2}";
    }

    @Override
    protected String largeParameters() {
        return "";
    }

    /** Where defecting pays much both defect, whatever they are told: they cooperate when they explore only. */
    @ParameterizedTest
    @ValueSource(strings = {"own_reward", "all_rewards"})
    void aStrongTemptationEndsInDefection(String feedback) {
        Map<String, Double> outcomes = DilemmaFiles.play(
                DilemmaFiles.file(LONG_ENOUGH, "burn_in=100000", "benefit=1.1", "platform.feedback=" + feedback));
        assertTrue(outcomes.get("cooperation") < 0.01, outcomes.toString());
        assertEquals(0.05, outcomes.get("cooperative_actions"), 0.01);
        assertPayoffsAddUp(outcomes, 1.1);
    }

    /** Started among cooperators, where they would come anyway in time: short runs see the same. */
    @Test
    void aWeakTemptationEndsInCooperationUnlessBothActionsAreLearnedAbout() {
        String[] settings = {LONG_ENOUGH, "burn_in=100000", "benefit=1.9", "initial_value=38"};
        Map<String, Double> own = DilemmaFiles.play(DilemmaFiles.file(settings));
        assertTrue(own.get("cooperation") > 0.9, own.toString());
        assertTrue(own.get("cooperation_spell") > 10, own.toString());
        assertPayoffsAddUp(own, 1.9);
        Map<String, Double> all = DilemmaFiles.play(DilemmaFiles.file(
                LONG_ENOUGH, "burn_in=100000", "benefit=1.9", "initial_value=38", "platform.feedback=all_rewards"));
        assertTrue(all.get("cooperation") < 0.01, all.toString());
        assertTrue(all.get("defection") > 0.98, all.toString());
    }

    private static void assertPayoffsAddUp(Map<String, Double> outcomes, double benefit) {
        double gain = (outcomes.get("payoff_mean") - 2) / (2 * benefit - 2);
        assertEquals(outcomes.get("cooperative_actions"), gain, 1e-9);
    }

    @Test
    void toldMoreInTheMiddleOfARunPlayersDefect() {
        String keys = "\"seed\": 2, \"parameters\": {\"periods\": 600000, \"burn_in\": 400000, \"benefit\": 1.9,"
                + " \"initial_value\": 38}";
        Map<String, Double> twin = DilemmaFiles.play(DilemmaFiles.read(keys));
        Map<String, Double> treated = DilemmaFiles.play(DilemmaFiles.read(
                keys + ", \"interventions\": [{\"at\": 200001, \"set\": {\"platform.feedback\": \"all_rewards\"}}]"));
        assertTrue(twin.get("cooperation") > 0.9, twin.toString());
        assertTrue(treated.get("cooperation") < 0.01, treated.toString());
    }

    @Test
    void aBurnInThatLeavesNothingIsRefused() {
        InvalidScenarioException refused =
                assertThrows(InvalidScenarioException.class, () -> DilemmaFiles.file("periods=1000"));
        assertTrue(
                refused.getMessage().contains("burn_in: is 2000000, must be below periods = 1000"),
                refused.getMessage());
    }
}
