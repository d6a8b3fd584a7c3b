package civitas.console;

import civitas.run.LiveCheckpoint;
import civitas.run.LiveRun;
import civitas.run.MemoryBudget;
import civitas.run.RunResult;
import civitas.scenario.InvalidScenarioException;
import civitas.scenario.Problem;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import java.awt.BorderLayout;
import java.awt.Component;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.ServiceLoader;
import javax.swing.JEditorPane;
import javax.swing.JFrame;
import javax.swing.JMenuBar;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;
import sim.display.Console;

/** MASON's console for one scenario: its parameters, its world, its charts and its own displays. On Swing's thread. */
final class ScenarioConsole extends Console {
    private final transient WatchedScenario watched;
    private final transient ConsoleActions actions;
    private final transient ParameterDraft draft;
    private final ModelPanel model;
    private final WorldPanel world;
    private final transient SeriesCharts charts = new SeriesCharts();
    private final JFrame chartFrame = new JFrame();
    private final transient List<WorldDisplay> displays = new ArrayList<>();
    private final transient List<JFrame> displayFrames = new ArrayList<>();
    private final transient List<JFrame> firstDisplays;
    private final transient Repaints worldRepaints = new Repaints(this::repaintWorld);
    private transient volatile Readings latest;
    private transient Path checkpoint;

    /** Whether the latest run has come to its own end. */
    private boolean ended = true;

    private boolean closed;

