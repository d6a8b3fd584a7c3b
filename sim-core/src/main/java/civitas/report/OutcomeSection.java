package civitas.report;

import civitas.analysis.plot.Estimate;
import civitas.analysis.statistics.Summary;
import civitas.report.Block.Column;
import civitas.scenario.Benchmark;
import civitas.scenario.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Outcomes with their intervals, beside the benchmarks.
 *
 * @param measured by the runs
 */
record OutcomeSection(Measured measured) {
    Section section() {
        List<Block> blocks = new ArrayList<>();
        Map<Quantity, Summary> summaries = measured.runs().summaries(measured.file(), false);
        long finished = measured.runs().finished().keySet().stream()
                .filter(key -> !key.twin())
                .count();
        if (finished == 0) {
            blocks.add(new Block.Paragraph("No run finished, so nothing was measured."));
            return new Section("outcomes", "Outcomes", blocks);
        }
        if (finished == 1) {
            blocks.add(new Block.Paragraph("One run finished: there are no intervals."));
        }
        plots(blocks, summaries);
        table(blocks, summaries, "Outcomes", false);
        benchmarks(blocks, "Exact benchmarks", measured.benchmarks());
        if (measured.yardsticksChange()) {
            benchmarks(
                    blocks,
                    "Exact benchmarks that interventions change, as they are at the end",
                    measured.benchmarksAtEnd().stream()
                            .filter(benchmark -> !measured.benchmarks().contains(benchmark))
                            .toList());
        }
        table(blocks, summaries, "Outcomes in detail", true);
        return new Section("outcomes", "Outcomes against benchmarks", blocks);
    }

    private void plots(List<Block> blocks, Map<Quantity, Summary> summaries) {
        List<Panels.Panel> panels = Panels.of(measured.mainOutcomes(), Quantity::unit, quantity -> {
            Summary summary = summaries.get(quantity);
            return Estimate.of(quantity.name(), "mean", summary.mean(), summary.lower(), summary.upper());
        });
        for (int i = 0; i < panels.size(); i++) {
            Panels.Panel panel = panels.get(i);
            String title = panel.title("Outcomes");
            blocks.add(new Block.Figure(
                    "outcomes-" + (i + 1),
                    Panels.plot(panel, title, "mean over runs", measured.benchmarksAtEnd()),
                    i == 0 ? "Dots are means over runs, bars 95% intervals, dashed lines exact benchmarks." : ""));
        }
    }

    private static void table(List<Block> blocks, Map<Quantity, Summary> summaries, String caption, boolean detail) {
        List<List<String>> rows = new ArrayList<>();
        summaries.forEach((quantity, summary) -> {
            if (quantity.detail() == detail) {
                rows.add(List.of(
                        quantity.name(),
                        Figures.mean(summary.mean()),
                        Figures.interval(summary.interval()),
                        Figures.rough(summary.sd()),
                        Integer.toString(summary.n()),
                        Units.cell(quantity.unit()),
                        quantity.description()));
            }
        });
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(
                    caption,
                    List.of(
                            Column.words("outcome"),
                            Column.numbers("mean"),
                            Column.numbers("95% interval"),
                            Column.numbers("sd"),
                            Column.numbers("runs"),
                            Column.words("unit"),
                            Column.words("meaning")),
                    rows,
                    "",
                    detail));
        }
    }

    private static void benchmarks(List<Block> blocks, String caption, List<Benchmark> benchmarks) {
        if (!benchmarks.isEmpty()) {
            blocks.add(new Block.Table(
                    caption,
                    List.of(
                            Column.words("benchmark"),
                            Column.numbers("value"),
                            Column.words("unit"),
                            Column.words("meaning")),
                    benchmarks.stream()
                            .map(benchmark -> List.of(
                                    benchmark.name(),
                                    Figures.exact(benchmark.value()),
                                    Units.cell(benchmark.unit()),
                                    benchmark.description()))
                            .toList(),
                    "",
                    false));
        }
    }
}
