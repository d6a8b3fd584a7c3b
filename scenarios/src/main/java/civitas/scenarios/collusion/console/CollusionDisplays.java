package civitas.scenarios.collusion.console;

import civitas.console.ScenarioDisplays;
import civitas.console.WorldDisplay;
import java.util.List;
import sim.display.GUIState;

/** Strategies, prices and firms of the {@code collusion} scenario. */
public final class CollusionDisplays implements ScenarioDisplays {
    @Override
    public String scenario() {
        return "collusion";
    }

    @Override
    public List<WorldDisplay> displays(GUIState gui) {
        return List.of(new StrategyDisplay(gui), new PriceDisplay(), new FirmDisplay(gui));
    }
}
