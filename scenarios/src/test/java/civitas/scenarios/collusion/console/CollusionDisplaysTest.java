package civitas.scenarios.collusion.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import civitas.console.WorldDisplay;
import civitas.scenarios.console.Shown;
import java.util.List;
import org.junit.jupiter.api.Test;

class CollusionDisplaysTest {
    private static final String QUICK =
            """
            {"scenario": "collusion", "parameters": {"exploration_decay": 4e-5, "max_periods": 400000 %s} %s}""";

    private static long played(String parameters, String rest, String picture, long rounds) {
        Shown shown = new Shown(QUICK.formatted(parameters, rest));
        List<WorldDisplay> displays = new CollusionDisplays().displays(shown.gui());
        shown.play(rounds, 100, displays);
        for (WorldDisplay display : displays) {
            Shown.paint(display.component(), "collusion-" + picture + "-" + display.title());
        }
        return shown.simulation().world().trajectoryHash();
    }

    @Test
    void pictures() {
        played("", "", "baseline", 400_000);
        String prominence =
                ", \"interventions\": [{\"at\": 150000, \"set\": {\"platform.prominence\": \"price_directed\"}}]";
        played("", prominence, "prominence", 400_000);
        played(", \"firms\": 3, \"prices\": 8", "", "three", 20_000);
        played(", \"memory\": 0", "", "memory-0", 20_000);
        played(", \"memory\": 2, \"prices\": 5", "", "memory-2", 20_000);
        played(", \"prices\": 130", "", "long-grid", 2_000);
        assertEquals(1, 1);
    }
}
