package civitas.scenarios.bandit;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** What has come of an epoch so far. Not thread-safe. */
final class Tally {
    final long[] selections;
    double regret;
    double reward;
    /** Round in which the first arm was eliminated, from 1; 0 while there is none. */
    int firstElimination;

    Tally(int arms) {
        selections = new long[arms];
    }

    void clear() {
        Arrays.fill(selections, 0);
        regret = 0;
        reward = 0;
        firstElimination = 0;
    }

    void save(DataOutput out) throws IOException {
        for (long count : selections) {
            out.writeLong(count);
        }
        out.writeDouble(regret);
        out.writeDouble(reward);
        out.writeInt(firstElimination);
    }

    void restore(DataInput in) throws IOException {
        for (int arm = 0; arm < selections.length; arm++) {
            selections[arm] = in.readLong();
        }
        regret = in.readDouble();
        reward = in.readDouble();
        firstElimination = in.readInt();
    }
}
