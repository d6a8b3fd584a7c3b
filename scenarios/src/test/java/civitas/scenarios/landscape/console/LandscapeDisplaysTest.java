package civitas.scenarios.landscape.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.console.WorldDisplay;
import civitas.scenarios.console.Shown;
import civitas.scenarios.landscape.LandscapeView;
import java.util.List;
import org.junit.jupiter.api.Test;

class LandscapeDisplaysTest {
    private static Shown run() {
        return new Shown("{\"scenario\": \"social-learning-strategies\", \"parameters\": {\"agents\": 30, \"loci\": 9,"
                + " \"epistasis\": 4, \"periods\": 10, \"landscapes\": 2}}");
    }

    @Test
    void lookingChangesNothingAndPayoffsAreDrawn() {
        Shown alone = run();
        alone.play(20, 20, List.of());
        Shown shown = run();
        PayoffDisplay display = new PayoffDisplay();
        shown.play(20, 3, List.of(display));
        assertEquals(
                alone.simulation().world().trajectoryHash(),
                shown.simulation().world().trajectoryHash());
        LandscapeView view = LandscapeView.of(shown.simulation().world());
        assertEquals(1, view.landscape());
        assertEquals(10, view.period());
        for (int agent = 0; agent < 30; agent++) {
            assertEquals(
                    view.payoffs()[agent],
                    display.chart().getXYPlot().getDataset().getYValue(0, agent));
        }
        assertEquals(1, view.optima(300)[299], "the best of all is an optimum");
        Shown.paint(display.component(), "social-learning-strategies");
    }

    @Test
    void theScenarioOffersItsDisplay() {
        LandscapeDisplays displays = new LandscapeDisplays();
        assertEquals("social-learning-strategies", displays.scenario());
        List<WorldDisplay> all = displays.displays(run().gui());
        assertEquals("Payoffs", all.get(0).title());
        Shown other = new Shown("{\"scenario\": \"steering\", \"parameters\": {\"belief_grid\": 101}}");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> all.get(0)
                        .show(other.simulation().world()))
                .getMessage()
                .contains("expected one of 'social-learning-strategies'"));
    }
}
