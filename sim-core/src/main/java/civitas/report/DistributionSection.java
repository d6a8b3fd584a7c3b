package civitas.report;

import civitas.analysis.plot.Axis;
import civitas.analysis.plot.Chart;
import civitas.analysis.plot.DotPlot;
import civitas.analysis.plot.Histogram;
import civitas.analysis.plot.Reference;
import civitas.scenario.BenchmarkLines;
import civitas.scenario.Quantity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How outcomes are spread over replicates.
 *
 * @param measured by the runs
 */
record DistributionSection(Measured measured) {
    /** With fewer runs every run is a dot of its own. */
    private static final int FEW = 20;

    Section section() {
        List<String> options = new ArrayList<>();
        List<Block.Figure> figures = new ArrayList<>();
        List<String> constant = new ArrayList<>();
        for (Quantity quantity : measured.mainOutcomes()) {
            double[] values = Arrays.stream(measured.runs().values(quantity.name(), false))
                    .filter(Double::isFinite)
                    .sorted()
                    .toArray();
            if (values.length > 1 && values[0] == values[values.length - 1]) {
                constant.add(quantity.name());
            } else if (values.length > 1) {
                options.add(quantity.name());
                figures.add(new Block.Figure(
                        "distribution-" + Figures.slug(quantity.name()),
                        chart(quantity, values),
                        quantity.description()));
            }
        }
        List<Block> blocks = new ArrayList<>();
        if (!figures.isEmpty()) {
            blocks.add(new Block.Choice("Outcome", options, figures));
        }
        if (!constant.isEmpty()) {
            blocks.add(new Block.Paragraph("The same in all runs: " + String.join(", ", constant) + "."));
        }
        return new Section("distributions", "Distributions over runs", blocks);
    }

    private Chart chart(Quantity quantity, double[] sorted) {
        Axis axis = Axis.linear(quantity.name(), quantity.unit());
        List<Reference> references = Yardsticks.within(
                BenchmarkLines.beside(List.of(quantity), measured.benchmarksAtEnd()),
                quantity.unit(),
                sorted[0],
                sorted[sorted.length - 1]);
        String title = quantity.name() + " over " + Figures.counted(sorted.length, "run");
        return sorted.length < FEW
                ? new DotPlot(title, axis, "run", Arrays.stream(sorted).boxed().toList(), references)
                : Histogram.of(title, axis, "runs", sorted, references);
    }
}
