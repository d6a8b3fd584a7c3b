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
    private final Rest rest = new Rest();
    private double bound;
    private double[] x;
    private double[] next;
    private HegselmannKrause sorted;
    private double exposure = Double.NaN;

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
        boolean sorts = attention.everybody() && graph instanceof CompleteGraph && attention.open();
        double change = sorts ? all() : some();
        rest.nextRound();
        rest.look(change <= tolerance, attention.delay());
    }

    private double all() {
        if (sorted == null) {
            sorted = new HegselmannKrause(x);
        }
        sorted.step(bound);
        sorted.copyTo(next);
        exposure = Double.NaN;
        return settled();
    }

    /**
     * Zealots stay where they are; what was sorted is sorted no more if that undoes a move.
     *
     * @return largest change of an opinion
     */
    private double settled() {
        for (int agent = 0; agent < zealots; agent++) {
            sorted = next[agent] == x[agent] ? sorted : null;
            next[agent] = x[agent];
        }
        double change = 0;
        for (int agent = 0; agent < x.length; agent++) {
            change = Math.max(change, Math.abs(next[agent] - x[agent]));
        }
        double[] swap = x;
        x = next;
        next = swap;
        return change;
    }

    private double some() {
        boolean everybody = attention.everybody();
        boolean open = attention.open();
        if (!open) {
            attention.channel().publish(x);
        }
        double distances = 0;
        long met = 0;
        for (int agent = 0; agent < x.length; agent++) {
            boolean looks = open || attention.looks(agent);
            int count = !looks ? 0 : everybody ? graph.degree(agent) : attention.show(agent);
            double sum = 0;
            int near = 0;
            for (int k = 0; k < count; k++) {
                int other = everybody ? graph.neighbour(agent, k) : attention.shown(k);
                double away = (open ? x[other] : attention.told(other)) - x[agent];
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
        return settled();
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
        sorted = null;
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
        bound = ((UpdatePart.HegselmannKrause) changed).bound();
        rest.wake();
    }

    @Override
    public long hash(long before) {
        return TrajectoryHash.mix(before, x);
    }

    @Override
    public void save(DataOutput out) throws IOException {
        Doubles.write(out, x);
        out.writeDouble(exposure);
        rest.save(out);
    }

    /** Opinions are sorted again, which gives the same order but among equals, who move alike. */
    @Override
    public void restore(DataInput in) throws IOException {
        Doubles.read(in, x);
        exposure = in.readDouble();
        rest.restore(in);
        sorted = null;
    }
}
