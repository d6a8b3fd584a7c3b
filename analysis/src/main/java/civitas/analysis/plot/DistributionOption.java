package civitas.analysis.plot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.DoubleStream;

/** Draws how values are distributed. */
record DistributionOption(ObjectNode option) {
    private static final int MARGIN = 40;

    /** The outline of the columns: a curve that steps, which has true widths and can be zoomed. */
    void draw(Histogram chart) {
        List<LegendEntry> entries = LegendEntry.of(chart);
        Options.grid(option, top(chart.references()), MARGIN);
        Options.horizontal(option, chart.x());
        Options.vertical(option, Axis.linear(chart.counted(), ""))
                .put("scale", false)
                .put("minInterval", 1)
                .put("nameGap", chart.references().isEmpty() ? 12 : 36);
        ((ObjectNode) option.get("tooltip")).put("trigger", "axis");
        ArrayNode all = option.putArray("series");
        ObjectNode series = Options.series(all, "line", entries.get(0));
        series.put("step", "end").put("symbol", "none");
        series.putObject("areaStyle")
                .put("color", entries.get(0).style().colour())
                .put("opacity", 0.35);
        ArrayNode data = series.putArray("data");
        int bins = chart.counts().size();
        bar(data, chart, 0, 0);
        for (int bin = 0; bin < bins; bin++) {
            bar(data, chart, bin, chart.counts().get(bin));
        }
        bar(data, chart, bins, chart.counts().get(bins - 1));
        bar(data, chart, bins, 0);
        new Marks(all, entries)
                .events(chart.references(), 1, 0, "end", DoubleStream.of(chart.lower(), chart.edge(bins)));
    }

    /** [x, count, lower end, upper end of the interval]. */
    private static void bar(ArrayNode data, Histogram chart, int edge, long count) {
        int bin = Math.min(edge, chart.counts().size() - 1);
        ArrayNode place = data.addArray();
        Options.number(place, chart.edge(edge)).add(count);
        Options.number(Options.number(place, chart.edge(bin)), chart.edge(bin + 1));
    }

    void draw(DotPlot chart) {
        List<LegendEntry> entries = LegendEntry.of(chart);
        Options.grid(option, top(chart.references()), MARGIN);
        Options.horizontal(option, chart.x());
        option.putObject("yAxis")
                .put("type", "value")
                .put("show", false)
                .put("min", -1)
                .put("max", 1);
        ArrayNode all = option.putArray("series");
        ObjectNode series = Options.series(all, "scatter", entries.get(0));
        series.put("symbolSize", 11);
        ((ObjectNode) series.get("itemStyle")).put("opacity", 0.6);
        ArrayNode data = series.putArray("data");
        chart.values().forEach(value -> Options.number(data.addArray(), value).add(0));
        new Marks(all, entries)
                .events(chart.references(), 1, 0, "end", chart.values().stream().mapToDouble(Double::doubleValue));
    }

    private static int top(List<Reference> references) {
        return references.isEmpty() ? 34 : 62;
    }
}
