package civitas.scenarios.elite.console;

import civitas.console.ScenarioDisplays;
import civitas.console.WorldDisplay;
import java.util.List;
import sim.display.GUIState;

/** The plan of the {@code persuading-elite} scenario. */
public final class EliteDisplays implements ScenarioDisplays {
    @Override
    public String scenario() {
        return "persuading-elite";
    }

    @Override
    public List<WorldDisplay> displays(GUIState gui) {
        return List.of(new PlanDisplay());
    }
}
