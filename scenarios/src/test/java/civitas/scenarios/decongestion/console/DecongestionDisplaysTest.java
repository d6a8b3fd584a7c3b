package civitas.scenarios.decongestion.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.console.WorldDisplay;
import civitas.scenarios.console.Shown;
import civitas.scenarios.decongestion.MarketView;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecongestionDisplaysTest {
    private static Shown run() {
        return new Shown("{\"scenario\": \"decongestion\", \"parameters\": {\"rounds\": 20, \"measured_rounds\": 1}}");
    }

    @Test
    void lookingChangesNothingAndDemandIsDrawn() {
        Shown alone = run();
        alone.play(12, 12, List.of());
        Shown shown = run();
        DemandDisplay display = new DemandDisplay();
        shown.play(12, 5, List.of(display));
        assertEquals(
                alone.simulation().world().trajectoryHash(),
                shown.simulation().world().trajectoryHash());
        MarketView view = MarketView.of(shown.simulation().world());
        assertEquals(12, view.rounds());
        double[] demand = view.demand();
        assertEquals(demand.length, Arrays.stream(demand).sum() + view.without());
        assertEquals(demand.length, view.prices().length);
        for (int item = 0; item < demand.length; item++) {
            assertEquals(demand[item], display.demand().getDataset().getYValue(0, item));
        }
        String title = display.chart().getTitle().getText();
        assertTrue(title.startsWith("Round 12: features "), title);
        assertEquals(
                Integer.bitCount(view.shownFeatures()) - 1,
                title.chars().filter(c -> c == ',').count() - 1);
        Shown.paint(display.component(), "decongestion");
    }

    @Test
    void theScenarioOffersItsDisplay() {
        DecongestionDisplays displays = new DecongestionDisplays();
        assertEquals("decongestion", displays.scenario());
        List<WorldDisplay> all = displays.displays(run().gui());
        assertEquals("Demand", all.get(0).title());
        Shown other = new Shown("{\"scenario\": \"persuading-elite\"}");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> all.get(0)
                        .show(other.simulation().world()))
                .getMessage()
                .contains("expected one of 'decongestion'"));
    }
}
