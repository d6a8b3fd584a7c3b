package civitas.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import civitas.scenario.ScenarioFile;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.swing.ToolTipManager;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.JFileChooserFinder;
import org.assertj.swing.finder.JOptionPaneFinder;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.fixture.JFileChooserFixture;
import org.assertj.swing.fixture.JOptionPaneFixture;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import sim.display.Console;

/** Somebody at the console, with mouse, keyboard and eyes. */
final class Person implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 20_000;
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Robot robot;
    final ScenarioConsole console;
    final FrameFixture window;

    Person(ScenarioFile<?> file, int replicate, OptionalLong every) {
        robot = BasicRobot.robotWithNewAwtHierarchy();
        robot.settings().delayBetweenEvents(20);
        robot.settings().idleTimeout(300); // while a run is drawn, Swing is never idle
        ToolTipManager.sharedInstance().setEnabled(false); // one that pops up under the mouse takes the click
        console = onSwing(() -> ScenarioConsole.open(file, replicate, every, new NoActions()));
        window = new FrameFixture(robot, console);
        robot.waitForIdle();
    }

    private static final class NoActions implements ConsoleActions {
        @Override
        public void choose() {}

        @Override
        public void open(Path file) {}

        @Override
        public void closed() {}
    }

    static <T> T onSwing(Supplier<T> question) {
        return GuiActionRunner.execute(question::get);
    }

    void press(String button) {
        window.button(button).click();
    }

    /** Waits for something that must come about by itself. */
    void await(String what, BooleanSupplier question) {
        Pause.pause(
                new Condition(what) {
                    @Override
                    public boolean test() {
                        return onSwing(question::getAsBoolean);
                    }
                },
                PATIENCE_MILLIS);
    }

    void awaitState(int state) {
        await("play state " + state, () -> console.getPlayState() == state);
    }

    /** Waits until the run has come to its own end and its outcomes are shown; returns the trajectory hash on the screen. */
    String awaitEnd() {
        await(
                "the end",
                () -> console.getPlayState() == Console.PS_STOPPED
                        && window.label("world-round").target().getText().startsWith("Ended"));
        return hash();
    }

    String hash() {
        String text = onSwing(() -> window.textBox("world-hash").target().getText());
        assertTrue(text.startsWith("trajectory_hash "), text);
        return text.substring("trajectory_hash ".length());
    }

    long rounds() {
        return onSwing(() -> console.watched().run().simulation().completedRounds());
    }

    void tab(String title) {
        window.tabbedPane().selectTab(title);
    }

    /** Types a value into a field and presses Enter. */
    void type(String field, String value) {
        window.textBox(field).deleteText().enterText(value + "\n");
    }

    void choose(String box, String word) {
        window.comboBox(box).selectItem(word);
    }

    String problems() {
        return onSwing(() -> window.textBox("problems").target().getText());
    }

    /** Clicks on the menu, too. */
    void menu(String name) {
        window.menuItem(name).click();
    }

    void chooseFile(Path file) {
        JFileChooserFixture dialog = JFileChooserFinder.findFileChooser().using(robot);
        dialog.fileNameTextBox().setText(file.toAbsolutePath().toString());
        dialog.approve();
        await("the dialog to close", () -> !dialog.target().isShowing());
    }

    /** Reads a message that bars the way, and dismisses it. */
    String dismiss() {
        JOptionPaneFixture dialog = JOptionPaneFinder.findOptionPane().using(robot);
        String text = dialog.textBox("message").text();
        dialog.buttonWithText("OK").click();
        await("the message to close", () -> !dialog.target().isShowing());
        return text;
    }

    /** Keeps a picture of the whole screen. */
    Path picture(String name) {
        robot.waitForIdle();
        try {
            Files.createDirectories(PICTURES);
            Path target = PICTURES.resolve(name + ".png");
            BufferedImage screen = new java.awt.Robot()
                    .createScreenCapture(
                            new Rectangle(Toolkit.getDefaultToolkit().getScreenSize()));
            assertTrue(ImageIO.write(screen, "png", target.toFile()));
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.awt.AWTException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        GuiActionRunner.execute(console::doClose);
        robot.cleanUp();
        assertEquals(Console.PS_STOPPED, console.getPlayState());
    }
}
