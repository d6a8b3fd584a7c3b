package civitas.report;

import civitas.analysis.plot.Axis;
import civitas.analysis.plot.Estimate;
import civitas.analysis.plot.IntervalPlot;
import civitas.analysis.plot.Reference;
import civitas.analysis.statistics.Summary;
import civitas.report.Block.Column;
import civitas.scenario.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the interventions did: each run against its twin without them, on the same random numbers.
 *
 * @param measured by the runs and their twins
 */
record TwinSection(Measured measured) {
    Section section() {
        List<Block> blocks = new ArrayList<>();
        if (measured.runs().hasTwins()) {
            Map<Quantity, Summary> differences = measured.runs().differences(measured.file());
            blocks.add(new Block.Paragraph("Every run was also played without the interventions, on the same random"
                    + " numbers. Differences are taken run by run, so that the noise they share cancels."
                    + (measured.yardsticksChange()
                            ? " Interventions change the benchmarks: outcomes that are shares of them, such as a profit"
                                    + " gain, hold each run against the benchmarks in force at its own end."
                            : "")));
            plots(blocks, differences);
            table(blocks, differences, "Differences", false);
            table(blocks, differences, "Differences in detail", true);
        }
        return new Section("twins", "Effect of the interventions", blocks);
    }

    private void plots(List<Block> blocks, Map<Quantity, Summary> differences) {
        List<Panels.Panel> panels = Panels.of(measured.mainOutcomes(), Quantity::unit, quantity -> {
            Summary difference = differences.get(quantity);
            return Estimate.of(
                    quantity.name(), "mean difference", difference.mean(), difference.lower(), difference.upper());
        });
        for (int i = 0; i < panels.size(); i++) {
            Panels.Panel panel = panels.get(i);
            blocks.add(new Block.Figure(
                    "effects-" + (i + 1),
                    new IntervalPlot(
                            panel.title("Effect of the interventions"),
                            Axis.linear("with minus without interventions", panel.unit()),
                            "95% interval of paired differences",
                            panel.estimates(),
                            List.of(new Reference("no effect", 0))),
                    i == 0 ? "An interval that does not touch the line is an effect beyond the noise." : ""));
        }
    }

    private void table(List<Block> blocks, Map<Quantity, Summary> differences, String caption, boolean detail) {
        Map<Quantity, Summary> treated = measured.runs().summaries(measured.file(), false);
        Map<Quantity, Summary> twins = measured.runs().summaries(measured.file(), true);
        List<List<String>> rows = measured.file().outcomes().stream()
                .filter(quantity -> quantity.detail() == detail)
                .map(quantity -> {
                    Summary difference = differences.get(quantity);
                    return List.of(
                            quantity.name(),
                            Figures.mean(treated.get(quantity).mean()),
                            Figures.mean(twins.get(quantity).mean()),
                            Figures.mean(difference.mean()),
                            Figures.interval(difference.interval()),
                            Integer.toString(difference.n()),
                            Units.cell(quantity.unit()));
                })
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        blocks.add(new Block.Table(
                caption,
                List.of(
                        Column.words("outcome"),
                        Column.numbers("mean with"),
                        Column.numbers("mean without"),
                        Column.numbers("difference"),
                        Column.numbers("95% interval"),
                        Column.numbers("pairs"),
                        Column.words("unit")),
                rows,
                "",
                detail));
    }
}
