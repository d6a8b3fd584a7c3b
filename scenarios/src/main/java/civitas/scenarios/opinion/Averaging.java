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
    private double[] x;
    private double[] next;
    private double change = Double.POSITIVE_INFINITY;
    private double exposure = Double.NaN;
    private long rounds;
    private double restTime = Double.NaN;

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
        change = attention.everybody() ? Stubborn.step(influence, susceptibility, anchor, x, next) : fed();
        double[] swap = x;
        x = next;
        next = swap;
        rounds++;
        if (!resting()) {
            restTime = Double.NaN;
        } else if (Double.isNaN(restTime)) {
            restTime = rounds;
        }
    }

    /** Everybody averages itself, by its trust in itself, and those it is shown, alike. */
    private double fed() {
        double largest = 0;
        double distances = 0;
        long met = 0;
        for (int agent = 0; agent < x.length; agent++) {
            int count = attention.show(agent);
            double sum = 0;
            for (int k = 0; k < count; k++) {
                double other = x[attention.shown(k)];
                sum += other;
                distances += Math.abs(other - x[agent]);
            }
            met += count;
            double own = influence.self(agent) > 0 ? 1 : 0;
            double mean = count == 0 ? x[agent] : (sum + own * x[agent]) / (count + own);
            next[agent] = susceptibility[agent] * mean + (1 - susceptibility[agent]) * anchor[agent];
            largest = Math.max(largest, Math.abs(next[agent] - x[agent]));
        }
        exposure = distances / met;
        return largest;
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
        x[agent] += susceptibility[agent] == 0 ? 0 : strength * (towards - x[agent]);
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
        // Averages have no switchable parameter.
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

    @Override
    public void restore(DataInput in) throws IOException {
        Doubles.read(in, x);
        change = in.readDouble();
        exposure = in.readDouble();
        restTime = in.readDouble();
        rounds = in.readLong();
    }
}
