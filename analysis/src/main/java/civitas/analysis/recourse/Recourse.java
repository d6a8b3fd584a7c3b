package civitas.analysis.recourse;

import java.util.Optional;

/** Finds the cheapest action that gets a denied person approved by one classifier. */
public interface Recourse {
    /**
     * Cost of the cheapest action.
     *
     * @param x features of a person; finite; not modified
     * @return 0 if approved as it is, {@code POSITIVE_INFINITY} if no action works: the person has no recourse
     */
    double cost(double[] x);

    /**
     * A cheapest action.
     *
     * @param x features of a person; finite; not modified
     * @return one that is approved; empty if there is none
     */
    Optional<Action> cheapest(double[] x);

    /** The exact solver of a cost function: bisection for the largest shift, an integer programme for the total. */
    static Recourse of(CostFunction cost, ActionSet actions, LinearClassifier classifier) {
        return cost == CostFunction.MAX_PERCENTILE_SHIFT
                ? new LargestShift(actions, classifier)
                : new FlipsetProgramme(cost, actions, classifier);
    }
}
