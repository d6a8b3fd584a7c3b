package civitas.console;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Container;
import java.util.Iterator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.ToolTipManager;
import javax.swing.UIManager;
import sim.display.Console;

/** Settings of MASON's console for which it has no method. */
final class Mason {
    /** Kept, because loggers that nobody holds are forgotten with their level. */
    private static final Logger PREFERENCES = Logger.getLogger("java.util.prefs");

    private Mason() {}

    /**
     * Keeps it from looking for MASON's example models, preferences from reporting that they are new, and labels from
     * being bold.
     */
    static void quieten() {
        PREFERENCES.setLevel(Level.OFF);
        UIManager.put("swing.boldMetal", Boolean.FALSE);
        try {
            java.lang.reflect.Field loaded = Console.class.getDeclaredField("classListLoaded");
            loaded.setAccessible(true);
            loaded.setBoolean(null, true);
            // MASON's are windows of their own, which at the edge of the screen lie under the mouse and take its
            // clicks.
            ToolTipManager.sharedInstance().setLightWeightPopupEnabled(true);
        } catch (ReflectiveOperationException e) {
            // Another MASON: it only warns that the examples cannot be loaded.
        }
    }

    /** Says what the buttons with MASON's icons do. They are the buttons at the bottom, from left to right. */
    static void describeButtons(Console console) {
        BorderLayout layout = (BorderLayout) console.getContentPane().getLayout();
        Container bottom = (Container) layout.getLayoutComponent(BorderLayout.SOUTH);
        Iterator<String> names = List.of("play", "pause", "stop").iterator();
        Iterator<String> help = List.of(
                        "Start; while paused: one step, to the next round that is shown",
                        "Pause and go on; while stopped: start paused",
                        "Stop; the next start is a fresh run")
                .iterator();
        for (Component child : bottom.getComponents()) {
            if (child instanceof JButton button && names.hasNext()) {
                button.setName(names.next());
                // A tool tip at the edge of the screen would lie over the button and take the click.
                button.getAccessibleContext().setAccessibleDescription(help.next());
            }
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
