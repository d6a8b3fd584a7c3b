package civitas.analysis.plot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.DoubleStream;

/** Draws estimates. A dot is [value, row, lower, upper]. */
final class IntervalOption {
    private static final int FEW = 3;

    private final IntervalPlot chart;
    private final List<LegendEntry> entries;

    IntervalOption(IntervalPlot chart) {
        this.chart = chart;
        this.entries = LegendEntry.of(chart);
    }

    void draw(ObjectNode option) {
        Options.grid(option, chart.references().isEmpty() ? 14 : 44, 40);
        // Small charts stand side by side, where few numbers fit below.
        Options.horizontal(option, chart.x())
                .put("splitNumber", chart.estimates().size() > FEW ? 5 : 3);
        rows(option);
        ArrayNode all = option.putArray("series");
        int groups = 0;
        for (LegendEntry entry :
                entries.subList(0, entries.size() - chart.references().size())) {
            if (entry.name().equals(LegendEntry.PUBLISHED)) {
                published(all, entry);
            } else {
                whiskers(all, entry);
                dots(all, entry);
            }
            groups++;
        }
        new Marks(all, entries).events(chart.references(), groups, 0, "start", ends());
    }

    private DoubleStream ends() {
        return chart.estimates().stream()
                .flatMapToDouble(estimate -> DoubleStream.of(estimate.value(), estimate.lower(), estimate.upper()));
    }

    private void rows(ObjectNode option) {
        ObjectNode rows = Options.named(option.putObject("yAxis"), Axis.linear("", ""));
        rows.put("type", "category").put("inverse", true);
        rows.putObject("axisTick").put("show", false);
        ((ObjectNode) rows.get("splitLine")).put("show", true);
        ((ObjectNode) rows.get("axisLabel"))
                .put("interval", 0)
                .put("width", 230)
                .put("overflow", "truncate");
        ArrayNode names = rows.putArray("data");
        chart.estimates().forEach(estimate -> names.add(estimate.name()));
    }

    private void dots(ArrayNode all, LegendEntry entry) {
        ObjectNode series = Options.series(all, "scatter", entry);
        series.put("symbolSize", 9).put("z", 4);
        ArrayNode data = series.putArray("data");
        for (int row = 0; row < chart.estimates().size(); row++) {
            Estimate estimate = chart.estimates().get(row);
            if (estimate.group().equals(entry.name()) && chart.x().holds(estimate.value())) {
                ArrayNode dot =
                        Options.number(data.addArray(), estimate.value()).add(row);
                if (estimate.hasInterval()) {
                    Options.number(Options.number(dot, estimate.lower()), estimate.upper());
                }
            }
        }
    }

    private void whiskers(ArrayNode all, LegendEntry entry) {
        ArrayNode data = spans(all, entry, 2, 1);
        for (int row = 0; row < chart.estimates().size(); row++) {
            Estimate estimate = chart.estimates().get(row);
            if (estimate.group().equals(entry.name()) && estimate.hasInterval()) {
                span(data, estimate.lower(), estimate.upper(), row);
            }
        }
    }

    private void published(ArrayNode all, LegendEntry entry) {
        ArrayNode tolerances = spans(all, entry, 11, 0.3);
        ObjectNode series = Options.series(all, "scatter", entry);
        series.put("symbolSize", 11).put("z", 3);
        ArrayNode data = series.putArray("data");
        for (int row = 0; row < chart.estimates().size(); row++) {
            Estimate.Published published =
                    chart.estimates().get(row).published().orElse(null);
            if (published != null) {
                double low = published.value() - published.tolerance();
                double high = published.value() + published.tolerance();
                span(tolerances, low, high, row);
                ArrayNode dot =
                        Options.number(data.addArray(), published.value()).add(row);
                Options.number(Options.number(dot, low), high);
            }
        }
    }

    private static ArrayNode spans(ArrayNode all, LegendEntry entry, int width, double opacity) {
        ObjectNode series = Options.series(all, "line", entry);
        series.put("id", "spread-" + all.size())
                .put("silent", true)
                .put("symbol", "none")
                .put("z", 2);
        ((ObjectNode) series.get("lineStyle"))
                .put("width", width)
                .put("opacity", opacity)
                .put("type", "solid");
        return series.putArray("data");
    }

    private static void span(ArrayNode data, double lower, double upper, int row) {
        Options.number(data.addArray(), lower).add(row);
        Options.number(data.addArray(), upper).add(row);
        data.addArray().add("-").add(row);
    }
}
