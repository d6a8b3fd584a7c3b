package civitas.sweep.analysis;

import civitas.analysis.plot.SvgText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * Means of an outcome over two axes with numbers, as an SVG picture: a coloured cell per point. Points that differ in other
 * axes too are averaged; replicates without the outcome are left out. Colours are those of viridis, which colour-blind
 * people and grey printers can read.
 */
public final class HeatMap {
    private static final int[][] COLOURS = {
        {0x44, 0x01, 0x54}, {0x3b, 0x52, 0x8b}, {0x21, 0x91, 0x8c}, {0x5e, 0xc9, 0x62}, {0xfd, 0xe7, 0x25}
    };
    private static final String INK = "#1b2733";
    private static final String UNKNOWN = "#d9dcdf";
    private static final double LEFT = 90;
    private static final double TOP = 60;
    private static final double SIDE = 420;
    private static final double SCALE_WIDTH = 18;

    private final CellMeans cells;
    private final String horizontal;
    private final String vertical;
    private final double[] columns;
    private final double[] rows;

    /**
     * @param points of one outcome
     * @param horizontal axis from left to right
     * @param vertical axis from bottom to top
     * @throws IllegalArgumentException if no point has numbers on both axes, or there are more than a million cells
     */
    public HeatMap(List<PointOutcome> points, String horizontal, String vertical) {
        this.horizontal = horizontal;
        this.vertical = vertical;
        this.cells = new CellMeans(points, horizontal, vertical);
        columns = cells.columns();
        rows = cells.rows();
    }

    /** Finished replicates that are left out because the outcome does not exist there. */
    public long unmeasured() {
        return cells.unmeasured();
    }

    /**
     * Draws it.
     *
     * @param title of the picture
     * @param outcome what the colours say, with its unit
     */
    public String svg(String title, String outcome) {
        SvgText picture = new SvgText(LEFT + SIDE + 150, TOP + SIDE + 70, title);
        picture.text(LEFT - 62, 28, 15, INK, true, title);
        double[] means = cells.means();
        double low = finite(means).min().orElse(0);
        double high = finite(means).max().orElse(1);
        cells(picture, means, low, high);
        labels(picture);
        scale(picture, low, high, outcome);
        return picture.end();
    }

    private static DoubleStream finite(double[] means) {
        return DoubleStream.of(means).filter(Double::isFinite);
    }

    private void cells(SvgText picture, double[] means, double low, double high) {
        double width = SIDE / columns.length;
        double height = SIDE / rows.length;
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                double mean = means[row * columns.length + column];
                String hint = horizontal + " " + text(columns[column]) + ", " + vertical + " " + text(rows[row]) + ": "
                        + text(mean);
                double y = TOP + SIDE - (row + 1) * height;
                picture.box(LEFT + column * width, y, width, height, colour(mean, low, high), hint);
            }
        }
    }

    private void labels(SvgText picture) {
        for (int column : labelled(columns.length)) {
            double x = LEFT + (column + 0.5) * SIDE / columns.length;
            picture.text(x - 14, TOP + SIDE + 18, 12, INK, false, text(columns[column]));
        }
        for (int row : labelled(rows.length)) {
            double y = TOP + SIDE - (row + 0.5) * SIDE / rows.length;
            picture.text(LEFT - 62, y + 4, 12, INK, false, text(rows[row]));
        }
        picture.text(LEFT + SIDE / 2 - 4.0 * horizontal.length(), TOP + SIDE + 44, 14, INK, false, horizontal);
        picture.text(LEFT - 62, TOP - 10, 14, INK, false, vertical);
    }

    /** All levels if they are few, else about ten. */
    private static int[] labelled(int levels) {
        int step = Math.max(1, (levels + 9) / 10);
        return java.util.stream.IntStream.iterate(0, level -> level < levels, level -> level + step)
                .toArray();
    }

    private static void scale(SvgText picture, double low, double high, String outcome) {
        int steps = 100;
        double x = LEFT + SIDE + 24;
        for (int step = 0; step < steps; step++) {
            double value = low + (high - low) * (step + 0.5) / steps;
            double y = TOP + SIDE - (step + 1) * SIDE / steps;
            picture.box(x, y, SCALE_WIDTH, SIDE / steps + 0.5, colour(value, low, high));
        }
        for (int mark = 0; mark <= 4; mark++) {
            double y = TOP + SIDE - mark * SIDE / 4;
            picture.text(x + SCALE_WIDTH + 6, y + 4, 12, INK, false, text(low + (high - low) * mark / 4));
        }
        picture.text(x, TOP - 10, 14, INK, false, outcome);
    }

    private static String colour(double value, double low, double high) {
        if (!Double.isFinite(value)) {
            return UNKNOWN;
        }
        double place = high > low ? (value - low) / (high - low) * (COLOURS.length - 1) : 0;
        int from = (int) Math.min(COLOURS.length - 2, Math.floor(place));
        StringBuilder colour = new StringBuilder("#");
        for (int part = 0; part < 3; part++) {
            double mixed = COLOURS[from][part] + (place - from) * (COLOURS[from + 1][part] - COLOURS[from][part]);
            colour.append(String.format(Locale.ROOT, "%02x", Math.round(mixed)));
        }
        return colour.toString();
    }

    private static String text(double value) {
        if (!Double.isFinite(value)) {
            return "no run";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros();
        boolean plain = value == 0 || (Math.abs(value) >= 1e-3 && Math.abs(value) < 1e6);
        return plain ? rounded.toPlainString() : exponent(value);
    }

    private static String exponent(double value) {
        return new DecimalFormat("0.##E0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
