package civitas.scenarios.console;

import civitas.console.WorldDisplay;
import civitas.kernel.Phase;
import civitas.kernel.Simulation;
import civitas.run.Run;
import civitas.scenario.Overrides;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioReader;
import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import sim.display.GUIState;

/** A run of a scenario file whose world displays look at, without a console. */
public final class Shown {
    private static final ScenarioReader READER = new ScenarioReader(ScenarioCatalogue.load());

    private final Simulation simulation;
    private final GUIState gui;

    /** A run of a file's text. */
    public Shown(String scenario) {
        simulation =
                Run.of(READER.read("test.json", scenario, Overrides.none()), 0).simulation();
        gui = new GUIState(simulation) {};
    }

    public GUIState gui() {
        return gui;
    }

    public Simulation simulation() {
        return simulation;
    }

    /** Shows the world to displays, then again every so many rounds until the run has played that many. */
    public void play(long rounds, long every, List<WorldDisplay> displays) {
        onSwing(() -> displays.forEach(display -> display.show(simulation.world())));
        simulation.start();
        simulation.haltAfter(rounds);
        simulation.timetable().every(every, Phase.RECORD, () -> displays.forEach(WorldDisplay::refresh));
        boolean goesOn = simulation.goesOn();
        while (goesOn) {
            goesOn = simulation.advance();
        }
        displays.forEach(WorldDisplay::refresh);
        onSwing(() -> {});
    }

    /** Does something on Swing's thread, after all that waits there. */
    public static void onSwing(Runnable action) {
        try {
            SwingUtilities.invokeAndWait(action);
        } catch (InterruptedException | java.lang.reflect.InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The component as it would look at its preferred size; also kept in {@code target/screenshots}. */
    public static BufferedImage paint(JComponent component, String name) {
        BufferedImage[] painted = new BufferedImage[1];
        onSwing(() -> painted[0] = painted(component));
        save(painted[0], name);
        return painted[0];
    }

    private static BufferedImage painted(JComponent component) {
        component.setSize(component.getPreferredSize());
        layOut(component);
        BufferedImage image =
                new BufferedImage(component.getWidth(), component.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        component.paint(graphics);
        graphics.dispose();
        return image;
    }

    private static void layOut(Component component) {
        component.doLayout();
        if (component instanceof Container container) {
            for (Component child : container.getComponents()) {
                layOut(child);
            }
        }
    }

    /** Keeps a picture for people. */
    public static void save(BufferedImage image, String name) {
        Path folder = Path.of("target", "screenshots");
        try {
            Files.createDirectories(folder);
            ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
