package civitas.scenarios.opinion;

import civitas.kernel.RandomStream;
import civitas.kernel.TrajectoryHash;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The voter model: a random agent copies somebody it sees. A round is as many updates as there are agents, and ends with
 * the update that brings consensus, so that time to consensus is exact.
 */
final class Copying implements Dynamics {
    private final Attention attention;
    private final RandomStream random;
    private final int zealots;
    private final byte[] votes;
    private int ones;
    private long updates;
    private double exposure = Double.NaN;
    private long digest = TrajectoryHash.EMPTY;

    /**
     * Votes that are copied.
     *
     * @param zealots agents with lower numbers never change
     * @param x first opinions, 0 or 1; not kept
     */
    Copying(Attention attention, int zealots, double[] x, RandomStream random) {
        this.attention = attention;
        this.zealots = zealots;
        this.random = random;
        votes = new byte[x.length];
        for (int agent = 0; agent < x.length; agent++) {
            votes[agent] = (byte) x[agent];
            ones += votes[agent];
        }
    }

    @Override
    public void round() {
        int n = votes.length;
        int different = 0;
        int done = 0;
        while (done < n && !agreed()) {
            int i = random.below(n);
            int j = attention.partner(i);
            done++;
            if (j >= 0 && i >= zealots) {
                int change = votes[j] - votes[i];
                votes[i] = votes[j];
                ones += change;
                different += change & 1;
            }
        }
        updates += done;
        exposure = done == 0 ? 0 : different / (double) done;
        digest = TrajectoryHash.mix(TrajectoryHash.mix(digest, updates), ((long) different << 32) + ones);
    }

    private boolean agreed() {
        return ones == 0 || ones == votes.length;
    }

    @Override
    public boolean resting() {
        return agreed();
    }

    @Override
    public double opinion(int agent) {
        return votes[agent];
    }

    @Override
    public void push(int agent, double towards, double strength) {
        if (random.nextDouble() < strength && agent >= zealots) {
            ones += (int) towards - votes[agent];
            votes[agent] = (byte) towards;
            digest = TrajectoryHash.mix(digest, (long) agent);
        }
    }

    @Override
    public double[] opinions() {
        double[] x = new double[votes.length];
        for (int agent = 0; agent < x.length; agent++) {
            x[agent] = votes[agent];
        }
        return x;
    }

    @Override
    public double exposure() {
        return exposure;
    }

    @Override
    public double restTime() {
        return agreed() ? updates / (double) votes.length : Double.NaN;
    }

    @Override
    public void retune(UpdatePart changed) {
        // The voter model has no parameters.
    }

    @Override
    public long hash(long before) {
        return digest;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.write(votes);
        out.writeLong(updates);
        out.writeDouble(exposure);
        out.writeLong(digest);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        in.readFully(votes);
        updates = in.readLong();
        exposure = in.readDouble();
        digest = in.readLong();
        ones = 0;
        for (byte vote : votes) {
            ones += vote;
        }
    }
}
