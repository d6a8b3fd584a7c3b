package civitas.cli;

import civitas.analysis.plot.Axis;
import civitas.analysis.plot.SvgPictures;
import civitas.run.AtomicFiles;
import civitas.scenario.Names;
import civitas.sweep.analysis.AnalysedSweep;
import civitas.sweep.analysis.Comparison;
import civitas.sweep.analysis.HeatMap;
import civitas.sweep.analysis.PointOutcome;
import civitas.sweep.analysis.PointOutcomes;
import civitas.sweep.analysis.SweepFile;
import civitas.sweep.analysis.SweptPoints.Tally;
import civitas.sweep.journal.SweepJournal;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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
            "  civitas analyse results/study --outcome price_mean --compare platform.prominence=all_shown,price_directed"
        })
final class AnalyseCommand implements Callable<Integer> {
    private static final int POINTS_LISTED = 50;

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
            description = "Difference B - A and ratio B / A of points that differ in nothing else.")
    private String compare;

    @Option(
            names = "--heat-map",
            paramLabel = "X,Y",
            arity = "0..1",
            fallbackValue = "",
            description = "Draw the means over two axes (default: the first two with numbers) as"
                    + " heat-map-OUTCOME.svg in the sweep's folder.")
    private String heatMap;

    @Option(
            names = "--points",
            paramLabel = "N",
            description = "Most points that are listed (default: " + POINTS_LISTED + ", with --json all).")
    private Integer points;

    @Option(names = "--json", description = "Print one JSON document instead of tables.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (points != null && points < 0) {
            throw usage("--points " + points + ": must be at least 0");
        }
        try (SweepJournal journal = SweepJournal.openReadOnly(folder)) {
            AnalysedSweep sweep = AnalysedSweep.of(journal);
            Set<String> chosen = chosen(sweep);
            Optional<List<String>> map = Optional.ofNullable(heatMap).map(text -> mapAxes(sweep));
            Optional<Arms> arms = arms(sweep);
            sayWhatIsLeftOut(sweep);
            ObjectNode document = SweepDocument.header(sweep);
            for (String outcome : chosen) {
                OutcomeFindings findings = findings(sweep, outcome, arms, map);
                if (json) {
                    new SweepDocument(sweep, findings).write(document, points == null ? Integer.MAX_VALUE : points);
                } else {
                    new SweepReport(sweep, findings, stdout()).print(points == null ? POINTS_LISTED : points);
                }
            }
            if (json) {
                Json.print(stdout(), document);
            }
        }
        return ExitStatus.DONE;
    }

    private Set<String> chosen(AnalysedSweep sweep) throws IOException {
        Set<String> names = sweep.outcomes();
        for (String outcome : outcomes) {
            if (!names.contains(outcome)) {
                throw usage("--outcome " + Names.printable(outcome) + ": no such outcome" + Names.hint(outcome, names));
            }
        }
        return outcomes.isEmpty() ? Set.of(SweepFile.mainOutcome(sweep.file())) : new LinkedHashSet<>(outcomes);
    }

    private List<String> mapAxes(AnalysedSweep sweep) {
        Set<String> axes = sweep.axes();
        String valid = String.join(", ", axes);
        List<String> wanted = heatMap.isEmpty()
                ? sweep.numericAxes()
                : List.of(heatMap.split(",", -1)).stream().map(String::strip).toList();
        if (wanted.size() != 2 || wanted.get(0).equals(wanted.get(1))) {
            throw usage((heatMap.isEmpty() ? "--heat-map" : "--heat-map " + heatMap)
                    + ": expected two axes with numbers, X,Y, of: " + valid);
        }
        for (String axis : wanted) {
            if (!axes.contains(axis)) {
                throw usage("--heat-map " + heatMap + ": '" + Names.printable(axis) + "' is no axis of this sweep"
                        + Names.hint(axis, axes));
            }
        }
        return wanted;
    }

    /** Levels are those of points with runs, so that there are none to be looked up before any has ended. */
    private Optional<Arms> arms(AnalysedSweep sweep) {
        if (compare == null || sweep.swept().kept().points() == 0) {
            return Optional.empty();
        }
        return Optional.of(naming("--compare " + compare, () -> Arms.parse(compare, sweep.axes(), sweep::levels)));
    }

    private void sayWhatIsLeftOut(AnalysedSweep sweep) {
        PrintWriter err = spec.commandLine().getErr();
        Tally other = sweep.swept().leftOut();
        if (other.points() > 0) {
            String where = sweep.swept().looked() == Long.MAX_VALUE
                    ? "do not belong to the sweep as its file is now"
                    : String.format(
                            Locale.ROOT,
                            "are not among the first %,d of the design",
                            sweep.swept().looked());
            err.printf(
                    Locale.ROOT,
                    "Note: %s with %s %s and %s left out.%n",
                    Figures.counted(other.points(), "point"),
                    Figures.counted(other.finished() + other.failed(), "run"),
                    where,
                    other.points() == 1 ? "is" : "are");
        }
        long failed = sweep.swept().kept().failed();
        if (failed > 0) {
            err.printf("Note: %s left out.%n", Figures.counted(failed, "failed run") + (failed == 1 ? " is" : " are"));
        }
    }

    private OutcomeFindings findings(
            AnalysedSweep sweep, String outcome, Optional<Arms> arms, Optional<List<String>> map) throws IOException {
        List<PointOutcome> measured = PointOutcomes.read(sweep.journal(), outcome, sweep.swept());
        if (measured.isEmpty()) {
            return new OutcomeFindings(outcome, measured, arms, List.of(), Optional.empty());
        }
        List<Comparison> comparisons = arms.map(both -> naming("--compare " + compare, () -> both.compare(measured)))
                .orElse(List.of());
        Optional<OutcomeFindings.Picture> picture =
                map.isPresent() ? Optional.of(draw(sweep, outcome, measured, map.get())) : Optional.empty();
        return new OutcomeFindings(outcome, measured, arms, comparisons, picture);
    }

    private OutcomeFindings.Picture draw(
            AnalysedSweep sweep, String outcome, List<PointOutcome> measured, List<String> axes) {
        HeatMap map = naming(
                "--heat-map " + String.join(",", axes),
                () -> new HeatMap(measured, sweep.chartAxis(axes.get(0)), sweep.chartAxis(axes.get(1))));
        Path target = folder.resolve("heat-map-" + outcome + ".svg");
        Axis colours = Axis.linear(outcome, sweep.unit(outcome));
        try (SvgPictures pictures = new SvgPictures()) {
            AtomicFiles.write(
                    target, AtomicFiles.text(pictures.svg(map.chart(sweep.file().title(), colours))));
        } catch (IOException e) {
            throw usage("--heat-map: " + target + " cannot be written");
        }
        return new OutcomeFindings.Picture(target, map.unmeasured());
    }

    /** What an option asks for in vain is said with its name. */
    private <T> T naming(String option, Supplier<T> asked) {
        try {
            return asked.get();
        } catch (IllegalArgumentException e) {
            throw usage(option + ": " + e.getMessage());
        }
    }

    private PrintWriter stdout() {
        return spec.commandLine().getOut();
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
