package civitas.report;

import civitas.analysis.plot.Axis;
import civitas.analysis.plot.Estimate;
import civitas.analysis.plot.IntervalPlot;
import civitas.analysis.plot.NumberText;
import civitas.analysis.sensitivity.ElementaryEffect;
import civitas.analysis.sensitivity.SobolIndex;
import civitas.report.Block.Column;
import civitas.scenario.Quantity;
import civitas.scenario.SweepDesign;
import civitas.sweep.analysis.AnalysedSweep;
import civitas.sweep.analysis.DesignOutputs;
import civitas.sweep.analysis.PointOutcome;
import civitas.sweep.analysis.Thresholds;
import civitas.sweep.plan.Threshold;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What designs are for that search or measure sensitivity.
 *
 * @param sweep that is looked at
 * @param outcome which outcome
 * @param points in the order of the design
 */
record SensitivitySection(AnalysedSweep sweep, Quantity outcome, List<PointOutcome> points) {
    Section section() throws IOException {
        SweepDesign design = sweep.design();
        List<Block> blocks = new ArrayList<>();
        if (design instanceof SweepDesign.Morris morris) {
            elementaryEffects(blocks, new DesignOutputs(sweep.file(), points).elementaryEffects(morris));
        } else if (design instanceof SweepDesign.Saltelli saltelli) {
            sobolIndices(blocks, new DesignOutputs(sweep.file(), points).sobolIndices(saltelli));
        } else if (design instanceof SweepDesign.Bisection bisection) {
            thresholds(blocks, bisection);
        }
        return new Section(
                "sensitivity", design instanceof SweepDesign.Bisection ? "Thresholds" : "Sensitivity", blocks);
    }

    private void elementaryEffects(List<Block> blocks, Map<String, ElementaryEffect> effects) {
        if (effects.isEmpty()) {
            blocks.add(new Block.Paragraph("No trajectory is complete yet."));
            return;
        }
        List<Estimate> estimates = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        effects.forEach((axis, effect) -> {
            estimates.add(Estimate.of(
                    axis,
                    "mu*",
                    effect.muStar(),
                    effect.magnitudes().lower(),
                    effect.magnitudes().upper()));
            rows.add(List.of(
                    axis,
                    Figures.mean(effect.muStar()),
                    Figures.interval(effect.magnitudes().interval()),
                    Figures.mean(effect.mu()),
                    Figures.rough(effect.sigma()),
                    Integer.toString(effect.effects().n())));
        });
        String title = "Elementary effects on " + outcome.name();
        blocks.add(new Block.Figure(
                "elementary-effects",
                new IntervalPlot(
                        title,
                        Axis.linear("mean size of the effect over the whole range of an axis", outcome.unit()),
                        "95% interval over trajectories",
                        estimates,
                        List.of()),
                "A large mu* says that an axis matters; a large sigma that it does so together with others or"
                        + " non-linearly (Morris 1991; mu* Campolongo et al. 2007)."));
        blocks.add(
                new Block.Table(title, columns("mu*", "95% interval", "mu", "sigma", "trajectories"), rows, "", false));
    }

    private void sobolIndices(List<Block> blocks, Map<String, SobolIndex> indices) {
        if (indices.isEmpty()) {
            blocks.add(new Block.Paragraph("Fewer than two blocks are complete yet."));
            return;
        }
        List<Estimate> estimates = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        indices.forEach((axis, index) -> {
            var first = index.first();
            var total = index.total();
            estimates.add(Estimate.of(
                    axis + ", alone",
                    "first order",
                    first.value(),
                    first.interval().lower(),
                    first.interval().upper()));
            estimates.add(Estimate.of(
                    axis + ", with others",
                    "total",
                    total.value(),
                    total.interval().lower(),
                    total.interval().upper()));
            rows.add(List.of(
                    axis,
                    Figures.mean(first.value()),
                    Figures.interval(first.interval()),
                    Figures.mean(total.value()),
                    Figures.interval(total.interval())));
        });
        String title = "Sobol indices of " + outcome.name();
        blocks.add(new Block.Figure(
                "sobol-indices",
                new IntervalPlot(
                        title,
                        Axis.linear("share of the variance", "1"),
                        "95% bootstrap interval",
                        estimates,
                        List.of()),
                "First order: Saltelli et al. 2010; total: Jansen 1999."));
        blocks.add(new Block.Table(
                title, columns("first order", "95% interval", "total", "95% interval"), rows, "", false));
    }

    private static List<Column> columns(String... numbers) {
        List<Column> columns = new ArrayList<>(List.of(Column.words("axis")));
        for (String header : numbers) {
            columns.add(Column.numbers(header));
        }
        return columns;
    }

    private void thresholds(List<Block> blocks, SweepDesign.Bisection bisection) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (Threshold threshold : Thresholds.of(sweep.file(), sweep.journal())) {
            rows.add(List.of(
                    threshold.others().values().isEmpty() ? "-" : sweep.texts().text(threshold.others()),
                    threshold.state().name().toLowerCase(Locale.ROOT),
                    NumberText.significant(threshold.bracket().lower(), 7),
                    NumberText.significant(threshold.bracket().upper(), 7)));
        }
        blocks.add(new Block.Table(
                "Smallest " + bisection.axis().path() + " at which the mean of " + DesignWords.goal(bisection.goal()),
                List.of(Column.words("at"), Column.words("search"), Column.numbers("above"), Column.numbers("at most")),
                rows,
                "The threshold lies above the one value, at or below the other.",
                false));
    }
}
