package civitas.analysis.recourse;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a denied person does who is told which features would help most, but not how far: it moves each of them as far as a
 * budget goes. By largest shift each may cost the budget, by total cost each an equal part of it.
 */
public final class PrincipalReasons {
    private final CostFunction cost;
    private final ActionSet actions;
    private final LinearClassifier classifier;

    /** Reasons of a classifier of the same features. */
    public PrincipalReasons(CostFunction cost, ActionSet actions, LinearClassifier classifier) {
        actions.requireFits(classifier);
        this.cost = cost;
        this.actions = actions;
        this.classifier = classifier;
    }

    /**
     * The features that are named: those whose best moves add most to the score, first ones first.
     *
     * @param x features of a person; not modified
     * @param most most features named, at least 1
     * @return numbers of features, from 0
     */
    public List<Integer> of(double[] x, int most) {
        return IntStream.range(0, x.length)
                .filter(j -> gain(j, x[j]) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer j) -> -gain(j, x[j])))
                .limit(most)
                .toList();
    }

    private double gain(int j, double from) {
        double weight = classifier.weight(j);
        int sign = actions.features().get(j).helpfulSign(weight);
        return sign == 0
                ? 0
                : weight * (actions.features().get(j).furthest(from, sign, Double.POSITIVE_INFINITY) - from);
    }

    /**
     * All features after the moves.
     *
     * @param x features of a person; not modified
     * @param most most features named, at least 1
     * @param budget what may be spent, &gt;= 0
     */
    public double[] moved(double[] x, int most, double budget) {
        List<Integer> named = of(x, most);
        double[] target = x.clone();
        for (int j : named) {
            ActionableFeature feature = actions.features().get(j);
            int sign = feature.helpfulSign(classifier.weight(j));
            target[j] = cost == CostFunction.MAX_PERCENTILE_SHIFT
                    ? feature.furthest(x[j], sign, budget)
                    : furthest(feature, x[j], sign, budget / named.size());
        }
        return target;
    }

    private double furthest(ActionableFeature feature, double from, int sign, double budget) {
        double reached = from;
        for (double target : feature.targets(from, sign)) {
            reached = cost.ofFeature(feature, from, target) <= budget ? target : reached;
        }
        return reached;
    }
}
