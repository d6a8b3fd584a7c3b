package civitas.scenarios.opinion;

import civitas.analysis.opinion.CompleteGraph;
import civitas.analysis.opinion.Graph;
import civitas.analysis.opinion.HegselmannKrause;
import civitas.kernel.TrajectoryHash;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Hegselmann and Krause's rule. Where everybody sees everybody a round is O(N) on opinions that stay sorted, sorted again
 * after somebody was pushed; else O(links), or O(people shown).
 */
final class Confidence implements Dynamics {
    private final Graph graph;
    private final Attention attention;
    private final int zealots;
    private final double tolerance;
    private double bound;
    private double[] x;
    private double[] next;
    private HegselmannKrause sorted;
    private double change = Double.POSITIVE_INFINITY;
    private double exposure = Double.NaN;
    private long rounds;
    private double restTime = Double.NaN;

    /**
     * Opinions that move.
     *
     * @param zealots agents with lower numbers never change
     * @param x first opinions; copied
     */
    Confidence(Graph graph, Attention attention, double bound, int zealots, double[] x, double tolerance) {
        this.graph = graph;
        this.attention = attention;
        this.bound = bound;
        this.zealots = zealots;
        this.tolerance = tolerance;
        this.x = x.clone();
        next = new double[x.length];
    }

    @Override
    public void round() {
        if (attention.everybody() && graph instanceof CompleteGraph) {
            all();
        } else {
            some();
        }
        rounds++;
        if (!resting()) {
            restTime = Double.NaN;
        } else if (Double.isNaN(restTime)) {
            restTime = rounds;
        }
    }

    private void all() {
        if (sorted == null) {
            sorted = new HegselmannKrause(x);
        }
        sorted.step(bound);
        sorted.copyTo(next);
        exposure = Double.NaN;
        settle();
    }

    /** Zealots stay where they are; what was sorted is sorted no more if that undoes a move. */
    private void settle() {
        for (int agent = 0; agent < zealots; agent++) {
            sorted = next[agent] == x[agent] ? sorted : null;
            next[agent] = x[agent];
        }
        change = 0;
        for (int agent = 0; agent < x.length; agent++) {
            change = Math.max(change, Math.abs(next[agent] - x[agent]));
        }
        double[] swap = x;
        x = next;
        next = swap;
    }

    private void some() {
        boolean everybody = attention.everybody();
        double distances = 0;
        long met = 0;
        for (int agent = 0; agent < x.length; agent++) {
            int count = everybody ? graph.degree(agent) : attention.show(agent);
            double sum = 0;
            int near = 0;
            for (int k = 0; k < count; k++) {
                double away = x[everybody ? graph.neighbour(agent, k) : attention.shown(k)] - x[agent];
                boolean close = Math.abs(away) <= bound;
                sum += close ? away : 0;
                near += close ? 1 : 0;
                distances += Math.abs(away);
            }
            met += count;
            next[agent] = x[agent] + sum / (near + 1);
        }
        exposure = everybody ? Double.NaN : distances / met;
        sorted = null;
        settle();
    }

    @Override
    public boolean resting() {
        return change <= tolerance;
    }

    @Override
    public double opinion(int agent) {
        return x[agent];
    }

    @Override
    public void push(int agent, double towards, double strength) {
        x[agent] += agent < zealots ? 0 : strength * (towards - x[agent]);
        sorted = null;
        change = Double.POSITIVE_INFINITY;
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
        return restTime;
    }

    @Override
    public void retune(UpdatePart changed) {
        double before = bound;
        bound = ((UpdatePart.HegselmannKrause) changed).bound();
        change = bound == before ? change : Double.POSITIVE_INFINITY;
    }

    @Override
    public long hash(long before) {
        return TrajectoryHash.mix(before, x);
    }

    @Override
    public void save(DataOutput out) throws IOException {
        Doubles.write(out, x);
        for (double number : new double[] {change, exposure, restTime}) {
            out.writeDouble(number);
        }
        out.writeLong(rounds);
    }

    /** Opinions are sorted again, which gives the same order but among equals, who move alike. */
    @Override
    public void restore(DataInput in) throws IOException {
        Doubles.read(in, x);
        change = in.readDouble();
        exposure = in.readDouble();
        restTime = in.readDouble();
        rounds = in.readLong();
        sorted = null;
    }
}
