package civitas.console;

import java.awt.Component;
import java.awt.Container;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.JLabel;
import sim.display.Console;

/** Settings of MASON's console for which it has no method. */
final class Mason {
    /** Kept, because loggers that nobody holds are forgotten with their level. */
    private static final Logger PREFERENCES = Logger.getLogger("java.util.prefs");

    private Mason() {}

    /** Keeps it from looking for MASON's example models, and preferences from reporting that they are new. */
    static void quieten() {
        PREFERENCES.setLevel(Level.OFF);
        try {
            java.lang.reflect.Field loaded = Console.class.getDeclaredField("classListLoaded");
            loaded.setAccessible(true);
            loaded.setBoolean(null, true);
        } catch (ReflectiveOperationException e) {
            // Another MASON: it only warns that the examples cannot be loaded.
        }
    }

    /** Hides a labelled row of a list of settings. Returns whether there was one. */
    static boolean hideRow(Container container, String label) {
        Component[] children = container.getComponents();
        for (int i = 0; i < children.length; i++) {
            if (children[i] instanceof JLabel found
                    && found.getText() != null
                    && label.equals(found.getText().strip())) {
                found.setVisible(false);
                if (i + 1 < children.length) {
                    children[i + 1].setVisible(false);
                }
                return true;
            }
            if (children[i] instanceof Container inner && hideRow(inner, label)) {
                return true;
            }
        }
        return false;
    }
}
