package civitas.scenarios.landscape.console;

import civitas.console.ScenarioDisplays;
import civitas.console.WorldDisplay;
import java.util.List;
import sim.display.GUIState;

/** Payoffs of agents of the {@code social-learning-strategies} scenario. */
public final class LandscapeDisplays implements ScenarioDisplays {
    @Override
    public String scenario() {
        return "social-learning-strategies";
    }

    @Override
    public List<WorldDisplay> displays(GUIState gui) {
        return List.of(new PayoffDisplay());
    }
}
