package civitas.scenarios.decongestion.console;

import civitas.console.ScenarioDisplays;
import civitas.console.WorldDisplay;
import java.util.List;
import sim.display.GUIState;

/** Demand in the {@code decongestion} scenario. */
public final class DecongestionDisplays implements ScenarioDisplays {
    @Override
    public String scenario() {
        return "decongestion";
    }

    @Override
    public List<WorldDisplay> displays(GUIState gui) {
        return List.of(new DemandDisplay());
    }
}
