package civitas.scenarios.persuasion;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Means of some quantities, each over observations with weights. */
final class Means {
    private final double[] sums;
    private final double[] weights;

    Means(int quantities) {
        sums = new double[quantities];
        weights = new double[quantities];
    }

    /** Adds a sum over observations of that total weight. */
    void add(int quantity, double sum, double weight) {
        sums[quantity] += sum;
        weights[quantity] += weight;
    }

    /** NaN without observations. */
    double of(int quantity) {
        return sums[quantity] / weights[quantity];
    }

    void save(DataOutput out) throws IOException {
        for (int i = 0; i < sums.length; i++) {
            out.writeDouble(sums[i]);
            out.writeDouble(weights[i]);
        }
    }

    void restore(DataInput in) throws IOException {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = in.readDouble();
            weights[i] = in.readDouble();
        }
    }
}
