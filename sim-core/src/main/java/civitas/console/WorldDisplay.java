package civitas.console;

import civitas.kernel.World;
import javax.swing.JComponent;

/**
 * One window of the console that shows a world. It lives as long as the console; worlds come and go with every start
 * and every loaded checkpoint. Reading a world draws no random number and changes nothing.
 */
public interface WorldDisplay {
    /** Title of the window and its name in the list of windows. */
    String title();

    /** The content of the window: the same component at each call. On Swing's thread. */
    JComponent component();

    /** Shows another world from now on. On Swing's thread, while no world advances. */
    void show(World<?> world);

    /**
     * Reads the world again. On the thread that advances the world, between two rounds: copies what is needed and
     * leaves the painting to Swing's thread.
     */
    void refresh();
}
