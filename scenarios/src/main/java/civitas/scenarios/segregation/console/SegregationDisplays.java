package civitas.scenarios.segregation.console;

import civitas.console.ScenarioDisplays;
import civitas.console.WorldDisplay;
import java.util.List;
import sim.display.GUIState;

/** The city of the {@code segregation} scenario. */
public final class SegregationDisplays implements ScenarioDisplays {
    @Override
    public String scenario() {
        return "segregation";
    }

    @Override
    public List<WorldDisplay> displays(GUIState gui) {
        return List.of(new CityDisplay());
    }
}
