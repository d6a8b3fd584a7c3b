package civitas.analysis.plot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Marked values: lines across the plot. Each is a series of its own, with one invisible point, so that the axis reaches
 * it and the legend can hide it.
 */
final class Marks {
    /** Share of the axis near an end where words would not fit on both sides of a line. */
    private static final double EDGE = 0.15;

    /** Height of a line of words, as a share of the axis. */
    private static final double LINE = 0.08;

    private final ArrayNode series;
    private final List<LegendEntry> entries;

    /**
     * @param entries of the chart; those of marked values come last
     */
    Marks(ArrayNode series, List<LegendEntry> entries) {
        this.series = series;
        this.entries = entries;
    }

    /**
     * Lines from left to right.
     *
     * @param first index of the first entry that belongs to them
     * @param x a place inside the plot
     * @param values of y that the plot shows besides
     */
    void levels(List<Reference> references, int first, double x, DoubleStream values) {
        DoubleSummaryStatistics range = range(references, values);
        Set<Integer> low = crowded(references, range.getMax() - range.getMin()) ? everyOther(references) : Set.of();
        for (int i = 0; i < references.size(); i++) {
            Reference reference = references.get(i);
            ObjectNode line = line(entries.get(first + i), "yAxis", reference);
            label(line, low.contains(i) ? "insideStartTop" : "insideEndTop", 4);
            point(line, x, reference.value());
        }
    }

    /**
     * Lines from top to bottom.
     *
     * @param first index of the first entry that belongs to them
     * @param y a place inside the plot
     * @param above which end of a line is at the top: {@code end}, or {@code start} where the vertical axis is inverse
     * @param values of x that the plot shows besides
     */
    void events(List<Reference> references, int first, double y, String above, DoubleStream values) {
        Set<Integer> high = everyOther(references);
        DoubleSummaryStatistics range = range(references, values);
        for (int i = 0; i < references.size(); i++) {
            Reference reference = references.get(i);
            ObjectNode line = line(entries.get(first + i), "xAxis", reference);
            double place = (reference.value() - range.getMin()) / (range.getMax() - range.getMin());
            label(line, above, high.contains(i) ? 18 : 4)
                    .put("align", place > 1 - EDGE ? "right" : place < EDGE ? "left" : "center");
            point(line, reference.value(), y);
        }
    }

    private static DoubleSummaryStatistics range(List<Reference> references, DoubleStream values) {
        return DoubleStream.concat(values, references.stream().mapToDouble(Reference::value))
                .filter(Double::isFinite)
                .summaryStatistics();
    }

    /** Whether words at the same end of two lines would lie upon each other. */
    private static boolean crowded(List<Reference> references, double range) {
        double[] places =
                references.stream().mapToDouble(Reference::value).sorted().toArray();
        return IntStream.range(1, places.length).anyMatch(i -> places[i] - places[i - 1] < LINE * range);
    }

    private ObjectNode line(LegendEntry entry, String axis, Reference reference) {
        ObjectNode node = Options.series(series, "line", entry);
        node.put("silent", true);
        // The legend would draw a marker that the plot has not.
        ((ObjectNode) node.get("itemStyle")).put("opacity", 0);
        ObjectNode line = node.putObject("markLine").put("silent", true).put("symbol", "none");
        line.put("animation", false);
        // Otherwise the library rounds the value itself to two decimals.
        line.put("precision", -1);
        ObjectNode style =
                line.putObject("lineStyle").put("color", entry.style().colour());
        style.put("width", 1.4);
        Options.dashes(style, entry.style().dashes());
        line.putArray("data").addObject().put("name", reference.name()).put(axis, Options.rounded(reference.value()));
        return node;
    }

    private static ObjectNode label(ObjectNode node, String position, int distance) {
        return ((ObjectNode) node.get("markLine"))
                .putObject("label")
                .put("show", true)
                .put("formatter", "{b}")
                .put("position", position)
                .put("distance", distance)
                .put("fontSize", 11)
                .put("fontFamily", Options.FONTS)
                .put("color", "#333333");
    }

    private static void point(ObjectNode node, double x, double y) {
        Options.number(Options.number(node.putArray("data").addArray(), x), y);
    }

    /** Every other one by size: words beside neighbouring lines must not run into each other. */
    private static Set<Integer> everyOther(List<Reference> references) {
        List<Integer> order = IntStream.range(0, references.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> references.get(i).value()))
                .toList();
        return IntStream.range(0, order.size())
                .filter(place -> place % 2 == 1)
                .mapToObj(order::get)
                .collect(Collectors.toSet());
    }
}
