package civitas.console.parts;

import sim.display.GUIState;
import sim.engine.Schedule;

/** Reading a world between two rounds from Swing's thread. */
public final class Pause {
    private Pause() {}

    /** Runs {@code reading} while the model rests: MASON holds the schedule's lock during every step. */
    public static void during(GUIState gui, Runnable reading) {
        Schedule schedule = gui.state.schedule;
        synchronized (schedule) {
            reading.run();
        }
    }
}
