package civitas.scenarios.elite.console;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.console.WorldDisplay;
import civitas.scenarios.console.Shown;
import civitas.scenarios.elite.EliteView;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;

class EliteDisplaysTest {
    private static Shown run() {
        return new Shown(
                "{\"scenario\": \"persuading-elite\", \"parameters\": {\"periods\": 20, \"points\": 101, \"support\": 0.8}}");
    }

    @Test
    void lookingChangesNothingAndThePlanIsDrawn() {
        Shown alone = run();
        alone.play(9, 9, List.of());
        Shown shown = run();
        PlanDisplay display = new PlanDisplay();
        shown.play(9, 2, List.of(display));
        assertEquals(
                alone.simulation().world().trajectoryHash(),
                shown.simulation().world().trajectoryHash());
        EliteView view = EliteView.of(shown.simulation().world());
        assertEquals(9, view.periods());
        XYDataset lines = display.chart().getXYPlot().getDataset();
        double[] drawn = IntStream.range(0, lines.getItemCount(0))
                .mapToDouble(point -> lines.getYValue(0, point))
                .toArray();
        assertArrayEquals(view.plan().moveIfOne(), drawn);
        assertEquals(view.support(), lines.getXValue(3, 0));
        Shown.paint(display.component(), "persuading-elite");
    }

    @Test
    void theScenarioOffersItsDisplay() {
        EliteDisplays displays = new EliteDisplays();
        assertEquals("persuading-elite", displays.scenario());
        List<WorldDisplay> all = displays.displays(run().gui());
        assertEquals("Plan", all.get(0).title());
        Shown other = new Shown("{\"scenario\": \"decongestion\"}");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> all.get(0)
                        .show(other.simulation().world()))
                .getMessage()
                .contains("expected one of 'persuading-elite'"));
    }
}
