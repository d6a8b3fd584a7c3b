package civitas.console.parts;

import sim.display.GUIState;
import sim.portrayal.Inspector;
import sim.portrayal.SimpleInspector;
import sim.util.Bag;

/** MASON's inspectors of {@link Inspectable}. */
public final class Inspectors {
    private Inspectors() {}

    /** An inspector of these readings. On Swing's thread. */
    public static Inspector of(Inspectable readings, GUIState gui) {
        return new SimpleInspector(readings, gui, readings.title());
    }

    /** Shows readings in the console's list of inspectors, if the console runs. On Swing's thread. */
    public static void open(Inspectable readings, GUIState gui) {
        if (gui.controller != null) {
            gui.controller.setInspectors(
                    new Bag(new Object[] {of(readings, gui)}), new Bag(new Object[] {readings.title()}));
        }
    }
}
