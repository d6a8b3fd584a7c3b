package civitas.console.parts;

import java.awt.Color;
import java.awt.Paint;
import org.jfree.chart.renderer.PaintScale;

/**
 * The colours of viridis from dark blue at the lower bound to yellow at the upper one: lightness rises with the value,
 * so that colour-blind people and grey printers can read them. Source: matplotlib's {@code viridis}, eleven of its colours
 * and straight lines between them. Values out of bounds take the colour of the nearer bound, NaN is grey.
 */
public final class Viridis implements PaintScale {
    private static final int[] STOPS = {
        0x440154, 0x482475, 0x414487, 0x355f8d, 0x2a788e, 0x21918c, 0x22a884, 0x44bf70, 0x7ad151, 0xbddf26, 0xfde725
    };
    private static final Color UNKNOWN = new Color(0xd9dcdf);

    private final double lower;
    private final double upper;

    /**
     * A scale.
     *
     * @param lower value of the darkest colour
     * @param upper value of the lightest colour, above {@code lower}
     */
    public Viridis(double lower, double upper) {
        if (!(lower < upper)) {
            throw new IllegalArgumentException("upper = " + upper + ", must be above lower = " + lower);
        }
        this.lower = lower;
        this.upper = upper;
    }

    @Override
    public double getLowerBound() {
        return lower;
    }

    @Override
    public double getUpperBound() {
        return upper;
    }

    @Override
    public Paint getPaint(double value) {
        return colour(value);
    }

    /** The colour of a value. */
    public Color colour(double value) {
        if (Double.isNaN(value)) {
            return UNKNOWN;
        }
        double place = Math.max(0, Math.min(1, (value - lower) / (upper - lower))) * (STOPS.length - 1);
        int stop = Math.min((int) place, STOPS.length - 2);
        double part = place - stop;
        return new Color(mix(stop, part, 16), mix(stop, part, 8), mix(stop, part, 0));
    }

    private static int mix(int stop, double part, int shift) {
        int from = STOPS[stop] >> shift & 0xff;
        int to = STOPS[stop + 1] >> shift & 0xff;
        return (int) Math.round(from + part * (to - from));
    }
}
