package civitas.cli;

import civitas.scenario.ScenarioFile;
import civitas.sweep.analysis.PointOutcome;
import civitas.sweep.analysis.PointOutcomes;
import civitas.sweep.journal.SweepJournal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            "Say what a sweep found: means with 95% intervals by point, and what its design is for: main effects,"
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

    @Option(names = "--points", paramLabel = "N", description = "Most points that are listed (default: 50).")
    private int points = 50;

    @Override
    public Integer call() throws IOException {
        try (SweepJournal journal = SweepJournal.openReadOnly(folder)) {
            ScenarioFile<?> file = SweepFile.latest(journal);
            Optional<Arms> arms = Optional.ofNullable(compare).map(text -> arms(text, file));
            for (String outcome : chosen(file)) {
                List<PointOutcome> measured = PointOutcomes.read(journal, outcome);
                new SweepReport(file, journal, outcome, measured, stdout()).print(points, arms);
            }
        }
        return ExitStatus.DONE;
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
