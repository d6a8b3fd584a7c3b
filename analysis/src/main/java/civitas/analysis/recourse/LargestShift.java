package civitas.analysis.recourse;

import java.util.Optional;

/**
 * Cheapest actions by their largest percentile shift, without an integer programme: at a given cost level every feature takes
 * its best move of at most that cost, so the least level that suffices is found by bisection down to neighbouring numbers.
 * <p>Of the actions of least cost, the one returned leaves features alone that are not needed, and moves others no further
 * than needed, in the order of the features. Cost: some 60 times a binary search per feature; {@link #cost} allocates nothing.
 */
public final class LargestShift implements Recourse {
    private final ActionSet actions;
    private final LinearClassifier classifier;

    /** Actions against a classifier of the same features. */
    public LargestShift(ActionSet actions, LinearClassifier classifier) {
        actions.requireFits(classifier);
        this.actions = actions;
        this.classifier = classifier;
    }

    @Override
    public double cost(double[] x) {
        double level = level(x);
        return level == 0 || level == Double.POSITIVE_INFINITY ? level : largestShift(x, level);
    }

    /** The least cost level at which the best moves suffice. */
    private double level(double[] x) {
        if (classifier.approves(x)) {
            return 0;
        }
        double needed = ActionSet.needed(classifier, x);
        if (!(actions.bestGain(classifier, x) >= needed)) {
            return Double.POSITIVE_INFINITY;
        }
        if (actions.gainAtMost(classifier, x, 0) >= needed) {
            return 0;
        }
        double short0 = 0;
        double enough = 1;
        double middle = 0.5;
        while (middle > short0 && middle < enough) {
            if (actions.gainAtMost(classifier, x, middle) >= needed) {
                enough = middle;
            } else {
                short0 = middle;
            }
            middle = short0 + (enough - short0) / 2;
        }
        return enough;
    }

    /** The level comes from a bisection, the cost from the moves themselves. */
    private double largestShift(double[] x, double level) {
        double largest = 0;
        for (int j = 0; j < x.length; j++) {
            ActionableFeature feature = actions.features().get(j);
            int sign = feature.helpfulSign(classifier.weight(j));
            if (sign != 0) {
                largest = Math.max(largest, feature.shift(x[j], feature.furthest(x[j], sign, level)));
            }
        }
        return largest;
    }

    @Override
    public Optional<Action> cheapest(double[] x) {
        double level = level(x);
        if (level == Double.POSITIVE_INFINITY) {
            return Optional.empty();
        }
        double[] target = x.clone();
        if (!classifier.approves(x)) {
            spend(x, level, target);
        }
        return Optional.of(new Action(x, target, CostFunction.MAX_PERCENTILE_SHIFT.of(actions.features(), x, target)));
    }

    private void spend(double[] x, double level, double[] target) {
        for (int j = 0; j < x.length; j++) {
            ActionableFeature feature = actions.features().get(j);
            int sign = feature.helpfulSign(classifier.weight(j));
            target[j] = sign == 0 ? x[j] : feature.furthest(x[j], sign, level);
        }
        double spare = actions.gainAtMost(classifier, x, level) - ActionSet.needed(classifier, x);
        for (int j = 0; j < x.length; j++) {
            spare -= giveBack(j, x[j], spare, target);
        }
    }

    /** Moves one feature back as far as the others suffice; returns the gain given up. */
    private double giveBack(int j, double from, double spare, double[] target) {
        double weight = classifier.weight(j);
        double gain = weight * (target[j] - from);
        if (gain <= 0) {
            return 0;
        }
        double back = gain <= spare ? from : nearest(j, from, target[j], spare);
        double given = weight * (target[j] - back);
        target[j] = back;
        return given;
    }

    private double nearest(int j, double from, double to, double spare) {
        ActionableFeature feature = actions.features().get(j);
        double weight = classifier.weight(j);
        if (feature.isContinuous()) {
            return spare > 0 ? to - spare / weight : to;
        }
        for (double target : feature.targets(from, to > from ? 1 : -1)) {
            if (weight * (to - target) <= spare) {
                return target;
            }
        }
        return to;
    }
}
