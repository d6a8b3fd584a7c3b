package civitas.scenarios.persuasion.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.console.WorldDisplay;
import civitas.scenarios.console.Shown;
import civitas.scenarios.persuasion.PersuasionView;
import civitas.scenarios.persuasion.Sketch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersuasionDisplaysTest {
    private static Shown run(String game) {
        return new Shown("{\"scenario\": \"persuasion\", \"parameters\": {\"rounds\": 10, \"game\": {" + game + "}}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"kind\": \"persuasion\", \"receivers\": 50",
                "\"kind\": \"persuasion\", \"receivers\": 50, \"schemes\": \"learned\"",
                "\"kind\": \"selling\", \"buyers\": 50",
                "\"kind\": \"routing\", \"drivers\": 50, \"announcement\": \"recommended\""
            })
    void lookingChangesNothingAndTheGameIsDrawn(String game) {
        Shown alone = run(game);
        alone.play(10, 10, List.of());
        Shown shown = run(game);
        List<WorldDisplay> displays = new PersuasionDisplays().displays(shown.gui());
        shown.play(10, 3, displays);
        assertEquals(
                alone.simulation().world().trajectoryHash(),
                shown.simulation().world().trajectoryHash());
        Shown.paint(displays.get(0).component(), "persuasion-" + displays.get(0).title());
    }

    /** The prosecutor's posteriors are 0 and 1/2, worth 0 and 1, on the closure; the prior is worth 0. */
    @Test
    void theSketchHoldsThePosteriorsInForce() {
        Shown shown = run("\"kind\": \"persuasion\", \"receivers\": 50");
        shown.play(10, 10, List.of());
        Sketch sketch = PersuasionView.of(shown.simulation().world()).sketch();
        Sketch.Line posteriors = sketch.lines().get(2);
        assertEquals("posteriors in force", posteriors.name());
        assertEquals(0, posteriors.x()[0], 1e-12);
        assertEquals(0.5, posteriors.x()[1], 1e-12);
        assertEquals(0, posteriors.y()[0], 1e-12);
        assertEquals(1, posteriors.y()[1], 1e-12);
        assertEquals(0.3, sketch.lines().get(3).x()[0]);
        assertEquals(0, sketch.lines().get(3).y()[0]);
    }

    @Test
    void worldsOfOthersAreRefused() {
        Shown other = new Shown("{\"scenario\": \"herding\"}");
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> PersuasionView.of(other.simulation().world()))
                .getMessage()
                .contains("expected one of 'persuasion'"));
    }
}
