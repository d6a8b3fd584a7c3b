package civitas.analysis.opinion;

import java.util.function.DoubleUnaryOperator;

/**
 * An elite that pays to move public opinion. A share p of the public supports policy 1. Each period it turns out which policy
 * is needed, policy 1 with probability pi, independently; the elite then moves p to p' at a cost c(p' - p), even and convex;
 * the majority's policy passes, at a tie the one the elite picks, and the elite earns H if it is the one needed. p' is where
 * the next period begins; the future counts delta per period.
 * <p>Source: Kunievsky, Polarization by Design, arXiv 2512.04047, as described at second hand; the closed form for quadratic
 * costs is derived in {@link Quadratic}.
 *
 * @param reward H, finite and &gt; 0
 * @param discount delta, in [0, 1)
 * @param probability pi, in [0, 1]
 * @param cost c, even and convex, 0 at 0
 */
public record PersuadingElite(double reward, double discount, double probability, DoubleUnaryOperator cost) {
    private static final double PRECISION = 1e-12;
    private static final int MOST_ITERATIONS = 100_000;

    /** Sweeps of values between two searches for better moves. */
    private static final int SWEEPS = 40;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public PersuadingElite {
        require(reward > 0 && Double.isFinite(reward), "reward", reward, "finite and > 0");
        require(discount >= 0 && discount < 1, "discount", discount, "in [0, 1)");
        require(probability >= 0 && probability <= 1, "probability", probability, "in [0, 1]");
    }

    private static void require(boolean holds, String name, double value, String legal) {
        if (!holds) {
            throw new IllegalArgumentException(name + " = " + value + ", must be " + legal);
        }
    }

    /**
     * What an elite does best.
     *
     * @param support p, evenly spaced from 0 to 1, an odd number of them
     * @param value V(p) before the need is known
     * @param moveIfOne best p' where policy 1 is needed
     * @param moveIfZero best p' where policy 0 is needed
     * @param iterations until values rested
     */
    @SuppressWarnings("ArrayRecordComponent") // made once, read by whoever asked
    public record Plan(double[] support, double[] value, double[] moveIfOne, double[] moveIfZero, int iterations) {}

    /**
     * Modified policy iteration on a grid of supports, to which moves are restricted: the best moves are found anew after every
     * {@value #SWEEPS} sweeps of values. Cost: points squared per iteration. Source: Puterman, Markov Decision Processes,
     * section 6.5.
     *
     * @param points of the grid, odd and at least 3, so that one half is among them
     */
    public Plan plan(int points) {
        require(points >= 3 && points % 2 == 1, "points", points, "odd and at least 3");
        double[] support = new double[points];
        double[] costs = new double[points];
        for (int i = 0; i < points; i++) {
            support[i] = i / (points - 1.0);
            costs[i] = cost.applyAsDouble(support[i]);
        }
        double[] value = new double[points];
        int iterations = 0;
        double change = Double.POSITIVE_INFINITY;
        while (change > PRECISION * reward / (1 - discount) && iterations < MOST_ITERATIONS) {
            int[] ifOne = moves(value, costs, true);
            int[] ifZero = moves(value, costs, false);
            double[] first = swept(value, costs, ifOne, ifZero);
            change = largestChange(value, first);
            value = first;
            for (int sweep = 1; sweep < SWEEPS; sweep++) {
                value = swept(value, costs, ifOne, ifZero);
            }
            iterations++;
        }
        return new Plan(
                support,
                value,
                places(support, moves(value, costs, true)),
                places(support, moves(value, costs, false)),
                iterations);
    }

    /** The best moves if these are the values of supports. */
    private int[] moves(double[] value, double[] costs, boolean oneNeeded) {
        int[] moves = new int[value.length];
        for (int i = 0; i < moves.length; i++) {
            moves[i] = best(value, costs, i, oneNeeded);
        }
        return moves;
    }

    /** Values one period earlier under these moves. */
    private double[] swept(double[] value, double[] costs, int[] ifOne, int[] ifZero) {
        double[] earlier = new double[value.length];
        for (int i = 0; i < earlier.length; i++) {
            earlier[i] = probability * worth(value, costs, i, ifOne[i], true)
                    + (1 - probability) * worth(value, costs, i, ifZero[i], false);
        }
        return earlier;
    }

    private static double largestChange(double[] before, double[] after) {
        double change = 0;
        for (int i = 0; i < before.length; i++) {
            change = Math.max(change, Math.abs(after[i] - before[i]));
        }
        return change;
    }

    private static double[] places(double[] support, int[] moves) {
        double[] places = new double[moves.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = support[moves[i]];
        }
        return places;
    }

    private double worth(double[] value, double[] costs, int from, int to, boolean oneNeeded) {
        int middle = value.length / 2;
        boolean right = to == middle || (to > middle) == oneNeeded;
        return (right ? reward : 0) - costs[Math.abs(to - from)] + discount * value[to];
    }

    /** The best place to go; of equals the nearest. */
    private int best(double[] value, double[] costs, int from, boolean oneNeeded) {
        int best = from;
        double most = worth(value, costs, from, from, oneNeeded);
        for (int to = 0; to < value.length; to++) {
            double here = worth(value, costs, from, to, oneNeeded);
            if (here > most || (here == most && Math.abs(to - from) < Math.abs(best - from))) {
                most = here;
                best = to;
            }
        }
        return best;
    }

    /**
     * The closed form for c(x) = k x^2. At a distance x = |p - 1/2| up to the reach, V = H/(1-delta) - a k x^2, with
     * a = (-(1-delta) + sqrt((1-delta)^2 + 4 delta rho))/(2 delta) and rho the probability that the minority's policy is needed.
     * Where the majority is right already, x shrinks by 1/(1 + delta a); where it is wrong, p goes to one half. Beyond
     * the reach sqrt(H(1 + delta a)/k) a wrong majority is let be.
     *
     * @param reward H
     * @param discount delta
     * @param minority rho, in [0, 1]
     * @param scale k, &gt; 0
     */
    public record Quadratic(double reward, double discount, double minority, double scale) {
        /** a. */
        public double curvature() {
            double patience = 1 - discount;
            return discount == 0
                    ? minority
                    : (-patience + Math.sqrt(patience * patience + 4 * discount * minority)) / (2 * discount);
        }

        /** Factor by which the distance from one half shrinks where the majority is right. */
        public double contraction() {
            return 1 / (1 + discount * curvature());
        }

        /** Largest distance at which a wrong majority is turned; it may exceed one half, then every one is. */
        public double reach() {
            return Math.sqrt(reward * (1 + discount * curvature()) / scale);
        }

        /** V at a distance up to the reach. */
        public double value(double distance) {
            return reward / (1 - discount) - curvature() * scale * distance * distance;
        }
    }
}
