package civitas.scenarios.opinion;

import civitas.analysis.opinion.CompleteGraph;
import civitas.analysis.opinion.Graph;
import civitas.kernel.TrajectoryHash;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Deffuant and Weisbuch's rule: a random agent meets somebody; if their opinions are less than the bound apart, each moves a
 * share of the way to the other, which keeps their mean. A round is agents/2 meetings, rounded down.
 */
final class Compromise implements Dynamics {
    private static final int REST_EVERY = 10;

    private final Graph graph;
    private final Attention attention;
    private final Meetings meetings;
    private final int zealots;
    private final double tolerance;
    private final double[] x;
    private final Rest rest = new Rest();
    private UpdatePart.Deffuant rule;
    private double distances;
    private int met;
    private double exposure = Double.NaN;
    private long digest = TrajectoryHash.EMPTY;
    /** Of no meaning; without it fetching could be left out. */
    @SuppressWarnings("unused")
    private long fetched;

    /**
     * Opinions that move.
     *
     * @param zealots agents with lower numbers never change
     * @param x first opinions; copied
     */
    Compromise(
            Graph graph,
            Attention attention,
            UpdatePart.Deffuant rule,
            int zealots,
            double[] x,
            double tolerance,
            Meetings meetings) {
        this.graph = graph;
        this.attention = attention;
        this.rule = rule;
        this.zealots = zealots;
        this.tolerance = tolerance;
        this.meetings = meetings;
        this.x = x.clone();
    }

    @Override
    public void round() {
        if (attention.open()) {
            meet();
        } else {
            attention.channel().publish(x);
            meetAsTold();
        }
        rest.nextRound();
        if (rest.rounds() % REST_EVERY == 0) {
            rest.look(attention.truthful() && settled(), attention.delay());
        }
    }

    /** All meetings of a round between people who see each other as they are. */
    private void meet() {
        distances = 0;
        met = 0;
        int left = x.length / 2;
        while (left > 0) {
            int count = meetings.draw(left);
            fetch(count);
            meet(count);
            left -= count;
        }
        exposure = met == 0 ? 0 : distances / met;
    }

    /** Reads all opinions of a block, none of which has to wait for another. */
    private void fetch(int count) {
        int[] first = meetings.first();
        int[] second = meetings.second();
        long bits = 0;
        for (int k = 0; k < count; k++) {
            bits ^= Double.doubleToRawLongBits(x[first[k]]);
            bits ^= second[k] < 0 ? 0 : Double.doubleToRawLongBits(x[second[k]]);
        }
        fetched = bits;
    }

    /** The meetings of a block. */
    private void meet(int count) {
        int[] first = meetings.first();
        int[] second = meetings.second();
        double bound = rule.bound();
        double rate = rule.rate();
        double sum = distances;
        int pairs = met;
        long mixed = digest;
        for (int k = 0; k < count; k++) {
            int i = first[k];
            int j = second[k];
            if (j < 0) {
                continue;
            }
            double distance = x[j] - x[i];
            sum += Math.abs(distance);
            pairs++;
            if (Math.abs(distance) < bound) {
                double step = rate * distance;
                x[i] += i < zealots ? 0 : step;
                x[j] -= j < zealots ? 0 : step;
                mixed = TrajectoryHash.mix(mixed, x[i]);
            }
        }
        distances = sum;
        met = pairs;
        digest = mixed;
    }

    /** All meetings of a round between people each of whom acts on what it is told of the other. */
    private void meetAsTold() {
        distances = 0;
        met = 0;
        int left = x.length / 2;
        while (left > 0) {
            int count = meetings.draw(left);
            for (int k = 0; k < count; k++) {
                if (meetings.second()[k] >= 0) {
                    meetAsTold(meetings.first()[k], meetings.second()[k]);
                }
            }
            left -= count;
        }
        exposure = met == 0 ? 0 : distances / met;
    }

    private void meetAsTold(int i, int j) {
        double first = distance(i, j);
        double second = distance(j, i);
        if (!Double.isNaN(first)) {
            distances += Math.abs(first);
            met++;
        }
        move(i, first);
        move(j, second);
    }

    /** How far an agent takes another to be; NaN if it is told nothing. */
    private double distance(int agent, int other) {
        return attention.looks(agent) ? attention.told(other) - x[agent] : Double.NaN;
    }

    private void move(int agent, double distance) {
        if (agent >= zealots && Math.abs(distance) < rule.bound()) {
            x[agent] += rule.rate() * distance;
            attention.channel().update(agent, x[agent]);
            digest = TrajectoryHash.mix(digest, x[agent]);
        }
    }

    private boolean settled() {
        if (zealots == 0 && attention.open() && graph instanceof CompleteGraph) {
            return Camps.settled(x, rule.bound(), tolerance);
        }
        return Standstill.of(graph, x, agent -> agent >= zealots && attention.sees(agent), tolerance, rule.bound());
    }

    @Override
    public boolean resting() {
        return rest.resting();
    }

    @Override
    public double opinion(int agent) {
        return x[agent];
    }

    @Override
    public void push(int agent, double towards, double strength) {
        x[agent] += agent < zealots ? 0 : strength * (towards - x[agent]);
        digest = TrajectoryHash.mix(digest, x[agent]);
        rest.wake();
    }

    @Override
    public double[] opinions() {
        return x;
    }

    @Override
    public double exposure() {
        return exposure;
    }

    @Override
    public double restTime() {
        return rest.time();
    }

    @Override
    public void retune(UpdatePart changed) {
        rest.wake();
        rule = (UpdatePart.Deffuant) changed;
    }

    @Override
    public long hash(long before) {
        return digest;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        Doubles.write(out, x);
        out.writeDouble(exposure);
        rest.save(out);
        out.writeLong(digest);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        Doubles.read(in, x);
        exposure = in.readDouble();
        rest.restore(in);
        digest = in.readLong();
    }
}
