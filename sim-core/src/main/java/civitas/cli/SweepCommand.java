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
import civitas.sweep.design.EmptyDesign;
import civitas.sweep.journal.RunTally;
import civitas.sweep.journal.SweepJournal;
import civitas.sweep.plan.Plan;
import civitas.sweep.plan.Plans;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
            converter = OnError.Converter.class,
            description = "What to do when a run fails: go on with the others (default), or start no more.")
    private OnError onError = OnError.CONTINUE;

    @Option(
            names = "--plan",
            description =
                    "Say how many runs there would be, how many of them the folder given with --out holds, and play none.")
    private boolean planOnly;

    @Option(names = "--no-report", description = "Leave out the page report.html.")
    private boolean noReport;

    @Option(names = "--json", description = "Print one JSON document instead of words.")
    private boolean json;

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
        EmptyDesign.refuse(scenario.argument, file);
        int usable = MemoryBudget.threads(scenario.argument, file, threads.threads());
        if (planOnly) {
            return sayPlan(file);
        }
        Plan plan = Plans.of(file);
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
        try (RunTally tally = journal.tally();
                SweepProgress progress = SweepProgressBars.open(task, plan.planned(), plan.exact())) {
            Sweeper sweeper = new Sweeper(plan, journal, tally, opened, progress, onError == OnError.STOP);
            boolean complete;
            try (Interruption interruption = Interruption.asksToStop(sweeper::stop)) {
                complete = sweeper.carryOut();
            }
            progress.close();
            double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
            report(new SweepEnding(
                    journal.folder(),
                    complete,
                    tally.counts(),
                    sweeper.finished(),
                    tally.failures(FAILURES_SHOWN),
                    seconds));
            return status(complete, tally.counts(), sweeper);
        }
    }

    private int sayPlan(ScenarioFile<?> file) throws IOException {
        PlanReport report;
        try {
            report = PlanReport.of(file, Optional.ofNullable(out));
        } catch (IllegalArgumentException e) {
            throw usage(e.getMessage());
        }
        if (json) {
            Json.print(spec.commandLine().getOut(), report.document());
        } else {
            report.print(spec.commandLine().getOut());
        }
        return ExitStatus.DONE;
    }

    private void report(SweepEnding ending) {
        PrintWriter stdout = spec.commandLine().getOut();
        if (json) {
            Json.print(stdout, ending.document());
        } else {
            ending.print(stdout);
        }
        ending.explain(spec.commandLine().getErr(), commandFor(ending.folder()));
    }

    /** A sweep that a failure stopped has failed; one that the user stopped has not, whatever failed before. */
    private int status(boolean complete, RunTally.Counts counts, Sweeper sweeper) {
        if (!complete) {
            return onError == OnError.STOP && sweeper.failed() > 0 ? ExitStatus.FAILED : ExitStatus.STOPPED;
        }
        if (counts.named() == 0) {
            return ExitStatus.BAD_INPUT;
        }
        return counts.failed() == 0 ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private String commandFor(Path folder) {
        List<String> words =
                new ArrayList<>(spec.commandLine().getParent().getParseResult().originalArgs());
        if (out == null) {
            words.addAll(List.of("--out", folder.toString()));
        }
        return "civitas " + Shell.quote(words);
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
