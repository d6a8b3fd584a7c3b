package civitas.analysis.recourse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What one denied person can do, feature by feature, for an integer programme. Features that cannot help are left out, and so
 * are moves without bound on their cost and moves that gain no more than a cheaper one.
 *
 * @param choices one per feature that can help
 */
record Menu(List<Choice> choices) {
    /**
     * The moves of one feature; the first one is none, at gain and cost 0.
     *
     * @param feature from 0
     * @param targets values of the feature
     * @param gains what each adds to the score, in units of what is needed; strictly increasing
     * @param costs what each costs; not decreasing
     */
    @SuppressWarnings("ArrayRecordComponent") // private to the programme, never compared
    record Choice(int feature, double[] targets, double[] gains, double[] costs) {
        int size() {
            return targets.length;
        }

        /** The move of least cost less {@code price} times gain; of equal ones, the one that gains most. */
        int best(double price) {
            int best = 0;
            for (int k = 1; k < size(); k++) {
                if (costs[k] - price * gains[k] <= costs[best] - price * gains[best]) {
                    best = k;
                }
            }
            return best;
        }
    }

    static Menu of(CostFunction cost, ActionSet actions, LinearClassifier classifier, double[] x) {
        double needed = ActionSet.needed(classifier, x);
        List<Choice> choices = new ArrayList<>();
        for (int j = 0; j < x.length; j++) {
            ActionableFeature feature = actions.features().get(j);
            int sign = feature.helpfulSign(classifier.weight(j));
            if (sign != 0) {
                double scale = classifier.weight(j) / needed;
                Choice choice = choice(cost, feature, j, x[j], feature.targets(x[j], sign), scale);
                if (choice.size() > 1) {
                    choices.add(choice);
                }
            }
        }
        return new Menu(choices);
    }

    private static Choice choice(
            CostFunction cost, ActionableFeature feature, int j, double from, double[] targets, double scale) {
        double[] all = new double[targets.length + 1];
        double[] gains = new double[all.length];
        double[] costs = new double[all.length];
        all[0] = from;
        int size = 1;
        for (double target : targets) {
            double price = cost.ofFeature(feature, from, target);
            if (price < Double.POSITIVE_INFINITY) {
                // A further move of the same cost replaces the nearer one; standing still is always possible.
                size -= size > 1 && price <= costs[size - 1] ? 1 : 0;
                all[size] = target;
                gains[size] = scale * (target - from);
                costs[size++] = price;
            }
        }
        return new Choice(j, Arrays.copyOf(all, size), Arrays.copyOf(gains, size), Arrays.copyOf(costs, size));
    }

    /** The menu without some features. */
    Menu without(BitSet features) {
        return new Menu(choices.stream()
                .filter(choice -> !features.get(choice.feature()))
                .toList());
    }

    /** Features after one move of each choice. */
    double[] target(double[] x, int[] moves) {
        double[] target = x.clone();
        for (int i = 0; i < moves.length; i++) {
            Choice choice = choices.get(i);
            target[choice.feature()] = choice.targets()[moves[i]];
        }
        return target;
    }

    /** Whether the best moves reach what is needed. */
    boolean suffices() {
        double best = 0;
        for (Choice choice : choices) {
            best += choice.gains()[choice.size() - 1];
        }
        return best >= 1;
    }
}
