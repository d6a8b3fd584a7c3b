package civitas.scenarios.opinion;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Whether opinions rest: they did so at every look for as long as what is still shown of them is old. */
final class Rest {
    private static final long NEVER = -1;

    private long rounds;
    private long calmSince = NEVER;
    private boolean resting;
    private double time = Double.NaN;

    void nextRound() {
        rounds++;
    }

    long rounds() {
        return rounds;
    }

    /**
     * A look after a round.
     *
     * @param calm whether opinions seem to rest
     * @param delay rounds by which they are shown late
     */
    void look(boolean calm, int delay) {
        if (!calm) {
            wake();
            return;
        }
        calmSince = calmSince == NEVER ? rounds : calmSince;
        resting = rounds - calmSince >= delay;
        time = !resting ? Double.NaN : Double.isNaN(time) ? rounds : time;
    }

    /** Somebody or something moved opinions. */
    void wake() {
        calmSince = NEVER;
        resting = false;
        time = Double.NaN;
    }

    boolean resting() {
        return resting;
    }

    /** Rounds until rest; NaN before. */
    double time() {
        return time;
    }

    void save(DataOutput out) throws IOException {
        out.writeLong(rounds);
        out.writeLong(calmSince);
        out.writeBoolean(resting);
        out.writeDouble(time);
    }

    void restore(DataInput in) throws IOException {
        rounds = in.readLong();
        calmSince = in.readLong();
        resting = in.readBoolean();
        time = in.readDouble();
    }
}
