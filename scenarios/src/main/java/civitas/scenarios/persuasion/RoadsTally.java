package civitas.scenarios.persuasion;

import java.util.function.IntToDoubleFunction;

/** Numbers of the rounds that are measured, by state, and means over states weighted by their probabilities. */
final class RoadsTally {
    static final int FLOW = 0;
    static final int COST = 1;
    static final int INFORMED = 2;
    static final int UNINFORMED = 3;
    /** Drivers recommended the risky road, and the safe one; what their obedience cost; obeyed recommendations. */
    static final int TO_RISKY = 4;

    static final int TO_SAFE = 5;
    static final int RISKY_REGRET = 6;
    static final int SAFE_REGRET = 7;
    static final int OBEYED = 8;
    static final int QUANTITIES = 9;

    private final Means means;
    private final double[] probabilities;

    RoadsTally(Means means, double[] probabilities) {
        this.means = means;
        this.probabilities = probabilities;
    }

    /** Where a quantity of a state is kept. */
    static int place(int state, int quantity) {
        return state * QUANTITIES + quantity;
    }

    /** Mean over the rounds of a state; NaN if there was none. */
    double of(int state, int quantity) {
        return means.of(place(state, quantity));
    }

    /** Mean over states; NaN if one that is possible never came. */
    double mean(int quantity) {
        return mean(state -> of(state, quantity));
    }

    private double mean(IntToDoubleFunction of) {
        double sum = 0;
        for (int state = 0; state < probabilities.length; state++) {
            sum += probabilities[state] > 0 ? probabilities[state] * of.applyAsDouble(state) : 0;
        }
        return sum;
    }

    /** What disobeying gained, for the recommendation where that is more; at least 0. NaN without recommendations. */
    double disobedienceGain() {
        double toRisky = mean(TO_RISKY);
        double toSafe = mean(TO_SAFE);
        if (!(toRisky + toSafe > 0)) {
            return Double.NaN;
        }
        double risky = toRisky > 0 ? mean(RISKY_REGRET) / toRisky : 0;
        double safe = toSafe > 0 ? mean(SAFE_REGRET) / toSafe : 0;
        return Math.max(0, Math.max(risky, safe));
    }

    /** Share of recommendations that were obeyed; NaN without any. */
    double obeyed() {
        return mean(OBEYED) / (mean(TO_RISKY) + mean(TO_SAFE));
    }
}
