package civitas.analysis.market;

/** Sums of exponentials known by the logarithms of their terms, without overflow. */
final class LogSums {
    private LogSums() {}

    /** The largest of at least one number; minus infinity where all are. */
    static double largest(double[] values) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        return largest;
    }

    /**
     * ln(sum_i exp(x_i)).
     *
     * @param exponents the x_i, at least one of them finite, none NaN or plus infinity; not modified
     */
    static double logSumExp(double[] exponents) {
        double largest = largest(exponents);
        double sum = 0;
        for (double exponent : exponents) {
            sum += StrictMath.exp(exponent - largest);
        }
        return largest + StrictMath.log(sum);
    }

    /** ln(1 + exp(x)) for any finite x. */
    static double softplus(double x) {
        return Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
    }
}
