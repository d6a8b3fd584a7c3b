package civitas.scenarios.opinion;

import civitas.analysis.opinion.Influence;
import civitas.analysis.opinion.Stubborn;
import civitas.kernel.TrajectoryHash;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** DeGroot's and Friedkin and Johnsen's rules: everybody takes a mean at once, and holds on to an anchor by a share. */
final class Averaging implements Dynamics {
    private final Influence influence;
    private final Attention attention;
    private final double[] susceptibility;
    private final double[] anchor;
    private final double tolerance;
    private final Rest rest = new Rest();
    private double[] x;
    private double[] next;
    private double exposure = Double.NaN;
    private double distances;
    private long met;

    /**
     * Opinions that are averaged.
     *
     * @param susceptibility {@code double[agent]}: 1 less the weight of the anchor; zealots' is 0
     * @param x first opinions and anchors; copied
     */
    Averaging(Influence influence, Attention attention, double[] susceptibility, double[] x, double tolerance) {
        this.influence = influence;
        this.attention = attention;
        this.susceptibility = susceptibility;
        this.tolerance = tolerance;
        anchor = x.clone();
        this.x = x.clone();
        next = new double[x.length];
    }

    @Override
    public void round() {
        double change = attention.everybody() && attention.open()
                ? Stubborn.step(influence, susceptibility, anchor, x, next)
                : told();
        double[] swap = x;
        x = next;
        next = swap;
        rest.nextRound();
        rest.look(change <= tolerance, attention.delay());
    }

    /** Everybody averages what it is told; who is told nothing keeps its opinion, but for its anchor. */
    private double told() {
        boolean open = attention.open();
        if (!open) {
            attention.channel().publish(x);
        }
        distances = 0;
        met = 0;
        double largest = 0;
        for (int agent = 0; agent < x.length; agent++) {
            double mean = x[agent];
            if (open || attention.looks(agent)) {
                mean = attention.everybody() ? influence.average(agent, mean, attention::told) : fed(agent, open);
            }
            next[agent] = susceptibility[agent] * mean + (1 - susceptibility[agent]) * anchor[agent];
            largest = Math.max(largest, Math.abs(next[agent] - x[agent]));
        }
        exposure = distances / met;
        return largest;
    }

    /** The mean of an agent's own opinion, if it trusts itself, and those it is shown, all alike. */
    private double fed(int agent, boolean open) {
        int count = attention.show(agent);
        double own = influence.self(agent) > 0 ? 1 : 0;
        double sum = own * x[agent];
        for (int k = 0; k < count; k++) {
            int shown = attention.shown(k);
            double other = open ? x[shown] : attention.told(shown);
            sum += other;
            distances += Math.abs(other - x[agent]);
        }
        met += count;
        return count == 0 ? x[agent] : sum / (count + own);
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
        x[agent] += susceptibility[agent] == 0 ? 0 : strength * (towards - x[agent]);
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
        rest.wake(); // averages have no switchable parameter, but the platform may have changed
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

    @Override
    public void restore(DataInput in) throws IOException {
        Doubles.read(in, x);
        exposure = in.readDouble();
        rest.restore(in);
    }
}
