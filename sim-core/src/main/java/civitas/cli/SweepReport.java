package civitas.cli;

import civitas.analysis.sensitivity.ElementaryEffect;
import civitas.analysis.sensitivity.LevelMean;
import civitas.analysis.sensitivity.MainEffect;
import civitas.analysis.sensitivity.SobolIndex;
import civitas.analysis.statistics.Summary;
import civitas.scenario.ScenarioFile;
import civitas.scenario.SweepDesign;
import civitas.scenario.SweepDesign.Morris;
import civitas.scenario.SweepDesign.Saltelli;
import civitas.sweep.analysis.AxisEffects;
import civitas.sweep.analysis.AxisValueText;
import civitas.sweep.analysis.Comparison;
import civitas.sweep.analysis.DesignOutputs;
import civitas.sweep.analysis.PointOutcome;
import civitas.sweep.analysis.Thresholds;
import civitas.sweep.design.Point;
import civitas.sweep.journal.SweepJournal;
import civitas.sweep.plan.Threshold;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a sweep found about one outcome, as tables. */
final class SweepReport {
    private final ScenarioFile<?> file;
    private final SweepJournal journal;
    private final String outcome;
    private final List<PointOutcome> points;
    private final PrintWriter out;

    /**
     * @param file whose sweep it is
     * @param points of the outcome
     */
    SweepReport(
            ScenarioFile<?> file, SweepJournal journal, String outcome, List<PointOutcome> points, PrintWriter out) {
        this.file = file;
        this.journal = journal;
        this.outcome = outcome;
        this.points = points;
        this.out = out;
    }

    /** Prints all that the design gives. */
    void print(int mostPoints, Optional<Arms> arms) throws IOException {
        out.println(file.title() + ": " + outcome);
        out.println();
        if (points.isEmpty()) {
            out.println("No run has finished yet.");
            return;
        }
        printPoints(mostPoints);
        if (arms.isPresent()) {
            printComparisons(arms.get());
        }
        SweepDesign design = file.sweep().orElseThrow().design();
        if (design instanceof Morris morris) {
            printElementaryEffects(new DesignOutputs(file, points).elementaryEffects(morris));
        } else if (design instanceof Saltelli saltelli) {
            printSobolIndices(new DesignOutputs(file, points).sobolIndices(saltelli));
        } else if (design instanceof SweepDesign.Bisection bisection) {
            printThresholds(bisection, Thresholds.of(file, journal));
        } else {
            printMainEffects(AxisEffects.of(points));
        }
    }

    private void printPoints(int most) {
        List<String> axes = axes();
        Table table = new Table();
        axes.forEach(table::words);
        table.numbers("mean").numbers("95% interval").numbers("sd").numbers("runs");
        points.stream().limit(most).forEach(point -> {
            Object[] row = new Object[axes.size() + 4];
            for (int i = 0; i < axes.size(); i++) {
                row[i] = text(point.point(), axes.get(i));
            }
            fill(row, axes.size(), point.summary());
            table.row(row);
        });
        table.print(out);
        if (points.size() > most) {
            out.printf(
                    Locale.ROOT, "... and %,d more points; see --points and 'civitas export'%n", points.size() - most);
        }
        out.println();
    }

    private List<String> axes() {
        return points.stream()
                .flatMap(point -> point.point().values().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static void fill(Object[] row, int from, Summary summary) {
        row[from] = Figures.mean(summary.mean());
        row[from + 1] = Figures.interval(summary.interval());
        row[from + 2] = Figures.significant(summary.sd(), 3);
        row[from + 3] = summary.n();
    }

    private static String text(Point point, String axis) {
        JsonNode value = point.values().get(axis);
        return value == null ? "-" : AxisValueText.of(value);
    }

    private static String others(Point point) {
        return point.values().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + AxisValueText.of(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private void printComparisons(Arms arms) {
        List<Comparison> comparisons = Comparison.of(points, arms.axis(), arms.control(), arms.treated());
        out.println(arms.axis() + ": " + AxisValueText.of(arms.treated()) + " minus " + AxisValueText.of(arms.control())
                + ", same random numbers");
        Table table = new Table()
                .words("at")
                .numbers("difference")
                .numbers("95% interval")
                .numbers("sd")
                .numbers("pairs");
        for (Comparison comparison : comparisons) {
            Object[] row = new Object[5];
            row[0] = others(comparison.others());
            fill(row, 1, comparison.difference());
            table.row(row);
        }
        if (table.isEmpty()) {
            throw new IllegalArgumentException("no point has runs in both arms");
        }
        print(table, "");
    }

    private void printMainEffects(List<MainEffect> effects) {
        if (effects.isEmpty()) {
            return;
        }
        out.println("Main effects on the points' means");
        Table table = new Table()
                .words("axis")
                .numbers("share of variance")
                .words("level")
                .numbers("mean")
                .numbers("standard error")
                .numbers("points");
        for (MainEffect effect : effects) {
            String axis = effect.factor();
            String share = Figures.significant(effect.etaSquared(), 3);
            for (LevelMean level : effect.levels()) {
                Summary outputs = level.outputs();
                table.row(
                        axis,
                        share,
                        level.level(),
                        Figures.mean(outputs.mean()),
                        Figures.significant(outputs.se(), 3),
                        outputs.n());
                axis = "";
                share = "";
            }
        }
        print(table, "");
    }

    private void printElementaryEffects(Map<String, ElementaryEffect> effects) {
        out.println("Elementary effects over the whole range of an axis (Morris 1991; mu* Campolongo 2007)");
        Table table = new Table()
                .words("axis")
                .numbers("mu*")
                .numbers("95% interval")
                .numbers("mu")
                .numbers("sigma")
                .numbers("trajectories");
        effects.forEach((axis, effect) -> table.row(
                axis,
                Figures.mean(effect.muStar()),
                Figures.interval(effect.magnitudes().interval()),
                Figures.mean(effect.mu()),
                Figures.significant(effect.sigma(), 3),
                effect.effects().n()));
        print(table, "No trajectory is complete yet.");
    }

    private void printSobolIndices(Map<String, SobolIndex> indices) {
        out.println("Sobol indices (first order: Saltelli 2010; total: Jansen 1999; bootstrap intervals)");
        Table table = new Table()
                .words("axis")
                .numbers("first order")
                .numbers("95% interval")
                .numbers("total")
                .numbers("95% interval");
        indices.forEach((axis, index) -> table.row(
                axis,
                Figures.mean(index.first().value()),
                Figures.interval(index.first().interval()),
                Figures.mean(index.total().value()),
                Figures.interval(index.total().interval())));
        print(table, "Fewer than two blocks are complete yet.");
    }

    private void printThresholds(SweepDesign.Bisection bisection, List<Threshold> thresholds) {
        SweepDesign.Goal goal = bisection.goal();
        out.printf(
                Locale.ROOT,
                "Smallest %s with mean %s %s %s%n",
                bisection.axis().path(),
                goal.outcome(),
                goal.atLeast() ? ">=" : "<=",
                Figures.exact(goal.target()));
        Table table = new Table().words("at").words("search").numbers("above").numbers("at most");
        for (Threshold threshold : thresholds) {
            table.row(
                    others(threshold.others()),
                    threshold.state().name().toLowerCase(Locale.ROOT),
                    Figures.exact(threshold.bracket().lower()),
                    Figures.exact(threshold.bracket().upper()));
        }
        print(table, "");
    }

    private void print(Table table, String otherwise) {
        if (table.isEmpty()) {
            out.println(otherwise);
        } else {
            table.print(out);
        }
        out.println();
    }
}
