package civitas.cli;

import civitas.scenario.ScenarioFile;
import civitas.sweep.analysis.HeatMap;
import civitas.sweep.analysis.PointOutcome;
import civitas.sweep.analysis.PointOutcomes;
import civitas.sweep.journal.SweepJournal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "analyse",
        aliases = "analyze",
        mixinStandardHelpOptions = true,
        description = {
            "Say what a sweep found: means with 95%% intervals by point, and what its design is for: main effects,"
                    + " elementary effects (morris), Sobol indices (saltelli), thresholds (bisection).",
            "",
            "With --compare two arms are compared replicate by replicate, on the same random numbers."
        },
        footer = {
            "",
            "Examples:",
            "  civitas analyse results/study --outcome profit_gain",
            "  civitas analyse results/study --outcome price_mean --compare platform.prominence=uniform,price_directed"
        })
final class AnalyseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "Folder of a sweep.")
    private Path folder;

    @Option(
            names = "--outcome",
            paramLabel = "NAME",
            description = "Which outcome (default: the scenario's first, or the one its design is about). Repeatable.")
    private List<String> outcomes = new ArrayList<>();

    @Option(
            names = "--compare",
            paramLabel = "AXIS=A,B",
            description = "Difference B - A at every combination of the other axes.")
    private String compare;

    @Option(
            names = "--heat-map",
            paramLabel = "X,Y",
            description = "Draw the means over two axes as heat-map-OUTCOME.svg in the sweep's folder.")
    private String heatMap;

    @Option(names = "--points", paramLabel = "N", description = "Most points that are listed (default: 50).")
    private int points = 50;

    @Override
    public Integer call() throws IOException {
        try (SweepJournal journal = SweepJournal.openReadOnly(folder)) {
            long failed = journal.counts().failed();
            if (failed > 0) {
                spec.commandLine().getErr().println("Note: " + failed + " runs failed and are left out.");
            }
            ScenarioFile<?> file = SweepFile.latest(journal);
            Optional<String[]> map = Optional.ofNullable(heatMap).map(text -> mapAxes(file));
            Optional<Arms> arms = Optional.ofNullable(compare).map(text -> arms(text, file));
            for (String outcome : chosen(file)) {
                List<PointOutcome> measured = PointOutcomes.read(journal, outcome);
                report(new SweepReport(file, journal, outcome, measured, stdout()), arms);
                if (map.isPresent()) {
                    draw(file, outcome, measured, map.get());
                }
            }
        }
        return ExitStatus.DONE;
    }

    private String[] mapAxes(ScenarioFile<?> file) {
        Set<String> axes = file.sweep().orElseThrow().design().paths();
        String[] wanted = heatMap.split(",", -1);
        if (wanted.length != 2 || !axes.containsAll(List.of(wanted))) {
            throw usage("--heat-map " + heatMap + ": expected two axes, X,Y, of: " + String.join(", ", axes));
        }
        return wanted;
    }

    private void draw(ScenarioFile<?> file, String outcome, List<PointOutcome> measured, String[] axes)
            throws IOException {
        Path target = folder.resolve("heat-map-" + outcome + ".svg");
        try {
            Files.writeString(target, new HeatMap(measured, axes[0], axes[1]).svg(file.title(), outcome));
        } catch (IllegalArgumentException e) {
            throw usage("--heat-map " + heatMap + ": " + e.getMessage());
        }
        stdout().println("Picture: " + target);
    }

    private void report(SweepReport report, Optional<Arms> arms) throws IOException {
        try {
            report.print(points, arms);
        } catch (IllegalArgumentException e) {
            throw usage("--compare " + compare + ": " + e.getMessage());
        }
    }

    private List<String> chosen(ScenarioFile<?> file) {
        List<String> names =
                file.outcomes().stream().map(outcome -> outcome.name()).toList();
        for (String outcome : outcomes) {
            if (!names.contains(outcome)) {
                throw usage("--outcome " + outcome + ": expected one of: " + String.join(", ", names));
            }
        }
        return outcomes.isEmpty() ? List.of(SweepFile.mainOutcome(file)) : outcomes;
    }

    private Arms arms(String text, ScenarioFile<?> file) {
        try {
            return Arms.parse(text, file.sweep().orElseThrow().design().paths());
        } catch (IllegalArgumentException e) {
            throw usage("--compare " + text + ": " + e.getMessage());
        }
    }

    private PrintWriter stdout() {
        return spec.commandLine().getOut();
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
