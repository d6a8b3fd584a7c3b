package civitas.analysis.collective;

import civitas.analysis.Require;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Exact success against a firm that is optimal on the mixture alpha P* + (1 - alpha) P0, as a function of the share alpha:
 * <pre>  S(alpha) = sum_x mass(x) 1[alpha &gt; threshold(x)]</pre>
 * Ties lose. A threshold is negative where the collective wins without acting and infinite where no share is enough.
 * <p>Source: the optimality condition of Hardt et al., ICML 2023, solved for alpha cell by cell. Immutable.
 */
public final class Staircase {
    private static final double ROUNDING = 1e-12;

    /** In increasing order. */
    private final double[] thresholds;
    /** Sum of the masses up to each threshold. */
    private final double[] reached;

    private Staircase(double[] masses, double[] thresholds) {
        int[] order = IntStream.range(0, masses.length)
                .filter(x -> masses[x] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(x -> thresholds[x]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.thresholds = new double[order.length];
        reached = new double[order.length];
        double sum = 0;
        for (int i = 0; i < order.length; i++) {
            sum += masses[order[i]];
            this.thresholds[i] = thresholds[order[i]];
            reached[i] = sum;
        }
    }

    /** Feature-label planting: alpha(x) = Delta_x P0(x) / (P*(x) + Delta_x P0(x)), Delta_x P0(x) the joint gap. */
    public static Staircase featureLabel(FiniteLaw base, Signal signal, int target) {
        double[] planted = signal.planted(base);
        return planting(planted, x -> base.jointGap(x, target), x -> planted[x] + base.jointGap(x, target));
    }

    /** Feature-only planting: the members' push at x is m(x) - P0(x, target), m(x) = sum over g(x') = x of P0(x', target). */
    public static Staircase featureOnly(FiniteLaw base, Signal signal, int target) {
        double[] push = trueTargets(base, signal, target);
        return planting(
                signal.planted(base), x -> base.jointGap(x, target), x -> push[x] - base.probability(x, target));
    }

    /** Sharpened feature-only planting: alpha(x) = Delta_x P0(x) / (m(x) + Delta_x P0(x)). */
    public static Staircase featureOnlySharpened(FiniteLaw base, Signal signal, int target) {
        double[] push = trueTargets(base, signal, target);
        return planting(signal.planted(base), x -> base.jointGap(x, target), x -> push[x] + base.jointGap(x, target));
    }

    /**
     * Unplanting with the best other label y' of the base law: alpha(x) as for planting y', with the lead of the target
     * over y' in place of the gap.
     */
    public static Staircase adaptiveUnplanting(FiniteLaw base, Signal signal, int target) {
        double[] planted = signal.planted(base);
        return planting(planted, x -> -base.jointGap(x, target), x -> planted[x] - base.jointGap(x, target));
    }

    /** Unplanting with one label for all: wins as soon as any other label beats the target. */
    public static Staircase naiveUnplanting(FiniteLaw base, Signal signal, int target, int label) {
        double[] planted = signal.planted(base);
        return planting(
                planted,
                x -> base.jointGap(x, target) > 0 ? -1 : base.probability(x, target) - base.probability(x, label),
                x -> planted[x] + base.probability(x, target) - base.probability(x, label));
    }

    /**
     * Erasure with idempotent g: f(g(x)) is the label that members report at x, so alpha/(1 - alpha) must exceed
     * max_y P0(y | x) - P0(reported | x).
     */
    public static Staircase erasure(FiniteLaw base, Signal signal) {
        double[] masses = new double[base.features()];
        double[] thresholds = new double[masses.length];
        for (int x = 0; x < masses.length; x++) {
            masses[x] = base.probability(x);
            int reported = base.bestLabel(signal.at(x));
            double lead = base.conditional(base.bestLabel(x), x) - base.conditional(reported, x);
            thresholds[x] = reported == base.bestLabel(x) ? -1 : lead / (1 + lead);
        }
        return new Staircase(masses, thresholds);
    }

    private static double[] trueTargets(FiniteLaw base, Signal signal, int target) {
        double[] push = new double[base.features()];
        for (int x = 0; x < push.length; x++) {
            push[signal.at(x)] += base.probability(x, target);
        }
        return push;
    }

    private static Staircase planting(double[] planted, IntToDoubleFunction gap, IntToDoubleFunction push) {
        double[] thresholds = new double[planted.length];
        for (int x = 0; x < planted.length; x++) {
            double needed = gap.applyAsDouble(x);
            double pushed = push.applyAsDouble(x);
            if (needed < 0) {
                thresholds[x] = -1;
            } else {
                thresholds[x] = pushed > 0 ? needed / pushed : Double.POSITIVE_INFINITY;
            }
        }
        return new Staircase(planted, thresholds);
    }

    /** S(alpha). */
    public double at(double alpha) {
        int below = Arrays.binarySearch(thresholds, alpha);
        below = below >= 0 ? below : -below - 1;
        while (below > 0 && thresholds[below - 1] >= alpha) {
            below--;
        }
        return below == 0 ? 0 : Math.min(1, reached[below - 1]);
    }

    /**
     * Critical mass: the smallest alpha* with S(alpha) at least {@code success} for all alpha above alpha*; 0 if the
     * collective need not act, infinite if no share is enough.
     *
     * @param success in [0, 1]
     */
    public double criticalMass(double success) {
        Require.that(success >= 0 && success <= 1, "success", success, "in [0, 1]");
        for (int i = 0; i < reached.length; i++) {
            if (reached[i] >= success - ROUNDING) {
                return thresholds[i] < 1 ? Math.max(0, thresholds[i]) : Double.POSITIVE_INFINITY;
            }
        }
        return success == 0 ? 0 : Double.POSITIVE_INFINITY;
    }
}
