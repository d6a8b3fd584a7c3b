package civitas.analysis.collective;

import civitas.analysis.Require;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Three readings of an epsilon-suboptimal firm. Each is an adversary that learns on a law P' near the mixture P of
 * reports, chosen against the collective; each has its own lower bound on success.
 * <p>Source: Hardt et al., ICML 2023, and Gauthier, Bach, Jordan, ICML 2025, use the word in different ways; the bounds are
 * those of the literature where they hold, and otherwise the nearest ones that do. With epsilon = 0 all are the optimal firm.
 */
public enum Suboptimality {
    /** At each x by itself P'(. | x) = (1 - epsilon) P(. | x) + epsilon Q(. | x) for any Q. */
    POINTWISE_CONTAMINATION {
        @Override
        public double bound(double alpha, double gap, double uniqueness, double epsilon) {
            require(alpha, epsilon);
            double needed = ((1 - epsilon) * gap + epsilon) / (1 - 2 * epsilon);
            return 1 - (1 - alpha) / alpha * Math.max(0, needed) * uniqueness;
        }

        @Override
        double cost(double lead, double mass, double epsilon) {
            return (1 - epsilon) * lead <= epsilon * mass + ROUNDING ? 0 : Double.POSITIVE_INFINITY;
        }
    },
    /** P' = (1 - epsilon) P + epsilon Q for any joint law Q: one budget for all x. */
    JOINT_CONTAMINATION {
        @Override
        public double bound(double alpha, double gap, double uniqueness, double epsilon) {
            require(alpha, epsilon);
            return SuccessBounds.featureLabel(alpha, gap, uniqueness) - epsilon / ((1 - epsilon) * alpha);
        }

        @Override
        double cost(double lead, double mass, double epsilon) {
            return (1 - epsilon) * lead;
        }
    },
    /** Total variation between P and P' is at most epsilon: moving mass from the target to its rival counts twice. */
    TOTAL_VARIATION {
        @Override
        public double bound(double alpha, double gap, double uniqueness, double epsilon) {
            require(alpha, epsilon);
            return SuccessBounds.featureLabel(alpha, gap, uniqueness) - 2 * epsilon / alpha;
        }

        @Override
        double cost(double lead, double mass, double epsilon) {
            return lead / 2;
        }
    };

    private static final double ROUNDING = 1e-15;

    /**
     * Lower bound on the success of feature-label planting.
     *
     * @param alpha share of the collective, in (0, 1]
     * @param gap Delta, in [-1, 1]
     * @param uniqueness xi, in [0, 1]
     * @param epsilon in [0, 0.5)
     */
    public abstract double bound(double alpha, double gap, double uniqueness, double epsilon);

    /** What it takes of the budget epsilon to make the target tie at an x where it leads by {@code lead}. */
    abstract double cost(double lead, double mass, double epsilon);

    private static void require(double alpha, double epsilon) {
        Require.share("alpha", alpha);
        Require.that(epsilon >= 0 && epsilon < 0.5, "epsilon", epsilon, "in [0, 0.5)");
    }

    /**
     * The adversary's classifier: it ties the target where that costs least per unit of success lost, until the budget is
     * spent, and ties lose. That is its best choice if all cells of the signal have the same mass, and for
     * {@link #POINTWISE_CONTAMINATION} always; else a better one may exist.
     *
     * @param reports the mixture P
     * @param planted P*(x), {@code double[x]}; not modified
     * @param optimal the firm that is optimal on P
     * @param target label that the collective plants
     * @param epsilon in [0, 0.5)
     */
    public TableClassifier adversary(
            FiniteLaw reports, double[] planted, TableClassifier optimal, int target, double epsilon) {
        require(1, epsilon);
        int[] labels = optimal.labels();
        double[] costs = new double[labels.length];
        for (int x = 0; x < labels.length; x++) {
            costs[x] = cost(-reports.jointGap(x, target), reports.probability(x), epsilon);
        }
        int[] cheapestFirst = IntStream.range(0, labels.length)
                .filter(x -> labels[x] == target && planted[x] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(x -> costs[x] / planted[x]))
                .mapToInt(Integer::intValue)
                .toArray();
        double left = epsilon + ROUNDING;
        for (int x : cheapestFirst) {
            if (costs[x] <= left && epsilon > 0) {
                left -= costs[x];
                labels[x] = reports.bestLabelExcept(x, target);
            }
        }
        return TableClassifier.of(labels);
    }
}
