package civitas.analysis.recourse;

import java.util.Arrays;
import java.util.BitSet;

/** A change of features that gets a denied person approved. Immutable. */
public final class Action {
    private final double[] target;
    private final BitSet changed;
    private final double cost;

    Action(double[] from, double[] target, double cost) {
        this.target = target.clone();
        this.cost = cost;
        changed = new BitSet(target.length);
        for (int j = 0; j < target.length; j++) {
            changed.set(j, from[j] != target[j]);
        }
    }

    /** All features after the action; a copy. */
    public double[] target() {
        return target.clone();
    }

    /** Value of a feature, from 0, after the action. */
    public double target(int feature) {
        return target[feature];
    }

    /** The features that change, from 0; a copy. */
    public BitSet changed() {
        return (BitSet) changed.clone();
    }

    /** What it costs, by the cost function it was found for. */
    public double cost() {
        return cost;
    }

    @Override
    public String toString() {
        return "to " + Arrays.toString(target) + " at cost " + cost;
    }
}
