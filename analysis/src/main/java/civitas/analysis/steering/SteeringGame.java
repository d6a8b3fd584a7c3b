package civitas.analysis.steering;

import civitas.analysis.Require;

/**
 * Controlled sequential learning. The state is good or bad; agents act in order, each on a binary signal that names the state
 * with probability q in either state, and on the public belief b = P(good) that all earlier precisions and actions leave. The
 * planner sets q in [1/2, 1] before each agent. An agent follows its signal if {@code 1-q <= b <= q} (ties included): its action
 * reveals the signal, and b moves to {@link #up} or {@link #down}. Else it herds on the likelier action, and b stays.
 * <p>Per agent the planner earns
 * <pre>
 *   altruistic: -k max(0, q-p)^g - C P(action is wrong)
 *   biased:     -k |q-p|^g       - C P(action is bad)
 * </pre>
 * and discounts by delta. Source: Arghal, He, Saeedi Bidokhti, Sarkar, "Steering the Herd", arXiv 2504.02648; g = 1 there.
 *
 * @param objective what the planner wants
 * @param baseline p, the precision that is free, in [1/2, 1)
 * @param lowest least precision that the planner may set, in [1/2, p]; p if it can buy precision only
 * @param slope k, cost per unit of precision to the power g, at least 0
 * @param exponent g, at least 1
 * @param errorCost C, &gt; 0
 * @param discount delta per agent, in [0, 1)
 */
public record SteeringGame(
        Objective objective,
        double baseline,
        double lowest,
        double slope,
        double exponent,
        double errorCost,
        double discount) {
    /** Precisions nearer to the border between following and herding than this count as following. */
    static final double ROUNDING = 1e-12;

    /** @throws IllegalArgumentException if a number is out of its range */
    public SteeringGame {
        Require.that(baseline >= 0.5 && baseline < 1, "baseline", baseline, "in [0.5, 1)");
        Require.that(lowest >= 0.5 && lowest <= baseline, "lowest", lowest, "in [0.5, baseline]");
        Require.that(slope >= 0 && Double.isFinite(slope), "slope", slope, "finite and at least 0");
        Require.that(exponent >= 1 && Double.isFinite(exponent), "exponent", exponent, "finite and at least 1");
        Require.that(errorCost > 0 && Double.isFinite(errorCost), "errorCost", errorCost, "finite and > 0");
        Require.that(discount >= 0 && discount < 1, "discount", discount, "in [0, 1)");
    }

    /**
     * As published, with linear cost and errors that cost 1. The altruistic planner buys precision only: setting less than the
     * baseline is said never to be useful, and is not where a perfect signal is worth buying, but it is where one is too dear.
     */
    public static SteeringGame published(Objective objective, double baseline, double slope, double discount) {
        double lowest = objective == Objective.ALTRUISTIC ? baseline : 0.5;
        return new SteeringGame(objective, baseline, lowest, slope, 1, 1, discount);
    }

    /** What a precision costs. */
    public double spend(double precision) {
        double distance = precision - baseline;
        if (distance < 0 && objective == Objective.ALTRUISTIC) {
            return 0;
        }
        double size = Math.abs(distance);
        return slope * (exponent == 1 ? size : StrictMath.pow(size, exponent));
    }

    /** Least precision at which an agent follows its signal, max(b, 1-b). */
    public static double minimal(double belief) {
        return Math.max(belief, 1 - belief);
    }

    /** Whether an agent follows its signal. */
    public static boolean follows(double belief, double precision) {
        return precision >= minimal(belief) - ROUNDING;
    }

    /** Probability of a good signal if the state is good with probability {@code good}. */
    public static double goodSignal(double good, double precision) {
        return precision * good + (1 - precision) * (1 - good);
    }

    /** Belief after a good signal; certain after a perfect one. */
    public static double up(double belief, double precision) {
        if (precision == 1) {
            return 1;
        }
        double good = precision * belief;
        double all = good + (1 - precision) * (1 - belief);
        return good / all;
    }

    /** Belief after a bad signal; certain after a perfect one. */
    public static double down(double belief, double precision) {
        if (precision == 1) {
            return 0;
        }
        double good = (1 - precision) * belief;
        double all = good + precision * (1 - belief);
        return good / all;
    }

    /** Expected reward of an agent that follows its signal; {@code good} is the planner's probability of the good state. */
    double informs(double good, double precision) {
        double loss = objective == Objective.ALTRUISTIC ? 1 - precision : 1 - goodSignal(good, precision);
        return -spend(precision) - errorCost * loss;
    }

    /**
     * Expected reward of an agent that herds.
     *
     * @param cost of having it herd
     * @param onGood whether the herd is on the good action
     */
    double herds(double cost, double good, boolean onGood) {
        double loss = objective == Objective.ALTRUISTIC ? (onGood ? 1 - good : good) : onGood ? 0 : 1;
        return -cost - errorCost * loss;
    }

    /**
     * Cost of having the agent herd, at the cheapest precision at which it does: 0 where the baseline does not inform; else that
     * of a precision as near below the least that informs as one likes; infinite where the planner may not.
     *
     * @param beyond whether beliefs just beyond this one, seen from 1/2, are meant
     */
    double obfuscation(double belief, boolean beyond) {
        double least = minimal(belief);
        boolean may = lowest < least - ROUNDING || lowest == 0.5 || (beyond && lowest <= least + ROUNDING);
        return herdsFreely(belief, beyond) ? 0 : may ? spend(least) : Double.POSITIVE_INFINITY;
    }

    /**
     * Whether an agent herds at the baseline; beliefs that miss the baseline by rounding are at it, where it follows.
     *
     * @param beyond whether beliefs just beyond this one, seen from 1/2, are meant
     */
    boolean herdsFreely(double belief, boolean beyond) {
        double least = minimal(belief);
        return baseline < least - BeliefGrid.ROUNDING || (beyond && baseline <= least + BeliefGrid.ROUNDING);
    }

    /** Beliefs beside 1/2 at which values may jump: where agents begin to herd, and the planner may not have them herd before. */
    double[] borders() {
        return lowest > 0.5 ? new double[] {1 - lowest, lowest} : new double[0];
    }
}
