package civitas.agents.routes;

import civitas.agents.Require;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What groups believe routes to cost: C &lt;- C + alpha (c - C) after every day. */
final class CostMemory {
    private final ChoiceSets sets;
    private final double smoothing;
    private final double[] values;

    /** @param smoothing alpha, in (0, 1]; 1 keeps exactly the last day */
    CostMemory(ChoiceSets sets, double smoothing) {
        Require.rate("smoothing", smoothing);
        this.sets = sets;
        this.smoothing = smoothing;
        values = new double[sets.indices()];
    }

    void learn(double[] costs) {
        for (int group = 0; group < sets.groups(); group++) {
            int first = sets.index(group, 0);
            for (int index = first; index < first + sets.size(group); index++) {
                // old + 1 (new - old) need not be new in floating point
                values[index] =
                        smoothing == 1 ? costs[index] : values[index] + smoothing * (costs[index] - values[index]);
            }
        }
    }

    void set(int group, int route, double cost) {
        values[sets.index(group, route)] = cost;
    }

    double at(int index) {
        return values[index];
    }

    /** The values themselves, {@code double[index]}, for reading. */
    double[] values() {
        return values;
    }

    /** Cheapest route of a group with at least one route; the lowest number among equals. */
    int cheapest(int group) {
        int first = sets.index(group, 0);
        int best = 0;
        for (int route = 1; route < sets.size(group); route++) {
            if (values[first + route] < values[first + best]) {
                best = route;
            }
        }
        return best;
    }

    void save(DataOutput out) throws IOException {
        SavedArray.write(values, out);
    }

    void restore(DataInput in) throws IOException {
        SavedArray.read(values, in);
    }
}
