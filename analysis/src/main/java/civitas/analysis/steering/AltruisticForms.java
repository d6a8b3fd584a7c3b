package civitas.analysis.steering;

import civitas.analysis.Require;

/**
 * Closed forms of the altruistic planner with linear cost, where a perfect signal is optimal at even odds, so that
 * {@code V(1/2) = -B} with {@code B = k(1-p)}, all in units of the cost of an error. Up to d the planner lets agents herd, from t
 * on it buys a perfect signal, and in between, if d &lt; t, the least precision that informs.
 * <pre>
 *   d = t = (1-delta) B                                                    if there is nothing in between
 *   t = (k-1-2 delta B)/(delta/(1-delta)-2 delta B)                        else, where this exceeds (1-delta) B, and d solves
 *   -d/(1-delta) = -k(1-d-p) - d - 2 delta B d(1-d) - delta d^2/(1-delta)
 * </pre>
 * Derived from the Bellman equation; valid while {@code V(1/2) = -B} and {@code b^2/(b^2+(1-b)^2) < d} in between.
 *
 * @param game altruistic, with exponent 1
 */
public record AltruisticForms(SteeringGame game) {
    /** @throws IllegalArgumentException if the game is of another kind */
    public AltruisticForms {
        Require.that(game.objective() == Objective.ALTRUISTIC, "objective", game.objective(), "altruistic");
        Require.that(game.exponent() == 1, "exponent", game.exponent(), "1");
    }

    private double k() {
        return game.slope() / game.errorCost();
    }

    /** B, cost of a perfect signal in units of the cost of an error. */
    public double perfectCost() {
        return k() * (1 - game.baseline());
    }

    /** From here to 1/2 a planner without a future buys a perfect signal; 1/2 if nowhere. */
    public double myopicThreshold() {
        return perfectCost() < 1 - game.baseline() ? perfectCost() : 0.5;
    }

    private double withoutMiddle() {
        return (1 - game.discount()) * perfectCost();
    }

    /** t, from where on the planner buys a perfect signal. */
    public double perfectFrom() {
        double delta = game.discount();
        double denominator = delta / (1 - delta) - 2 * delta * perfectCost();
        double from = (k() - 1 - 2 * delta * perfectCost()) / denominator;
        return denominator > 0 && from > withoutMiddle() ? from : withoutMiddle();
    }

    /** d, up to where the planner lets agents herd. */
    public double herdBelow() {
        double t = perfectFrom();
        if (t <= withoutMiddle()) {
            return withoutMiddle();
        }
        double low = 0;
        double high = t;
        for (int i = 0; i < 100; i++) {
            double d = (low + high) / 2;
            boolean herds = -d / (1 - game.discount()) >= informing(d);
            low = herds ? d : low;
            high = herds ? high : d;
        }
        return low;
    }

    /** Value of the least precision that informs, if a bad signal leads to the herd. */
    private double informing(double d) {
        double delta = game.discount();
        return -k() * (1 - d - game.baseline())
                - d
                - 2 * delta * perfectCost() * d * (1 - d)
                - delta * d * d / (1 - delta);
    }

    /**
     * Whether the forms hold.
     *
     * @param valueAtHalf optimal value at belief 1/2, in units of reward
     */
    public boolean hold(double valueAtHalf) {
        double t = perfectFrom();
        boolean middle = t > withoutMiddle();
        double below = t * t / (t * t + (1 - t) * (1 - t));
        return Math.abs(valueAtHalf + perfectCost() * game.errorCost()) < 1e-6 * game.errorCost()
                && t < 0.5
                && t <= 1 - game.baseline()
                && (!middle || below < herdBelow());
    }
}
