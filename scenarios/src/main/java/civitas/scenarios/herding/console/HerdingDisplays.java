package civitas.scenarios.herding.console;

import civitas.console.ScenarioDisplays;
import civitas.console.WorldDisplay;
import java.util.List;
import sim.display.GUIState;

/** Beliefs of the {@code herding} scenario. */
public final class HerdingDisplays implements ScenarioDisplays {
    @Override
    public String scenario() {
        return "herding";
    }

    @Override
    public List<WorldDisplay> displays(GUIState gui) {
        return List.of(new BeliefDisplay());
    }
}
