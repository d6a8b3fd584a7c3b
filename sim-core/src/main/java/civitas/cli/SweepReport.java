package civitas.cli;

import civitas.analysis.sensitivity.ElementaryEffect;
import civitas.analysis.sensitivity.SobolIndex;
import civitas.analysis.statistics.Summary;
import civitas.scenario.SweepDesign;
import civitas.scenario.SweepDesign.Morris;
import civitas.scenario.SweepDesign.Saltelli;
import civitas.sweep.analysis.AnalysedSweep;
import civitas.sweep.analysis.AxisEffect;
import civitas.sweep.analysis.AxisEffects;
import civitas.sweep.analysis.AxisTexts;
import civitas.sweep.analysis.Comparison;
import civitas.sweep.analysis.DesignOutputs;
import civitas.sweep.analysis.PointOutcome;
import civitas.sweep.analysis.Thresholds;
import civitas.sweep.design.Point;
import civitas.sweep.plan.Threshold;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a sweep found about one outcome, as tables. */
final class SweepReport {
    private static final String UNSET = "(not set)";

    private final AnalysedSweep sweep;
    private final OutcomeFindings findings;
    private final AxisTexts texts;
    private final PrintWriter out;

    /**
     * @param sweep that is looked at
     * @param findings about the outcome
     */
    SweepReport(AnalysedSweep sweep, OutcomeFindings findings, PrintWriter out) {
        this.sweep = sweep;
        this.findings = findings;
        this.texts = sweep.texts();
        this.out = out;
    }

    /** Prints all that the design gives. */
    void print(int mostPoints) throws IOException {
        out.println(sweep.file().title() + ": " + findings.outcome());
        out.println();
        if (findings.points().isEmpty()) {
            out.println("No run has finished yet.");
            return;
        }
        printPoints(mostPoints);
        findings.arms().ifPresent(this::printComparisons);
        printDesign();
        findings.picture().ifPresent(this::printPicture);
    }

    private void printDesign() throws IOException {
        SweepDesign design = sweep.design();
        if (design instanceof Morris morris) {
            printElementaryEffects(new DesignOutputs(sweep.file(), findings.points()).elementaryEffects(morris));
        } else if (design instanceof Saltelli saltelli) {
            printSobolIndices(new DesignOutputs(sweep.file(), findings.points()).sobolIndices(saltelli));
        } else if (design instanceof SweepDesign.Bisection bisection) {
            printThresholds(bisection, Thresholds.of(sweep.file(), sweep.journal()));
        } else {
            printMainEffects(AxisEffects.of(findings.points(), sweep.axes()));
        }
    }

    private void printPoints(int most) {
        List<PointOutcome> listed = findings.points().stream().limit(most).toList();
        List<String> axes = sweep.axes().stream()
                .filter(axis ->
                        listed.stream().anyMatch(point -> point.point().values().containsKey(axis)))
                .toList();
        boolean spread = listed.stream().anyMatch(point -> point.summary().n() > 1);
        Table table = new Table();
        axes.forEach(table::words);
        summaryColumns(table, "mean", spread);
        table.numbers("runs");
        for (PointOutcome point : listed) {
            List<Object> row = new ArrayList<>();
            axes.forEach(axis -> row.add(text(point.point(), axis)));
            addSummary(row, point.summary(), spread);
            row.add(point.summary().n());
            table.row(row.toArray());
        }
        if (!table.isEmpty()) {
            print(table, "");
        }
        int left = findings.points().size() - listed.size();
        if (left > 0) {
            out.printf(Locale.ROOT, "... and %,d more points; see --points and 'civitas export'%n%n", left);
        }
        if (!spread && !listed.isEmpty()) {
            out.println("No point has two runs with this outcome, so there are no intervals; add replicates.");
            out.println();
        }
        if (findings.unmeasured() > 0) {
            out.println(withoutOutcome(findings.unmeasured()) + ".");
            out.println();
        }
    }

    private String withoutOutcome(long runs) {
        return Figures.counted(runs, "finished run") + " without " + findings.outcome() + (runs == 1 ? " is" : " are")
                + " left out";
    }

    private static void summaryColumns(Table table, String header, boolean spread) {
        table.numbers(header);
        if (spread) {
            table.numbers("95% interval").numbers("sd");
        }
    }

    private static void addSummary(List<Object> row, Summary summary, boolean spread) {
        row.add(Figures.mean(summary.mean()));
        if (spread) {
            row.add(Figures.interval(summary.interval()));
            row.add(Figures.significant(summary.sd(), 3));
        }
    }

    private String text(Point point, String axis) {
        JsonNode value = point.values().get(axis);
        return value == null ? "-" : texts.text(axis, value);
    }

    private void printComparisons(Arms arms) {
        String axis = arms.levels().axis();
        out.println(axis + ": " + texts.text(axis, arms.treated()) + " minus " + texts.text(axis, arms.control())
                + ", same random numbers");
        List<Comparison> comparisons = findings.comparisons();
        boolean spread = comparisons.stream().anyMatch(pair -> pair.difference().n() > 1);
        boolean ratios =
                comparisons.stream().anyMatch(pair -> !Double.isNaN(pair.ratio().value()));
        Table table = new Table().words("at");
        summaryColumns(table, "difference", spread);
        if (ratios) {
            table.numbers("ratio");
            if (spread) {
                table.numbers("95% interval");
            }
        }
        table.numbers("pairs");
        comparisons.forEach(comparison -> table.row(row(comparison, spread, ratios)));
        print(table, "");
        if (!spread) {
            out.println("No point has two pairs of runs, so there are no intervals; add replicates.");
            out.println();
        }
    }

    private Object[] row(Comparison comparison, boolean spread, boolean ratios) {
        List<Object> row = new ArrayList<>();
        row.add(texts.text(comparison.others()));
        addSummary(row, comparison.difference(), spread);
        if (ratios) {
            row.add(Figures.mean(comparison.ratio().value()));
            if (spread) {
                row.add(Figures.interval(comparison.ratio().interval()));
            }
        }
        row.add(comparison.difference().n());
        return row.toArray();
    }

    private void printPicture(OutcomeFindings.Picture picture) {
        String left = picture.unmeasured() == 0 ? "" : " (" + withoutOutcome(picture.unmeasured()) + ")";
        out.println("Picture: " + picture.file() + left);
    }

    private void printMainEffects(List<AxisEffect> effects) {
        List<String> shown = effects.stream().map(AxisEffect::axis).toList();
        List<String> others =
                sweep.axes().stream().filter(axis -> !shown.contains(axis)).toList();
        if (!others.isEmpty()) {
            out.println("No main effect of " + String.join(", ", others)
                    + ": it needs two values at least, one of them at several points.");
            out.println();
        }
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
        for (AxisEffect effect : effects) {
            String axis = effect.axis();
            String share = Figures.significant(effect.etaSquared(), 3);
            for (AxisEffect.Level level : effect.levels()) {
                table.row(
                        axis,
                        share,
                        level.value()
                                .map(value -> texts.text(effect.axis(), value))
                                .orElse(UNSET),
                        Figures.mean(level.means().mean()),
                        Figures.significant(level.means().se(), 3),
                        level.means().n());
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
                    texts.text(threshold.others()),
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