    private ScenarioConsole(WatchedScenario watched, ConsoleActions actions) {
        super(watched);
        this.watched = watched;
        this.actions = actions;
        ScenarioFile<?> file = watched.run().file();
        draft = new ParameterDraft(file, watched.run().replicate());
        model = new ModelPanel(draft, watched);
        world = new WorldPanel(this::measure);
        setIncrementSeedOnStop(false);
        setTitle("Civitas: " + file.title());
        tabs(file);
        Mason.describeButtons(this);
        setName("console");
        chartFrame.setName("charts");
        JMenuBar bar = new JMenuBar();
        bar.add(ConsoleMenu.file(this));
        setJMenuBar(bar);
        chartFrame(file);
        ServiceLoader.load(ScenarioDisplays.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(offered -> offered.scenario().equals(file.scenario().id()))
                .forEach(offered -> offered.displays(watched).forEach(this::add));
        firstDisplays = WindowLayout.arrange(this, chartFrame, displayFrames);
        begun(watched.run());
        draft.release();
        model.refresh();
    }

    /**
     * Opens the windows.
     *
     * @param every rounds from one that is shown to the next; empty for a number that suits the file
     * @param actions what the menu asks for beyond this console
     */
    static ScenarioConsole open(ScenarioFile<?> file, int replicate, OptionalLong every, ConsoleActions actions) {
        Mason.quieten();
        Relay relay = new Relay();
        WatchedScenario watched = new WatchedScenario(LiveRun.of(file, replicate), every, relay);
        ScenarioConsole console = new ScenarioConsole(watched, actions);
        relay.console = console;
        console.firstDisplays.forEach(frame -> frame.setVisible(true));
        console.chartFrame.setVisible(true);
        console.setVisible(true);
        return console;
    }

    /** What is watched. */
    WatchedScenario watched() {
        return watched;
    }

    private void tabs(ScenarioFile<?> file) {
        JTabbedPane tabs = getTabPane();
        JEditorPane about = new JEditorPane("text/html", About.html(file.scenario()));
        about.setEditable(false);
        about.setCaretPosition(0);
        tabs.setComponentAt(0, new JScrollPane(about));
        Component aboutTab = tabs.getComponentAt(0);
        tabs.removeTabAt(0);
        tabs.insertTab("Model", null, model, "Parameters and levers", 0);
        tabs.insertTab("World", null, world, "Readings, outcomes, benchmarks, trajectory hash", 1);
        tabs.addTab("About", aboutTab);
        tabs.setSelectedIndex(0);
        // A run's seed is the file's, of 64 bits; it stands in the first tab.
        Mason.hideRow(tabs, "Random Number Seed");
        Mason.hideRow(tabs, "Increment Seed on Stop");
    }

    private void chartFrame(ScenarioFile<?> file) {
        chartFrame.setTitle("Series: " + file.title());
        JMenuBar bar = new JMenuBar();
        bar.add(charts.menu());
        chartFrame.setJMenuBar(bar);
        chartFrame.add(charts.component(), BorderLayout.CENTER);
        registerFrame(chartFrame);
    }

    private void add(WorldDisplay display) {
        JFrame frame = new JFrame(display.title());
        frame.add(display.component(), BorderLayout.CENTER);
        displays.add(display);
        displayFrames.add(frame);
        registerFrame(frame);
    }

    /** What runs tell, brought to the console once there is one. */
    private static final class Relay implements RunWatcher {
        private volatile ScenarioConsole console;

        @Override
        public void begun(LiveRun<?> run) {
            console.begun(run);
        }

        @Override
        public void observed(Readings readings, boolean retuned) {
            console.observed(readings, retuned);
        }

        @Override
        public void ended(RunResult result) {
            SwingUtilities.invokeLater(() -> console.finished(result));
        }

        @Override
        public void failed(Throwable cause) {
            SwingUtilities.invokeLater(
                    () -> Messages.refuse(console, "The run broke off", List.of(Messages.of(cause))));
        }
    }

    private void begun(LiveRun<?> run) {
        ended = false;
        draft.follow(run);
        model.refresh();
        charts.open(run.file());
        Readings readings = watched.readings();
        latest = readings;
        charts.benchmarks(readings.benchmarks());
        world.begun(run, readings);
        displays.forEach(display -> {
            display.show(run.simulation().world());
            display.refresh();
        });
    }

    /** On the thread that advances the run. */
    private void observed(Readings readings, boolean retuned) {
        LiveRun<?> run = watched.run();
        charts.add(readings.round(), readings.series());
        displays.forEach(WorldDisplay::refresh);
        latest = readings;
        worldRepaints.request();
        if (retuned) {
            SwingUtilities.invokeLater(() -> retuned(run, readings));
        }
    }

    private void retuned(LiveRun<?> run, Readings readings) {
        if (run == watched.run()) {
            charts.benchmarks(readings.benchmarks());
            draft.reread();
            model.refresh();
        }
    }

    private void repaintWorld() {
        if (!ended) {
            world.observed(watched.run(), latest);
        }
    }

    private void finished(RunResult result) {
        ended = true;
        world.observed(watched.run(), latest);
        world.measured(watched.run().file(), result, true);
        getTabPane().setSelectedComponent(world);
    }

    private void measure() {
        watched.hurry();
        synchronized (watched.lock()) {
            try {
                world.measured(watched.run().file(), watched.run().measure(), ended);
            } catch (RuntimeException e) { // a world may not be ready to be measured
                Messages.refuse(this, "Nothing to measure yet", List.of(Messages.of(e)));
            }
        }
        watched.takeTime();
    }

    /** Starts with what the controls hold, unless that is wrong. */
    @Override
    public synchronized void pressPlay() {
        watched.takeTime();
        if (getPlayState() != PS_STOPPED || prepared()) {
            super.pressPlay();
        }
    }

    @Override
    public synchronized void pressPause() {
        if (getPlayState() == PS_PLAYING) {
            watched.hurry();
        } else {
            watched.takeTime();
        }
        if (getPlayState() != PS_STOPPED || prepared()) {
            super.pressPause();
        }
    }

    @Override
    public synchronized void pressStop() {
        watched.hurry();
        boolean on = getPlayState() != PS_STOPPED;
        super.pressStop();
        if (on) {
            draft.release();
            model.refresh();
        }
    }

    private boolean prepared() {
        try {
            ScenarioFile<?> file = draft.resolve();
            MemoryBudget.threads(file.scenario().id(), file, 1);
            watched.prepare(LiveRun.of(file, draft.replicate()));
            return true;
        } catch (InvalidScenarioException e) {
            Messages.refuse(this, "These parameters are refused", ParameterDraft.messages(e));
        } catch (RuntimeException | OutOfMemoryError e) {
            Messages.refuse(this, "The world could not be built", List.of(Messages.of(e)));
        }
        return false;
    }

    @Override
    public void doNew() {
        actions.choose();
    }

    /** Asks for a scenario file and opens it in windows of its own. */
    void openScenario() {
        FileDialogs.open(this, "Open scenario file", "json").ifPresent(actions::open);
    }

    /** Writes a file that plays what was watched. */
    void saveScenario() {
        watched.hurry();
        synchronized (watched.lock()) {
            WatchedFile file = new WatchedFile(watched.run(), ended);
            FileDialogs.save(this, "Save scenario file", "json", file.stopChoice())
                    .ifPresent(target -> {
                        try {
                            Files.writeString(target, file.text());
                        } catch (IOException e) {
                            Messages.refuse(
                                    this, "Not saved", List.of(target + " could not be written: " + Messages.of(e)));
                        }
                    });
        }
        watched.takeTime();
    }

    @Override
    public void doOpen() {
        FileDialogs.open(this, "Open checkpoint", FileDialogs.CHECKPOINT).ifPresent(this::loadCheckpoint);
    }

    private void loadCheckpoint(Path file) {
        try {
            ScenarioReader reader = new ScenarioReader(ScenarioCatalogue.load());
            LiveRun<?> loaded = LiveCheckpoint.read(file, reader);
            String id = watched.run().file().scenario().id();
            String other = loaded.file().scenario().id();
            if (!other.equals(id)) {
                throw new InvalidScenarioException(List.of(new Problem(
                        file.toString(), "", "is a run of scenario '" + other + "', this console shows '" + id + "'")));
            }
            pressStop();
            draft.open(loaded.file(), loaded.replicate());
            watched.prepare(loaded);
            super.pressPause();
            checkpoint = file;
        } catch (InvalidScenarioException e) {
            Messages.refuse(
                    this,
                    "Not opened",
                    e.problems().stream().map(Problem::toString).toList());
        } catch (NoSuchFileException e) {
            Messages.refuse(this, "Not opened", List.of(file + " does not exist"));
        } catch (IOException e) {
            Messages.refuse(this, "Not opened", List.of(file + " could not be read: " + Messages.of(e)));
        }
    }

    private boolean hasRun() {
        boolean on = getPlayState() != PS_STOPPED;
        if (!on) {
            Messages.refuse(this, "Not saved", List.of("No run is on. Press play or pause, then save."));
        }
        return on;
    }

    @Override
    public void doSave() {
        if (checkpoint == null) {
            doSaveAs();
        } else if (hasRun()) {
            saveCheckpoint(checkpoint);
        }
    }

    @Override
    public void doSaveAs() {
        if (!hasRun()) {
            return;
        }
        FileDialogs.save(this, "Save checkpoint", FileDialogs.CHECKPOINT, null).ifPresent(this::saveCheckpoint);
    }

    private void saveCheckpoint(Path file) {
        watched.hurry();
        synchronized (watched.lock()) {
            try {
                LiveCheckpoint.write(file, watched.run());
                checkpoint = file;
            } catch (IOException e) {
                Messages.refuse(this, "Not saved", List.of(file + " could not be written: " + Messages.of(e)));
            }
        }
        watched.takeTime();
    }

    /** Closes all windows of this console; the program ends with the last one. */
    @Override
    public void doClose() {
        if (closed) {
            return;
        }
        closed = true;
        pressStop();
        watched.quit();
        chartFrame.dispose();
        displayFrames.forEach(JFrame::dispose);
        dispose();
        allControllers.remove(this);
        actions.closed();
    }
}
