package civitas.scenarios.steering.console;

import civitas.console.ScenarioDisplays;
import civitas.console.WorldDisplay;
import java.util.List;
import sim.display.GUIState;

/** Policy and beliefs of the {@code steering} scenario. */
public final class SteeringDisplays implements ScenarioDisplays {
    @Override
    public String scenario() {
        return "steering";
    }

    @Override
    public List<WorldDisplay> displays(GUIState gui) {
        return List.of(new PolicyDisplay());
    }
}
