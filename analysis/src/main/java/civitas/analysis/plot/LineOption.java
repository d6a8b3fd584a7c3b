package civitas.analysis.plot;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Draws curves. A point is [x, y, lower, upper]. */
final class LineOption {
    /** Beyond so many points markers would hide the line. */
    private static final int MARKED = 40;

    /** So many whole numbers fit below the horizontal axis, each with its own mark. */
    private static final int WHOLE = 16;

    private final LineChart chart;
    private final List<LegendEntry> entries;

    LineOption(LineChart chart) {
        this.chart = chart;
        this.entries = LegendEntry.of(chart);
    }

    void draw(ObjectNode option) {
        // Words above the lines from top to bottom come between the plot and the title of its axis.
        boolean words = !chart.events().isEmpty();
        Options.grid(option, words ? 64 : 34, 40);
        horizontal(option);
        Options.vertical(option, chart.y()).put("nameGap", words ? 36 : 12);
        ArrayNode series = option.putArray("series");
        for (int i = 0; i < chart.curves().size(); i++) {
            Curve curve = chart.curves().get(i);
            curve(series, curve, entries.get(i));
            if (curve.spread() == Curve.Spread.BAND) {
                band(series, curve, entries.get(i), i);
            } else if (curve.spread() == Curve.Spread.BARS) {
                bars(series, curve, entries.get(i), i);
            }
        }
        Marks marks = new Marks(series, entries);
        int levels = chart.levels().size();
        marks.levels(chart.levels(), chart.curves().size(), middle(true), all().mapToDouble(CurvePoint::y));
        marks.events(
                chart.events(), chart.curves().size() + levels, middle(false), "end", all().mapToDouble(CurvePoint::x));
    }

    /** Few periods, counted one by one, need no round numbers. */
    private void horizontal(ObjectNode option) {
        ObjectNode axis = Options.horizontal(option, chart.x());
        double[] places = all().mapToDouble(CurvePoint::x).distinct().sorted().toArray();
        boolean whole = places.length > 2 && Arrays.stream(places).allMatch(x -> x == Math.rint(x));
        if (whole && chart.events().isEmpty() && !chart.x().logarithmic()) {
            double first = places[0];
            double last = places[places.length - 1];
            if (last - first < WHOLE) {
                axis.put("min", first).put("max", last).put("interval", 1);
            }
        }
    }

    /** Some point of the curves, on which invisible points cannot widen the other axis. */
    private double middle(boolean x) {
        return all().mapToDouble(x ? CurvePoint::x : CurvePoint::y).findFirst().orElse(Double.NaN);
    }

    private Stream<CurvePoint> all() {
        return chart.curves().stream().flatMap(curve -> curve.points().stream()).filter(this::drawn);
    }

    private boolean drawn(CurvePoint point) {
        return chart.x().holds(point.x()) && chart.y().holds(point.y());
    }

    private void curve(ArrayNode all, Curve curve, LegendEntry entry) {
        ObjectNode series = Options.series(all, curve.joined() ? "line" : "scatter", entry);
        series.put("symbolSize", 7).put("showSymbol", curve.points().size() <= MARKED);
        series.put("showAllSymbol", true);
        series.put("z", 3);
        ArrayNode data = series.putArray("data");
        for (CurvePoint point : curve.points()) {
            ArrayNode place = data.addArray();
            if (drawn(point)) {
                Options.number(Options.number(place, point.x()), point.y());
            } else {
                Options.number(place, point.x()).add("-");
            }
            if (point.hasSpread()) {
                Options.number(Options.number(place, point.lower()), point.upper());
            }
        }
    }

    /** Forward along the upper ends and back along the lower ones: an outline that is filled and not drawn. */
    private void band(ArrayNode all, Curve curve, LegendEntry entry, int index) {
        ObjectNode series = Options.series(all, "line", entry);
        series.put("id", "spread-" + index)
                .put("silent", true)
                .put("symbol", "none")
                .put("z", 1);
        ((ObjectNode) series.get("lineStyle")).put("opacity", 0);
        ObjectNode area = series.putObject("areaStyle").put("origin", "start");
        area.put("color", entry.style().colour()).put("opacity", 0.18);
        List<CurvePoint> outline = curve.points().stream()
                .filter(point -> drawn(point) && point.hasSpread() && chart.y().holds(point.lower()))
                .toList();
        ArrayNode data = series.putArray("data");
        for (CurvePoint point : outline) {
            Options.number(Options.number(data.addArray(), point.x()), point.upper());
        }
        for (int i = outline.size() - 1; i >= 0; i--) {
            CurvePoint point = outline.get(i);
            Options.number(Options.number(data.addArray(), point.x()), point.lower());
        }
    }

    private void bars(ArrayNode all, Curve curve, LegendEntry entry, int index) {
        ObjectNode series = Options.series(all, "line", entry);
        series.put("id", "spread-" + index)
                .put("silent", true)
                .put("symbol", "none")
                .put("z", 2);
        ((ObjectNode) series.get("lineStyle")).put("type", "solid").put("width", 1.2);
        ArrayNode data = series.putArray("data");
        for (CurvePoint point : curve.points()) {
            if (drawn(point) && point.hasSpread() && chart.y().holds(point.lower())) {
                Options.number(Options.number(data.addArray(), point.x()), point.lower());
                Options.number(Options.number(data.addArray(), point.x()), point.upper());
                data.addArray().add(Options.rounded(point.x())).add("-");
            }
        }
    }
}
