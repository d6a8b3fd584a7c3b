package civitas.console;

import civitas.kernel.Phase;
import civitas.kernel.Timetable;
import civitas.run.LiveRun;
import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import civitas.scenario.ScenarioFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.DoubleSupplier;
import sim.display.GUIState;

/**
 * A scenario as MASON's console drives it: every start is a fresh run. One step leads to the next round that is shown;
 * which rounds those are cannot change the run.
 */
public final class WatchedScenario extends GUIState {
    private static final long ROUNDS_SHOWN = 500;
    private static final long WITHOUT_KNOWN_END = 1000;

    private final RunWatcher watcher;
    private LiveRun<?> run;
    private LiveRun<?> prepared;
    private Record tunedTo;
    private List<Benchmark> benchmarks = List.of();
    private long every;
    private long observedRound;
    private int plan;
    private boolean shown;
    private volatile boolean hurried;

    /**
     * @param run shown until the first start, for which it is prepared
     * @param every rounds from one that is shown to the next; empty for a number that suits the file
     */
    WatchedScenario(LiveRun<?> run, OptionalLong every, RunWatcher watcher) {
        super(run.simulation());
        this.run = run;
        this.watcher = watcher;
        this.every = every.orElse(suitable(run.file()));
        tune();
    }

    /** Title of MASON's own windows. */
    public static String getName() {
        return "Civitas";
    }

    /** As often as the file records; else some five hundred times, where the end is known. */
    private static <P extends Record> long suitable(ScenarioFile<P> file) {
        if (!file.recording().series().isEmpty()) {
            return file.recording().every();
        }
        OptionalLong end = file.stopAfter().isPresent()
                ? file.stopAfter()
                : file.scenario().lastRound(file.parameters());
        return end.isPresent() ? Math.max(1, end.getAsLong() / ROUNDS_SHOWN) : WITHOUT_KNOWN_END;
    }

    LiveRun<?> run() {
        return run;
    }

    long every() {
        return every;
    }

    /** Shows every so many rounds from now on. */
    void setEvery(long rounds) {
        synchronized (lock()) {
            every = rounds;
            if (timetable().getTime() > Timetable.BEFORE_SIMULATION) {
                planObservation();
            }
        }
    }

    /** Held by whoever advances the run; what others change or save, they do while they hold it. */
    Object lock() {
        return run.simulation().timetable();
    }

    private Timetable timetable() {
        return run.simulation().timetable();
    }

    /** The next start plays this run: fresh, or restored, and not started. */
    void prepare(LiveRun<?> next) {
        prepared = next;
    }

    /** Starts what was prepared; each run can be started once. */
    @Override
    public void start() {
        run = prepared;
        prepared = null;
        state = run.simulation();
        super.start();
        run.started();
        tune();
        observedRound = run.simulation().completedRounds();
        hurried = false;
        planObservation();
        watcher.begun(run);
    }

    private void planObservation() {
        long next = (run.simulation().completedRounds() / every + 1) * every;
        int mine = ++plan;
        timetable().at((double) next, Phase.RECORD, () -> {
            if (mine == plan) {
                observe();
                planObservation();
            }
        });
    }

    private void observe() {
        boolean retuned = tune();
        observedRound = run.simulation().completedRounds();
        shown = true;
        watcher.observed(readings(), retuned);
    }

    /** Whether other parameters are in force than when it was last asked. */
    private boolean tune() {
        boolean retuned = !run.parameters().equals(tunedTo);
        if (retuned) {
            tunedTo = run.parameters();
            benchmarks = benchmarks(run);
        }
        return retuned;
    }

    private static <P extends Record> List<Benchmark> benchmarks(LiveRun<P> run) {
        return run.file().scenario().benchmarks(run.parameters());
    }

    /** What can be read now. Between two steps. */
    Readings readings() {
        Map<String, DoubleSupplier> suppliers = run.simulation().world().series();
        Map<String, Double> series = new LinkedHashMap<>();
        for (Quantity quantity : run.file().series()) {
            series.put(quantity.name(), suppliers.get(quantity.name()).getAsDouble());
        }
        return new Readings(run.simulation().completedRounds(), series, benchmarks);
    }

    /** Ends the step under way as soon as it can, shown or not. Any thread. */
    void hurry() {
        hurried = true;
    }

    /** Steps go all the way again. */
    void takeTime() {
        hurried = false;
    }

    /** Plays up to the next round that is shown. Returns whether the run goes on. */
    @Override
    public boolean step() {
        shown = false;
        try {
            boolean goesOn = run.simulation().goesOn();
            while (goesOn && !shown && !hurried) {
                goesOn = super.step() && run.simulation().goesOn();
            }
            if (!goesOn) {
                end();
            }
            return goesOn;
        } catch (RuntimeException | Error e) { // whatever a world throws ends its run only
            watcher.failed(e);
            return false;
        }
    }

    private void end() {
        synchronized (lock()) {
            if (run.simulation().completedRounds() > observedRound) {
                observe();
            }
            watcher.ended(run.measure());
        }
    }
}
