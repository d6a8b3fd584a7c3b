package civitas.scenarios.opinion.console;

import civitas.console.ScenarioDisplays;
import civitas.console.WorldDisplay;
import java.util.List;
import sim.display.GUIState;

/** Bands of opinions over time of the {@code opinion-dynamics} scenario. */
public final class OpinionDisplays implements ScenarioDisplays {
    @Override
    public String scenario() {
        return "opinion-dynamics";
    }

    @Override
    public List<WorldDisplay> displays(GUIState gui) {
        return List.of(new BandDisplay());
    }
}
