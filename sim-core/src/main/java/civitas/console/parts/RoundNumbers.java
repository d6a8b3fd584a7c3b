package civitas.console.parts;

/** Numbers for scales: 1, 2 or 5 times a power of ten. */
public final class RoundNumbers {
    private static final double[] STEPS = {1, 2, 5, 10};

    private RoundNumbers() {}

    /** The smallest round number that is not below {@code value}; 0 for 0 and less. */
    public static double above(double value) {
        if (!(value > 0)) {
            return 0;
        }
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double step : STEPS) {
            if (step * power >= value * (1 - 1e-12)) {
                return step * power;
            }
        }
        return 10 * power;
    }

    /** The largest round number that is not above {@code value}; 0 for 0 and less. */
    public static double below(double value) {
        return value > 0 ? 1 / above(1 / value) : 0;
    }
}
