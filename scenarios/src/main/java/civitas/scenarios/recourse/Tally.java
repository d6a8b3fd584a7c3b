package civitas.scenarios.recourse;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.BitSet;

/** Who acted, what it cost and what became of it. */
final class Tally {
    private final int persons;
    private final BitSet acted = new BitSet();
    private final BitSet succeeded = new BitSet();
    private final BitSet undone = new BitSet();
    private long actions;
    private long failures;
    private double effort;
    private int now;

    Tally(int persons) {
        this.persons = persons;
    }

    /** A period begins. */
    void begin() {
        now = 0;
    }

    /** A person acted at that cost, and was approved or not. */
    void acted(int person, double cost, boolean approved) {
        now++;
        actions++;
        effort += cost;
        failures += approved ? 0 : 1;
        acted.set(person);
        succeeded.set(person, approved);
    }

    /** Under a new classifier, some who were approved for what they did are denied. */
    void judge(Audit audit) {
        for (int i = succeeded.nextSetBit(0); i >= 0; i = succeeded.nextSetBit(i + 1)) {
            if (audit.denied(i)) {
                undone.set(i);
            }
        }
    }

    /** Persons who acted in the latest period. */
    int actingNow() {
        return now;
    }

    boolean hasActed(int person) {
        return acted.get(person);
    }

    double actedShare() {
        return (double) acted.cardinality() / persons;
    }

    /** Mean cost of an action; NaN if there was none. */
    double meanEffort() {
        return actions == 0 ? Double.NaN : effort / (double) actions;
    }

    /** Share of actions that were not enough; NaN if there was none. */
    double inVain() {
        return actions == 0 ? Double.NaN : (double) failures / (double) actions;
    }

    /** Share of those who acted whom a later classifier denied though an earlier one had approved; NaN if nobody acted. */
    double invalidated() {
        return actions == 0 ? Double.NaN : (double) undone.cardinality() / acted.cardinality();
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(actions);
        out.writeLong(failures);
        out.writeDouble(effort);
        out.writeInt(now);
        for (int i = 0; i < persons; i++) {
            out.writeByte((acted.get(i) ? 1 : 0) + (succeeded.get(i) ? 2 : 0) + (undone.get(i) ? 4 : 0));
        }
    }

    void restore(DataInput in) throws IOException {
        actions = in.readLong();
        failures = in.readLong();
        effort = in.readDouble();
        now = in.readInt();
        for (int i = 0; i < persons; i++) {
            int bits = in.readByte();
            acted.set(i, (bits & 1) != 0);
            succeeded.set(i, (bits & 2) != 0);
            undone.set(i, (bits & 4) != 0);
        }
    }
}
