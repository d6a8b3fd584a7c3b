package civitas.scenarios.herding.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.console.WorldDisplay;
import civitas.scenarios.console.Shown;
import civitas.scenarios.herding.HerdingView;
import java.util.List;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HerdingDisplaysTest {
    private static Shown run(String signal) {
        return new Shown(
                "{\"scenario\": \"herding\", \"parameters\": {\"agents\": 20, \"episodes\": 300, \"signal\": \""
                        + signal + "\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"binary", "unbounded"})
    void lookingChangesNothingAndPathsAreDrawn(String signal) {
        Shown alone = run(signal);
        alone.play(20, 20, List.of());
        Shown shown = run(signal);
        BeliefDisplay display = new BeliefDisplay();
        shown.play(20, 3, List.of(display));
        assertEquals(
                alone.simulation().world().trajectoryHash(),
                shown.simulation().world().trajectoryHash());
        XYPlot paths = (XYPlot)
                ((CombinedDomainXYPlot) display.chart().getPlot()).getSubplots().get(0);
        assertEquals(40, paths.getDataset().getSeriesCount());
        HerdingView view = HerdingView.of(shown.simulation().world());
        for (int agent = 1; agent <= 20; agent++) {
            assertEquals(view.belief(agent, 7), paths.getDataset().getYValue(7, agent - 1));
        }
        assertEquals(signal.equals("binary") ? 0.7 : 1, view.herdsFrom(), 1e-12);
        Shown.paint(display.component(), "herding-" + signal);
    }

    @Test
    void theScenarioOffersItsDisplay() {
        HerdingDisplays displays = new HerdingDisplays();
        assertEquals("herding", displays.scenario());
        List<WorldDisplay> all = displays.displays(run("binary").gui());
        assertEquals("Beliefs", all.get(0).title());
        Shown other = new Shown("{\"scenario\": \"steering\", \"parameters\": {\"belief_grid\": 101}}");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> all.get(0)
                        .show(other.simulation().world()))
                .getMessage()
                .contains("expected one of 'herding'"));
    }
}
