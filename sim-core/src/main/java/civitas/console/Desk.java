package civitas.console;

import civitas.scenario.InvalidScenarioException;
import civitas.scenario.Overrides;
import civitas.scenario.Problem;
import civitas.scenario.Scenario;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;

/** All windows of the program. */
public final class Desk {
    private final OptionalLong every;
    private final CountDownLatch empty = new CountDownLatch(1);
    private int windows;

    /** @param every rounds from one that is shown to the next; empty for a number that suits each file */
    public Desk(OptionalLong every) {
        this.every = every;
        UIManager.put("swing.boldMetal", Boolean.FALSE);
    }

    /** Whether windows can be opened at all. */
    public static boolean hasDisplay() {
        try {
            return !GraphicsEnvironment.isHeadless()
                    && GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice() != null;
        } catch (HeadlessException | AWTError e) { // a display is named, but nobody is there
            return false;
        }
    }

    /** Opens a console. Not on Swing's thread. */
    public void open(ScenarioFile<?> file, int replicate) throws InterruptedException {
        onSwing(() -> console(file, replicate));
    }

    /** Lets the user choose a scenario. Not on Swing's thread. */
    public void choose() throws InterruptedException {
        onSwing(this::chooser);
    }

    private static void onSwing(Runnable work) throws InterruptedException {
        try {
            SwingUtilities.invokeAndWait(work);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the windows could not be opened", e.getCause());
        }
    }

    /** Waits until the last window was closed. */
    public void await() throws InterruptedException {
        empty.await();
    }

    private void console(ScenarioFile<?> file, int replicate) {
        ScenarioConsole.open(file, replicate, every, new Actions());
        windows++;
    }

    private void chooser() {
        Chooser[] chooser = new Chooser[1];
        chooser[0] = new Chooser(
                ScenarioCatalogue.load().all(), scenario -> openDefault(scenario, chooser[0]), () -> FileDialogs.open(
                                chooser[0], "Open scenario file", "json")
                        .ifPresent(file -> openFile(file, chooser[0])));
        chooser[0].addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
                closed();
            }
        });
        windows++;
        chooser[0].setVisible(true);
    }

    private void openDefault(Scenario<?> scenario, Window from) {
        console(new ScenarioReader(ScenarioCatalogue.load()).readDefault(scenario.id(), Overrides.none()), 0);
        from.dispose();
    }

    private void openFile(Path file, Chooser from) {
        try {
            console(new ScenarioReader(ScenarioCatalogue.load()).read(file, Overrides.none()), 0);
            if (from != null) {
                from.dispose();
            }
        } catch (InvalidScenarioException e) {
            Messages.refuse(
                    from,
                    "Not opened",
                    e.problems().stream().map(Problem::toString).toList());
        }
    }

    private void closed() {
        windows--;
        if (windows == 0) {
            empty.countDown();
        }
    }

    private final class Actions implements ConsoleActions {
        @Override
        public void choose() {
            chooser();
        }

        @Override
        public void open(Path file) {
            openFile(file, null);
        }

        @Override
        public void closed() {
            Desk.this.closed();
        }
    }
}
