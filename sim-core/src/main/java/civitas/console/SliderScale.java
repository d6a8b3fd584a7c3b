package civitas.console;

import civitas.scenario.Interval;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Maps a bounded range to the positions of a slider. Where the usual value lies far below the middle of the range the
 * scale is stretched, so that it lies in the middle of the slider: position p in [0, 1] stands for
 * low + (high - low) (b^p - 1) / (b - 1).
 */
final class SliderScale {
    /** Positions are 0 to this. */
    static final int STEPS = 1000;

    private static final double NEAR_THE_END = 0.05;
    private static final MathContext DIGITS = new MathContext(3);

    private final Interval range;
    private final boolean integer;

    /** The base b; 1 for a linear scale. */
    private final double base;

    /**
     * @param range with two finite ends
     * @param usual a value in the range
     */
    SliderScale(Interval range, boolean integer, double usual) {
        this.range = range;
        this.integer = integer;
        double share = (usual - range.low()) / (range.high() - range.low());
        base = share > 0 && share < NEAR_THE_END ? Math.pow(1 / share - 1, 2) : 1;
    }

    /** Whether a range has two ends, different ones. */
    static boolean fits(Interval range) {
        return Double.isFinite(range.low()) && Double.isFinite(range.high()) && range.low() < range.high();
    }

    int position(double value) {
        double share = Math.max(0, Math.min(1, (value - range.low()) / (range.high() - range.low())));
        double position = base == 1 ? share : Math.log1p(share * (base - 1)) / Math.log(base);
        return (int) Math.round(position * STEPS);
    }

    /** The value at a position, to three digits, inside the range. */
    double value(int position) {
        double least = range.lowIncluded() ? 0 : 1;
        double most = range.highIncluded() ? STEPS : STEPS - 1;
        double p = Math.max(least, Math.min(most, position)) / STEPS;
        double share = base == 1 ? p : (Math.pow(base, p) - 1) / (base - 1);
        double value = range.low() + share * (range.high() - range.low());
        double rounded = new BigDecimal(value).round(DIGITS).doubleValue();
        double good = integer ? Math.rint(value) : rounded;
        return range.contains(good) ? good : value;
    }
}
