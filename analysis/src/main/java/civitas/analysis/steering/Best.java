package civitas.analysis.steering;

import java.util.function.DoubleUnaryOperator;

/**
 * The best of the options it is given, at given values of what follows; among equals the first: herding, then the least
 * precision, then the largest.
 */
final class Best implements Options.Sink {
    private static final double TIE = 1e-11;

    private final double[] values;
    private final double discount;
    private final DoubleUnaryOperator herding;
    private double worth = Double.NEGATIVE_INFINITY;
    private double precision = Double.NaN;

    /**
     * @param values of the beliefs that a signal leads to, {@code double[place]}
     * @param herding what herding is worth, by the reward of the present agent
     */
    Best(double[] values, double discount, DoubleUnaryOperator herding) {
        this.values = values;
        this.discount = discount;
        this.herding = herding;
    }

    @Override
    public void inform(double q, double reward, double good, double up, double down) {
        double next = good * BeliefGrid.at(values, up) + (1 - good) * BeliefGrid.at(values, down);
        take(q, reward + discount * next);
    }

    @Override
    public void herd(double q, double reward) {
        take(q, herding.applyAsDouble(reward));
    }

    private void take(double q, double candidate) {
        if (candidate > worth + TIE) {
            worth = candidate;
            precision = q;
        }
    }

    double worth() {
        return worth;
    }

    double precision() {
        return precision;
    }
}
