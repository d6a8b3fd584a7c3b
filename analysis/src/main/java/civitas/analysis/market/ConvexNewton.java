package civitas.analysis.market;

import java.util.function.DoubleUnaryOperator;

/**
 * Newton's method for the two convex equations of logit pricing. Both functions are strictly convex with slope at
 * least 1, and both searches start at or above the root: the iterates then fall monotonically and quadratically onto
 * it, so no bracket is needed. The search ends when rounding stops the fall.
 */
final class ConvexNewton {
    /** A quadratic search ends within ten steps; this only bounds a defect. */
    private static final int MOST_STEPS = 200;

    private static final double LOG_TWO = StrictMath.log(2);

    private ConvexNewton() {}

    /**
     * Lambert's W at exp(logArgument): the y &gt; 0 with y + ln y = logArgument, for any finite logArgument. Solves
     * exp(s) + s = logArgument for s = ln y.
     */
    static double lambertWOfExp(double logArgument) {
        double start = logArgument <= 1 ? logArgument : StrictMath.log(logArgument);
        double logW = fall(start, s -> StrictMath.exp(s) + s - logArgument, s -> StrictMath.exp(s) + 1);
        return StrictMath.exp(logW);
    }

    /**
     * The log-odds x = ln(q/(1-q)) of the share q in (0, 1) with ln q + 1/(1-q) = level, for any finite level. In x the
     * left side is 1 + exp(x) - ln(1 + exp(-x)), at least 1 + x, and at least 1 + exp(x) - ln 2 where x &gt;= 0.
     */
    static double logOddsOfReply(double level) {
        double start = level < 2 - LOG_TWO ? level - 1 : StrictMath.log(level - 1 + LOG_TWO);
        return fall(
                start,
                x -> 1 + StrictMath.exp(x) - LogSums.softplus(-x) - level,
                x -> StrictMath.exp(x) + 1 / (1 + StrictMath.exp(x)));
    }

    private static double fall(double start, DoubleUnaryOperator function, DoubleUnaryOperator slope) {
        double x = start;
        for (int step = 0; step < MOST_STEPS; step++) {
            double next = x - function.applyAsDouble(x) / slope.applyAsDouble(x);
            if (!(next < x)) {
                return x;
            }
            x = next;
        }
        throw new ArithmeticException("Newton's method still falls at " + x + " after " + MOST_STEPS + " steps");
    }
}
