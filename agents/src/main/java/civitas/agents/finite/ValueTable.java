package civitas.agents.finite;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Values of actions after observations, and the greedy action of each observation: the lowest of the best. */
final class ValueTable {
    private final int actions;
    private final double[] values;
    private final int[] greedy;

    /**
     * @param initialValues {@code double[observation * actions + action]}, finite; copied
     * @param actions number of actions, at least 1
     * @throws IllegalArgumentException if a number is not finite or the table has no whole number of rows
     */
    ValueTable(double[] initialValues, int actions) {
        Checks.requireTable(initialValues, actions);
        this.actions = actions;
        values = initialValues.clone();
        greedy = new int[values.length / actions];
        for (int observation = 0; observation < greedy.length; observation++) {
            scan(observation);
        }
    }

    int actions() {
        return actions;
    }

    double value(int observation, int action) {
        return values[observation * actions + action];
    }

    int greedy(int observation) {
        return greedy[observation];
    }

    double largest(int observation) {
        return value(observation, greedy[observation]);
    }

    /** Moves a value towards a target by a share of the distance; whether the greedy action changed. */
    boolean move(int observation, int action, double share, double target) {
        int cell = observation * actions + action;
        double old = values[cell];
        double value = old + share * (target - old);
        values[cell] = value;
        int leader = greedy[observation];
        if (action == leader) {
            if (value < old) {
                scan(observation);
            }
            return greedy[observation] != leader;
        }
        double lead = largest(observation);
        if (value > lead || (value == lead && action < leader)) {
            greedy[observation] = action;
            return true;
        }
        return false;
    }

    private void scan(int observation) {
        int best = 0;
        for (int action = 1; action < actions; action++) {
            best = value(observation, action) > value(observation, best) ? action : best;
        }
        greedy[observation] = best;
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(greedy.length);
        out.writeInt(actions);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    /** Refuses a table of another size before anything changes. */
    void restore(DataInput in) throws IOException {
        Checks.requireShape(in, greedy.length, actions);
        for (int cell = 0; cell < values.length; cell++) {
            values[cell] = in.readDouble();
        }
        for (int observation = 0; observation < greedy.length; observation++) {
            scan(observation);
        }
    }
}
