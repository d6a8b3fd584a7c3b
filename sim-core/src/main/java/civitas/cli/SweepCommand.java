package civitas.cli;

import civitas.report.Reports;
import civitas.run.MemoryBudget;
import civitas.run.Shell;
import civitas.scenario.ScenarioFile;
import civitas.sweep.EngineSettings;
import civitas.sweep.SweepEngine;
import civitas.sweep.SweepEngines;
import civitas.sweep.SweepProgress;
import civitas.sweep.Sweeper;
import civitas.sweep.journal.FailedRun;
import civitas.sweep.journal.RunCounts;
import civitas.sweep.journal.SweepJournal;
import civitas.sweep.plan.Plan;
import civitas.sweep.plan.Plans;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        description = {
            "Play the design of a scenario file's \"sweep\" and keep every run in a journal.",
            "",
            "The same command with the same --out plays only what is missing: after a kill, after levels or replicates"
                    + " were added, after failed points were mended."
        },
        footer = {
            "",
            "Examples:",
            "  civitas sweep study.json --out results/study",
            "  civitas sweep study.json --out results/study --engine spark --master spark://host:7077",
            "  civitas analyse results/study            what it found",
            "  civitas export results/study --format parquet --out tables"
        })
final class SweepCommand implements Callable<Integer> {
    private static final int FAILURES_SHOWN = 5;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ScenarioOptions scenario;

    @Mixin
    private ThreadOptions threads;

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            description = "local: threads of this process (default). spark: a cluster.")
    private String engine = "local";

    @Option(names = "--master", paramLabel = "URL", description = "Address of the cluster, such as spark://host:7077.")
    private String master;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder of the journal (default: a new one in results/).")
    private Path out;

    @Option(
            names = "--on-error",
            paramLabel = "continue|stop",
            description = "What to do when a run fails: go on with the others (default), or start no more.")
    private OnError onError = OnError.CONTINUE;

    @Option(names = "--plan", description = "Say how many runs there would be and play none.")
    private boolean planOnly;

    @Option(names = "--no-report", description = "Leave out the page report.html.")
    private boolean noReport;

    @Option(names = "--json", description = "Print one JSON document instead of words.")
    private boolean json;

    /** What a failed run means for the others. */
    private enum OnError {
        CONTINUE,
        STOP;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() throws IOException {
        Instant start = Instant.now();
        ScenarioFile<?> file = scenario.read();
        if (file.sweep().isEmpty()) {
            throw usage(scenario.argument + " has no \"sweep\"; add one, or play its own parameters with 'run'");
        }
        if (out != null && out.toString().isEmpty()) {
            throw usage("--out is empty, expected a folder");
        }
        int usable = MemoryBudget.threads(scenario.argument, file, threads.threads());
        Plan plan = Plans.of(file);
        if (planOnly) {
            return sayPlan(plan);
        }
        Path folder = out == null ? DefaultFolder.next(file.scenario().id() + "-sweep") : out;
        EngineSettings settings = new EngineSettings(usable, Optional.ofNullable(master));
        int status;
        try (SweepJournal journal = SweepJournal.open(folder, file);
                SweepEngine opened = open(file, settings)) {
            journal.notices().forEach(notice -> spec.commandLine().getErr().println("Note: " + notice + "."));
            status = play(plan, journal, opened, file, start);
        }
        if (!noReport && status != ExitStatus.STOPPED) {
            page(folder);
        }
        return status;
    }

    /** The journal is safe already: without the page it is as good. */
    private void page(Path folder) {
        PrintWriter err = spec.commandLine().getErr();
        try {
            Path page = Reports.ofSweep(folder);
            if (!json) {
                spec.commandLine().getOut().println("Report: " + page);
            }
        } catch (IOException e) {
            err.println("Note: the report could not be written (" + e.getMessage() + "); 'civitas report "
                    + Shell.quote(List.of(folder.toString())) + "' tries again.");
        }
    }

    private SweepEngine open(ScenarioFile<?> file, EngineSettings settings) throws IOException {
        try {
            return SweepEngines.load().find(engine).open(file, settings);
        } catch (IllegalArgumentException e) {
            throw usage(e.getMessage());
        }
    }

    private int play(Plan plan, SweepJournal journal, SweepEngine opened, ScenarioFile<?> file, Instant start)
            throws IOException {
        String task = file.scenario().id();
        try (SweepProgress progress = SweepProgressBars.open(task, plan.planned(), plan.exact())) {
            Sweeper sweeper = new Sweeper(plan, journal, opened, progress, onError == OnError.STOP);
            boolean complete;
            try (Interruption interruption = Interruption.asksToStop(sweeper::stop)) {
                complete = sweeper.carryOut();
            }
            progress.close();
            return report(journal, sweeper.finished(), complete, start);
        }
    }

    private int sayPlan(Plan plan) {
        String most = plan.exact() ? "" : "at most ";
        spec.commandLine().getOut().printf(Locale.ROOT, "%s%,d runs%n", most, plan.planned());
        return ExitStatus.DONE;
    }

    private int report(SweepJournal journal, long played, boolean complete, Instant start) throws IOException {
        RunCounts counts = journal.counts();
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        PrintWriter stdout = spec.commandLine().getOut();
        if (json) {
            Json.print(stdout, document(journal, counts, played, complete, seconds));
        } else {
            stdout.printf(
                    Locale.ROOT,
                    "%,d runs finished (%,d of them now), %,d failed, in %s (%.1f s).%n",
                    counts.finished(),
                    played,
                    counts.failed(),
                    journal.folder(),
                    seconds);
            if (counts.finished() + counts.failed() == 0) {
                stdout.println("The design has no point: its filter leaves all of them out.");
            }
            stdout.printf(
                    "Look at them: civitas analyse %s%n",
                    Shell.quote(List.of(journal.folder().toString())));
        }
        sayFailures(journal, counts);
        if (!complete) {
            sayHowToContinue(journal);
            return onError == OnError.STOP && counts.failed() > 0 ? ExitStatus.FAILED : ExitStatus.STOPPED;
        }
        return counts.failed() == 0 ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private static ObjectNode document(
            SweepJournal journal, RunCounts counts, long played, boolean complete, double seconds) {
        ObjectNode node = Json.object();
        node.put("out", journal.folder().toString());
        node.put("complete", complete);
        node.put("finished", counts.finished());
        node.put("played", played);
        node.put("failed", counts.failed());
        node.put("wall_seconds", seconds);
        return node;
    }

    private void sayFailures(SweepJournal journal, RunCounts counts) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        for (FailedRun run : journal.failures(FAILURES_SHOWN)) {
            err.println(run.point() + ", replicate " + run.replicate() + " failed: " + run.cause());
        }
        if (counts.failed() > FAILURES_SHOWN) {
            err.printf(
                    Locale.ROOT,
                    "... and %,d more; table runs of the journal has them all%n",
                    counts.failed() - FAILURES_SHOWN);
        }
    }

    private void sayHowToContinue(SweepJournal journal) {
        List<String> words =
                new ArrayList<>(spec.commandLine().getParent().getParseResult().originalArgs());
        if (out == null) {
            words.addAll(List.of("--out", journal.folder().toString()));
        }
        spec.commandLine()
                .getErr()
                .printf("Stopped; runs that had ended are kept.%nTo go on: civitas %s%n", Shell.quote(words));
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
