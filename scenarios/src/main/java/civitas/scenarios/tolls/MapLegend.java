package civitas.scenarios.tolls;

import civitas.analysis.plot.SvgText;
import java.util.Locale;

/** What colours, widths and rings of a {@link NetworkMap} mean. */
final class MapLegend {
    private static final String INK = "#1b2733";
    private static final String FAINT = "#52606d";
    private static final double STEP = 52;
    private static final double COLUMN = 400;

    private final SvgText svg;
    private final double x;
    private final double y;

    MapLegend(SvgText svg, double x, double y) {
        this.svg = svg;
        this.x = x;
        this.y = y;
    }

    void draw(
            String flowUnit,
            double highestFlow,
            double widest,
            String tollUnit,
            double highestToll,
            double largestRing) {
        colours();
        widths(x + COLUMN, flowUnit, highestFlow, widest);
        if (highestToll > 0) {
            rings(x + COLUMN + 300, tollUnit, highestToll, largestRing);
        }
    }

    private void colours() {
        svg.text(x, y, 13, INK, true, "Colour: demand / capacity");
        for (int step = 0; step < LoadColours.COLOURS.size(); step++) {
            svg.box(x + step * STEP, y + 14, STEP - 2, 14, LoadColours.COLOURS.get(step));
        }
        for (int step = 0; step < LoadColours.BOUNDS.size(); step++) {
            String bound = String.format(Locale.ROOT, "%.2f", LoadColours.BOUNDS.get(step));
            svg.text(x + (step + 1) * STEP - 13, y + 43, 12, FAINT, false, bound);
        }
    }

    private void widths(double left, String unit, double highest, double widest) {
        svg.text(left, y, 13, INK, true, "Width: flow, " + unit);
        for (int part = 1; part <= 3; part++) {
            double flow = round(highest) * part / 3;
            double width = widest * flow / highest;
            double at = left + (part - 1) * 90;
            svg.box(at, y + 21 - width / 2, 60, width, "#8a949e");
            svg.text(at, y + 43, 12, FAINT, false, number(flow));
        }
    }

    private void rings(double left, String unit, double highest, double largest) {
        svg.text(left, y, 13, INK, true, "Ring: toll, " + unit);
        for (int part = 1; part <= 3; part++) {
            double toll = round(highest) * part / 3;
            double at = left + 10 + (part - 1) * 70;
            svg.ring(at, y + 21, largest * Math.sqrt(toll / highest));
            svg.text(at - 8, y + 43, 12, FAINT, false, number(toll));
        }
    }

    /** The largest 3, 6 or 9 times a power of ten that is not above; readable thirds. */
    static double round(double highest) {
        if (!(highest > 0)) {
            return 0;
        }
        double power = Math.pow(10, Math.floor(Math.log10(highest / 3)));
        return 3 * power * Math.floor(highest / 3 / power);
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, value >= 10 ? "%.0f" : "%.2f", value);
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }
}
