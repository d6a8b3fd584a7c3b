package civitas.scenarios.collusion;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What happened in the last periods: joint actions and the regimes in which they were paid. */
final class RecentPeriods {
    private final int[] joints;
    private final int[] regimes;
    private long periods;

    /**
     * @param length how many periods to remember, at least 1
     */
    RecentPeriods(int length) {
        joints = new int[length];
        regimes = new int[length];
    }

    void add(int joint, int regime) {
        int place = (int) (periods % joints.length);
        joints[place] = joint;
        regimes[place] = regime;
        periods++;
    }

    /** Forgets all. */
    void clear() {
        periods = 0;
    }

    /** Number of periods remembered. */
    int size() {
        return (int) Math.min(periods, joints.length);
    }

    int joint(int place) {
        return joints[place];
    }

    int regime(int place) {
        return regimes[place];
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(periods);
        for (int place = 0; place < size(); place++) {
            out.writeInt(joints[place]);
            out.writeInt(regimes[place]);
        }
    }

    void restore(DataInput in) throws IOException {
        periods = in.readLong();
        for (int place = 0; place < size(); place++) {
            joints[place] = in.readInt();
            regimes[place] = in.readInt();
        }
    }
}
