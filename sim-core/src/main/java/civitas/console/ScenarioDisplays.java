package civitas.console;

import java.util.List;
import sim.display.GUIState;

/**
 * What a scenario shows in the console beside the charts and inspectors that every scenario gets. Optional: found with
 * {@link java.util.ServiceLoader} by the console alone, so that nothing else ever loads a display.
 */
public interface ScenarioDisplays {
    /** Id of the scenario that is shown. */
    String scenario();

    /**
     * A fresh set of displays for one console, in the order of its list of windows.
     *
     * @param gui the console's state, which MASON's portrayals ask for inspectors
     */
    List<WorldDisplay> displays(GUIState gui);
}
