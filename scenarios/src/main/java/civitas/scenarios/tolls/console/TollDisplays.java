package civitas.scenarios.tolls.console;

import civitas.console.ScenarioDisplays;
import civitas.console.WorldDisplay;
import java.util.List;
import sim.display.GUIState;

/** Roads, distributions, platform and drivers of the {@code tolls} scenario. */
public final class TollDisplays implements ScenarioDisplays {
    @Override
    public String scenario() {
        return "tolls";
    }

    @Override
    public List<WorldDisplay> displays(GUIState gui) {
        return List.of(
                new RoadDisplay(gui), new DistributionDisplay(gui), new PlatformDisplay(gui), new DriverDisplay(gui));
    }
}
