package civitas.scenarios.elite;

import civitas.analysis.opinion.PersuadingElite;
import civitas.kernel.RandomStream;
import civitas.kernel.Streams;
import civitas.kernel.Timetable;
import civitas.kernel.TrajectoryHash;
import civitas.kernel.World;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * One replicate: an elite that knows its best plan, period by period. Random stream: {@code needs} draws which policy is
 * needed.
 */
final class EliteWorld implements World<EliteParameters> {
    private final RandomStream needs;
    private EliteParameters parameters;
    private PersuadingElite.Plan plan;
    private int at;
    private long periods;
    private double earned;
    private double paid;
    private double discounted;
    private double distances;
    private long right;
    private long turned;
    private double lastMove;
    private long hash = TrajectoryHash.EMPTY;

    EliteWorld(EliteParameters parameters, Streams streams) {
        this.parameters = parameters;
        needs = streams.open("needs");
        plan = Plans.of(parameters);
        at = parameters.start();
    }

    @Override
    public void schedule(Timetable timetable) {
        timetable.roundByRound(this::playPeriod, this::finished);
    }

    private void playPeriod() {
        boolean oneNeeded = needs.nextDouble() < parameters.probability();
        double before = plan.support()[at];
        double after = (oneNeeded ? plan.moveIfOne() : plan.moveIfZero())[at];
        at = (int) Math.round(after * (parameters.points() - 1));
        boolean passes = after == 0.5 || (after > 0.5) == oneNeeded;
        boolean wrongBefore = before != 0.5 && (before > 0.5) != oneNeeded;
        double cost = parameters.platform().price() * parameters.cost().of(after - before);
        double gain = (passes ? parameters.reward() : 0) - cost;
        discounted += StrictMath.pow(parameters.discount(), (double) periods) * gain;
        earned += gain;
        paid += cost;
        right += passes ? 1 : 0;
        turned += passes && wrongBefore ? 1 : 0;
        distances += Math.abs(after - 0.5);
        lastMove = after - before;
        periods++;
        hash = TrajectoryHash.mix(TrajectoryHash.mix(hash, after), oneNeeded ? 1L : 0L);
    }

    @Override
    public boolean finished() {
        return periods >= parameters.periods();
    }

    @Override
    public void retune(EliteParameters changed) {
        if (!changed.equals(parameters)) {
            plan = Plans.of(changed);
        }
        parameters = changed;
    }

    PersuadingElite.Plan plan() {
        return plan;
    }

    double support() {
        return plan.support()[at];
    }

    long periods() {
        return periods;
    }

    @Override
    public Map<String, DoubleSupplier> series() {
        Map<String, DoubleSupplier> series = new LinkedHashMap<>();
        series.put("support", this::support);
        series.put("polarisation", () -> 0.5 - Math.abs(support() - 0.5));
        series.put("move", () -> lastMove);
        return series;
    }

    @Override
    public Map<String, Double> outcomes() {
        Map<String, Double> outcomes = new LinkedHashMap<>();
        outcomes.put("support", support());
        outcomes.put("polarisation", 0.5 - Math.abs(support() - 0.5));
        outcomes.put("mean_distance", distances / periods);
        outcomes.put("payoff", earned / periods);
        outcomes.put("persuasion_cost", paid / periods);
        outcomes.put("right_policies", right / (double) periods);
        outcomes.put("turned_majorities", (double) turned);
        outcomes.put("discounted_payoff", discounted);
        return outcomes;
    }

    @Override
    public long trajectoryHash() {
        return hash;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeInt(at);
        for (long count : new long[] {periods, right, turned, hash}) {
            out.writeLong(count);
        }
        for (double number : new double[] {earned, paid, discounted, distances, lastMove}) {
            out.writeDouble(number);
        }
    }

    @Override
    public void restore(DataInput in) throws IOException {
        at = in.readInt();
        periods = in.readLong();
        right = in.readLong();
        turned = in.readLong();
        hash = in.readLong();
        earned = in.readDouble();
        paid = in.readDouble();
        discounted = in.readDouble();
        distances = in.readDouble();
        lastMove = in.readDouble();
    }
}
