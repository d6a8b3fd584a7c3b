package civitas.scenarios.persuasion.console;

import civitas.console.ScenarioDisplays;
import civitas.console.WorldDisplay;
import java.util.List;
import sim.display.GUIState;

/** Games of the {@code persuasion} scenario as curves. */
public final class PersuasionDisplays implements ScenarioDisplays {
    @Override
    public String scenario() {
        return "persuasion";
    }

    @Override
    public List<WorldDisplay> displays(GUIState gui) {
        return List.of(new SketchDisplay());
    }
}
