package civitas.cli;

import civitas.report.Reports;
import civitas.run.Manifest;
import civitas.run.MemoryBudget;
import civitas.run.Progress;
import civitas.run.ResultFolder;
import civitas.run.RunKey;
import civitas.run.RunSet;
import civitas.run.Runner;
import civitas.run.Shell;
import civitas.scenario.ScenarioFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Run a scenario file, print what was measured and write a result folder.",
            "",
            "If a run is killed, the same command with the same --out does only what is missing."
        },
        footer = {
            "",
            "Examples:",
            "  civitas run collusion",
            "  civitas run study.json --replicates 200 --threads 4 --out results/study",
            "  civitas run collusion --set 'marginal_cost=[1, 0.75]' --set discount_factor=0.9"
        })
final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ScenarioOptions scenario;

    @Mixin
    private ThreadOptions threads;

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for results (default: a new one in results/).")
    private Path out;

    @Option(names = "--twin", description = "Also run every replicate without its interventions, and compare.")
    private boolean twin;

    @Option(
            names = "--checkpoint-every",
            paramLabel = "ROUNDS",
            description = "Save every run each ROUNDS rounds, so that a kill loses no more than that.")
    private long checkpointEvery;

    @Option(names = "--no-report", description = "Leave out the page report.html.")
    private boolean noReport;

    @Option(names = "--json", description = "Print one JSON document instead of tables.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Instant start = Instant.now();
        ScenarioFile<?> read = scenario.read();
        read.sweep().ifPresent(sweep -> spec.commandLine()
                .getErr()
                .println("Note: run plays the file's own parameters and leaves its sweep out."));
        ScenarioFile<?> file = read.withoutSweep();
        check(file);
        file.notices().forEach(notice -> spec.commandLine().getErr().println("Note: " + notice));
        int usable = MemoryBudget.threads(scenario.argument, file, threads.threads());
        try (ResultFolder folder = out == null ? DefaultFolder.create(file) : ResultFolder.open(out, file)) {
            Runner runner = new Runner(file, usable, checkpointEvery);
            RunSet runs = play(file, folder, runner);
            if (runner.stopped()) {
                sayHowToContinue(folder, runs, file);
                return ExitStatus.STOPPED;
            }
            folder.complete(
                    file,
                    runs,
                    new Manifest(spec.commandLine().getParent().getParseResult().originalArgs(), start, usable));
            report(file, runs, folder, start);
            if (!noReport) {
                page(file, runs, folder.path());
            }
            return runs.failed().isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
        }
    }

    private void check(ScenarioFile<?> file) {
        if (checkpointEvery < 0) {
            throw usage("--checkpoint-every " + checkpointEvery + ": must be at least 0; 0 saves nothing");
        }
        if (out != null && out.toString().isEmpty()) {
            throw usage("--out is empty, expected a folder");
        }
        if (twin && file.interventions().isEmpty()) {
            throw usage("--twin compares with the run without interventions, but " + scenario.argument + " has none");
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private RunSet play(ScenarioFile<?> file, ResultFolder folder, Runner runner) throws IOException {
        List<RunKey> keys = Runner.keys(file, twin);
        int done = folder.finished(keys).size();
        if (done > 0) {
            spec.commandLine().getErr().println("Continuing: " + done + " of " + keys.size() + " runs are finished.");
        }
        try (Interruption interruption = Interruption.asksToStop(runner::stop);
                Progress progress = ProgressBars.open(file.scenario().id(), "runs", keys.size(), done)) {
            return runner.play(keys, folder, progress);
        }
    }

    private void sayHowToContinue(ResultFolder folder, RunSet runs, ScenarioFile<?> file) {
        List<String> words =
                new ArrayList<>(spec.commandLine().getParent().getParseResult().originalArgs());
        if (out == null) {
            words.addAll(List.of("--out", folder.path().toString()));
        }
        PrintWriter err = spec.commandLine().getErr();
        err.printf(
                Locale.ROOT,
                "Stopped. %d of %d runs are finished and kept in %s; runs in flight were saved.%nTo go on: civitas %s%n",
                runs.finished().size(),
                Runner.keys(file, twin).size(),
                folder.path(),
                Shell.quote(words));
    }

    /** Results are safe already: without the page they are as good. */
    private void page(ScenarioFile<?> file, RunSet runs, Path folder) {
        PrintWriter err = spec.commandLine().getErr();
        try {
            Path page = Reports.ofRun(folder, file, runs);
            if (!json) {
                spec.commandLine().getOut().println("Report: " + page);
            }
        } catch (IOException e) {
            err.println("Note: the report could not be written (" + e.getMessage() + "); 'civitas report "
                    + Shell.quote(List.of(folder.toString())) + "' tries again.");
        }
    }

    private void report(ScenarioFile<?> file, RunSet runs, ResultFolder folder, Instant start) {
        RunReport report = new RunReport(file, runs, folder.path(), start);
        PrintWriter stdout = spec.commandLine().getOut();
        if (json) {
            Json.print(stdout, report.document());
        } else {
            report.print(stdout);
        }
        runs.failed().forEach((key, cause) -> spec.commandLine().getErr().println(key + " failed: " + cause));
    }
}
