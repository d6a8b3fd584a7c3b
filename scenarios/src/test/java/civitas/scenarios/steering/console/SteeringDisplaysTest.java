package civitas.scenarios.steering.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.console.WorldDisplay;
import civitas.scenarios.console.Shown;
import civitas.scenarios.steering.SteeringView;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SteeringDisplaysTest {
    private static Shown run(String planner) {
        return new Shown("{\"scenario\": \"steering\", \"parameters\": {\"agents\": 15, \"episodes\": 200,"
                + " \"belief_grid\": 401, \"precision_grid\": 21, \"platform\": {\"planner\": \"" + planner + "\"}}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"optimal", "learning"})
    void lookingChangesNothingAndThePolicyIsDrawn(String planner) {
        Shown alone = run(planner);
        alone.play(15, 15, List.of());
        Shown shown = run(planner);
        List<WorldDisplay> displays = new SteeringDisplays().displays(shown.gui());
        shown.play(15, 2, displays);
        assertEquals(
                alone.simulation().world().trajectoryHash(),
                shown.simulation().world().trajectoryHash());
        Shown.paint(displays.get(0).component(), "steering-" + planner);
        assertEquals("Policy", displays.get(0).title());
    }

    /** The default planner obfuscates between 0.581 and 0.7, and leaves agents to herd below 0.0386. */
    @Test
    void theMapTellsHerdsFromFollowers() {
        Shown shown = run("optimal");
        shown.play(15, 15, List.of());
        PolicyMap map = PolicyMap.of(SteeringView.of(shown.simulation().world()));
        for (double belief : map.points(false)[1]) {
            assertTrue(belief < 0.04 || belief > 0.58, "herds at " + belief);
        }
        assertEquals(401, map.points(false)[0].length + map.points(true)[0].length);
        assertEquals(0.7, map.baseline());
        assertEquals(16, map.paths()[0].length);
    }

    @Test
    void worldsOfOthersAreRefused() {
        Shown other = new Shown("{\"scenario\": \"herding\"}");
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> SteeringView.of(other.simulation().world()))
                .getMessage()
                .contains("expected one of 'steering'"));
    }
}
