package civitas.analysis.collective;

/**
 * The quantities that bounds are made of, for one base law, signal and target.
 *
 * @param uniqueness xi = P0(X*): how often the signal occurs by itself; rare signals are strong
 * @param suboptimalityGap Delta = max over x in X* with P0(x) &gt; 0 of max_{y != target} P0(y | x) - P0(target | x); in
 *     [-1, 1], 0 if the signal never occurs
 * @param leastTarget p = min over x with P0(x) &gt; 0 of P0(target | x)
 * @param distortion tau = E max_y |P0(y | x) - P0(y | g(x))|: what erasing must overcome
 */
public record SignalStrength(double uniqueness, double suboptimalityGap, double leastTarget, double distortion) {
    /** Computes all four. */
    public static SignalStrength of(FiniteLaw base, Signal signal, int target) {
        double uniqueness = 0;
        double gap = Double.NEGATIVE_INFINITY;
        double least = 1;
        double distortion = 0;
        for (int x = 0; x < base.features(); x++) {
            double mass = base.probability(x);
            if (mass > 0) {
                least = Math.min(least, base.conditional(target, x));
                distortion += mass * largestDifference(base, x, signal.at(x));
                if (signal.carries(x)) {
                    uniqueness += mass;
                    gap = Math.max(gap, base.jointGap(x, target) / mass);
                }
            }
        }
        return new SignalStrength(uniqueness, uniqueness > 0 ? gap : 0, least, distortion);
    }

    private static double largestDifference(FiniteLaw base, int x, int other) {
        double largest = 0;
        for (int y = 0; y < base.labels(); y++) {
            largest = Math.max(largest, Math.abs(base.conditional(y, x) - base.conditional(y, other)));
        }
        return largest;
    }
}
