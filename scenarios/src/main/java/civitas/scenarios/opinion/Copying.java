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
    private static final long NEVER = -1;

    private final Attention attention;
    private final Meetings meetings;
    private final RandomStream random;
    private final int zealots;
    private final byte[] votes;
    private final Rest rest = new Rest();
    private int ones;
    private long updates;
    private long agreedAfter;
    private double exposure = Double.NaN;
    private long digest = TrajectoryHash.EMPTY;
    /** Of no meaning; without it fetching could be left out. */
    @SuppressWarnings("unused")
    private int fetched;

    /**
     * Votes that are copied.
     *
     * @param meetings who copies whom
     * @param zealots agents with lower numbers never change
     * @param x first opinions, 0 or 1; not kept
     */
    Copying(Attention attention, Meetings meetings, int zealots, double[] x, RandomStream random) {
        this.attention = attention;
        this.meetings = meetings;
        this.zealots = zealots;
        this.random = random;
        votes = new byte[x.length];
        for (int agent = 0; agent < x.length; agent++) {
            votes[agent] = (byte) x[agent];
            ones += votes[agent];
        }
        agreedAfter = agreed() ? 0 : NEVER;
    }

    @Override
    public void round() {
        long before = updates;
        int different = attention.open() ? copy() : copyAsTold();
        exposure = updates == before ? 0 : different / (double) (updates - before);
        digest = TrajectoryHash.mix(TrajectoryHash.mix(digest, updates), ((long) different << 32) + ones);
        agreedAfter = !agreed() ? NEVER : agreedAfter == NEVER ? updates : agreedAfter;
        rest.nextRound();
        rest.look(agreed() && attention.truthful(), attention.delay());
    }

    /**
     * The updates of a round in which everybody sees votes as they are.
     *
     * @return how many votes changed
     */
    private int copy() {
        int different = 0;
        int left = votes.length;
        while (left > 0 && !agreed()) {
            int count = meetings.draw(Math.min(left, untilAgreed()));
            fetch(count);
            different += copy(count);
            left -= count;
        }
        updates += votes.length - left;
        return different;
    }

    /** The fewest updates that could bring consensus, so that no block goes on after it. */
    private int untilAgreed() {
        return Math.min(ones, votes.length - ones);
    }

    /** Reads all votes of a block, none of which has to wait for another. */
    private void fetch(int count) {
        int[] first = meetings.first();
        int[] second = meetings.second();
        int bits = 0;
        for (int k = 0; k < count; k++) {
            bits ^= votes[first[k]];
            bits ^= second[k] < 0 ? 0 : votes[second[k]];
        }
        fetched = bits;
    }

    private int copy(int count) {
        int[] first = meetings.first();
        int[] second = meetings.second();
        int different = 0;
        int more = 0;
        for (int k = 0; k < count; k++) {
            int i = first[k];
            int j = second[k];
            if (j >= 0 && i >= zealots) {
                int change = votes[j] - votes[i];
                votes[i] = votes[j];
                more += change;
                different += change & 1;
            }
        }
        ones += more;
        return different;
    }

    /** The same where people act on what they are told; who is told nothing keeps its vote. */
    private int copyAsTold() {
        attention.channel().publish(opinions());
        boolean current = attention.truthful() && attention.delay() == 0;
        int different = 0;
        int left = votes.length;
        while (left > 0 && !(current && agreed())) {
            int count = meetings.draw(current ? Math.min(left, untilAgreed()) : left);
            for (int k = 0; k < count; k++) {
                different += copyAsTold(meetings.first()[k], meetings.second()[k]);
            }
            left -= count;
        }
        updates += votes.length - left;
        return different;
    }

    private int copyAsTold(int agent, int other) {
        if (other < 0 || agent < zealots || !attention.looks(agent)) {
            return 0;
        }
        byte told = (byte) (attention.told(other) > 0.5 ? 1 : 0);
        int different = (told - votes[agent]) & 1;
        vote(agent, told);
        attention.channel().update(agent, told);
        return different;
    }

    private void vote(int agent, byte vote) {
        ones += vote - votes[agent];
        votes[agent] = vote;
    }

    private boolean agreed() {
        return ones == 0 || ones == votes.length;
    }

    @Override
    public boolean resting() {
        return rest.resting();
    }

    @Override
    public double opinion(int agent) {
        return votes[agent];
    }

    @Override
    public void push(int agent, double towards, double strength) {
        if (random.nextDouble() < strength && agent >= zealots) {
            vote(agent, (byte) towards);
            agreedAfter = agreed() ? agreedAfter : NEVER;
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
        return rest.resting() ? agreedAfter / (double) votes.length : Double.NaN;
    }

    @Override
    public void retune(UpdatePart changed) {
        rest.wake(); // the voter model has no parameters, but the platform may have changed
    }

    @Override
    public long hash(long before) {
        return digest;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.write(votes);
        out.writeLong(updates);
        out.writeLong(agreedAfter);
        rest.save(out);
        out.writeDouble(exposure);
        out.writeLong(digest);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        in.readFully(votes);
        updates = in.readLong();
        agreedAfter = in.readLong();
        rest.restore(in);
        exposure = in.readDouble();
        digest = in.readLong();
        ones = 0;
        for (byte vote : votes) {
            ones += vote;
        }
    }
}
