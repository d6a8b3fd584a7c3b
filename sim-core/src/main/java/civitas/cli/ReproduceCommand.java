package civitas.cli;

import civitas.claims.ClaimSet;
import civitas.claims.Reproduction;
import civitas.claims.Verdict;
import civitas.report.ReproducedClaims;
import civitas.report.ReproductionPage;
import civitas.run.MemoryBudget;
import civitas.run.Progress;
import civitas.run.RunSet;
import civitas.run.Runner;
import civitas.scenario.InputFolders;
import civitas.scenario.Scenario;
import civitas.scenario.ScenarioCatalogue;
import civitas.scenario.ScenarioFile;
import civitas.scenario.ScenarioReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "reproduce",
        mixinStandardHelpOptions = true,
        description = {
            "Measure published numbers again and say whether they hold.",
            "",
            "The quick set uses fewer replicates, with tolerances that widen as standard errors do.",
            "Claims that need a file found neither here nor in a folder listed in CIVITAS_DATA are left out."
        },
        footer = {
            "",
            "Verdicts:",
            "  reproduced  within tolerance of a number that the publication or its package prints, computed exactly or"
                    + " over the full number of runs",
            "  plausible   within tolerance on weaker ground: fewer runs, or a number that was not printed but read off a"
                    + " figure, known second hand, a direction with a margin, or computed independently",
            "  gap         outside tolerance; the analysis says why, where there is one",
            "Exit status 1 means that some claim is a gap or some run failed.",
            "",
            "Examples:",
            "  civitas reproduce collusion --full --out results/claims",
            "  civitas reproduce --page published.html"
        })
final class ReproduceCommand implements Callable<Integer> {
    private static final String STOPPED = "Stopped. Nothing was kept; with --out DIR a reproduction can go on later.";
    private static final String STOPPED_AND_KEPT = "Stopped. Finished runs are kept; the same command goes on.";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Scenario ids (default: all).")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--full", description = "Run the full replicate numbers.")
    private boolean full;

    @Mixin
    private ThreadOptions threads;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Keep finished runs here, so that a killed reproduction goes on where it was.")
    private Path out;

    @Option(
            names = "--page",
            paramLabel = "FILE",
            description =
                    "Also write all claims beside what was measured: FILE.html is one page with charts that needs no"
                            + " network, FILE.md has tables. A file that exists is not overwritten.")
    private Path page;

    @Option(names = "--json", description = "Print one JSON document instead of a table.")
    private boolean json;

    private final List<ReproducedClaims> reproduced = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        Optional<ReproductionPage> target = target();
        ScenarioCatalogue catalogue = ScenarioCatalogue.load();
        ScenarioReader reader = new ScenarioReader(catalogue);
        InputFolders folders = InputFolders.ofEnvironment();
        List<Scenario<?>> scenarios = ids.isEmpty()
                ? catalogue.all()
                : ids.stream().distinct().<Scenario<?>>map(catalogue::find).toList();
        Path folder = out == null ? Files.createTempDirectory("civitas-reproduce") : out;
        try {
            for (Scenario<?> scenario : scenarios) {
                reproduced.add(reproduce(new Reproduction(ClaimSet.of(scenario), full, reader, folders), folder));
            }
        } catch (CancellationException stopped) {
            spec.commandLine().getErr().println(stopped.getMessage());
            return ExitStatus.STOPPED;
        } finally {
            if (out == null) {
                TemporaryFolder.delete(folder);
            }
        }
        return report(target);
    }

    /** What is wrong with the page is said before anything runs. */
    private Optional<ReproductionPage> target() {
        try {
            return Optional.ofNullable(page).map(ReproductionPage::at);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--page " + e.getMessage());
        }
    }

    private ReproducedClaims reproduce(Reproduction reproduction, Path folder) throws IOException {
        String id = reproduction.claims().scenario().id();
        List<Verdict> verdicts = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        reproduction.leftOut().forEach((file, claims) -> sayLeftOut(reproduction.claims(), file, claims));
        for (Map.Entry<String, ScenarioFile<?>> entry :
                reproduction.experiments().entrySet()) {
            String experiment = entry.getKey();
            ScenarioFile<?> file = entry.getValue();
            int usable = MemoryBudget.threads(id + "/claims.json", file, threads.threads());
            Path runsFolder = folder.resolve(id).resolve((full ? "full-" : "quick-") + experiment);
            int total = reproduction.runs(experiment);
            Runner runner = new Runner(file, usable, 0);
            RunSet runs;
            try (Interruption interruption = Interruption.asksToStop(runner::stop);
                    Progress progress =
                            total == 0 ? Progress.SILENT : ProgressBars.open(experiment, "runs", total, 0)) {
                runs = reproduction.play(experiment, file, runner, runsFolder, progress);
            }
            if (runner.stopped()) {
                throw new CancellationException(out == null ? STOPPED : STOPPED_AND_KEPT);
            }
            verdicts.addAll(reproduction.verdicts(experiment, file, runs));
            runs.failed()
                    .forEach((key, cause) -> failures.add(id + "/" + experiment + ": " + key + " failed: " + cause));
        }
        return new ReproducedClaims(reproduction, verdicts, failures);
    }

    private void sayLeftOut(ClaimSet claims, String file, List<String> leftOut) {
        String id = claims.scenario().id();
        spec.commandLine()
                .getErr()
                .println("Left out, because " + file + " was not found: " + id + "/"
                        + String.join(", " + id + "/", leftOut) + ". Get the file from " + claims.filesFrom()
                        + " and set " + InputFolders.VARIABLE + " to its folder.");
    }

    private int report(Optional<ReproductionPage> target) throws IOException {
        List<Verdict> verdicts =
                reproduced.stream().flatMap(one -> one.verdicts().stream()).toList();
        List<String> failures =
                reproduced.stream().flatMap(one -> one.failures().stream()).toList();
        VerdictReport report = new VerdictReport(verdicts);
        PrintWriter stdout = spec.commandLine().getOut();
        if (json) {
            Json.print(stdout, report.document());
        } else {
            report.print(stdout);
        }
        failures.forEach(spec.commandLine().getErr()::println);
        if (target.isPresent()) {
            target.get()
                    .write(
                            reproduced,
                            spec.commandLine().getParent().getParseResult().originalArgs());
            (json ? spec.commandLine().getErr() : stdout).println("Page: " + page);
        }
        boolean allHold = verdicts.stream().allMatch(Verdict::holds);
        return allHold && failures.isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
    }
}
