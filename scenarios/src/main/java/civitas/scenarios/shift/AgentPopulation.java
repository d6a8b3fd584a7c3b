package civitas.scenarios.shift;

import civitas.agents.langevin.GaussianPlacement;
import civitas.agents.langevin.LangevinPopulation;
import civitas.agents.langevin.Placement;
import civitas.agents.routes.CounterRandom;
import civitas.analysis.shift.GibbsResponse;
import civitas.analysis.shift.Grid;
import civitas.analysis.shift.Measure;
import civitas.analysis.shift.Modes;
import civitas.analysis.shift.ShiftModel;
import civitas.kernel.Blocks;
import civitas.kernel.TrajectoryHash;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Individual people. Draws of a step are a function of (seed, step, agent), so that threads change nothing. */
final class AgentPopulation implements Population {
    private static final long BEFORE_FIRST_STEP = -1;

    private static final int SAMPLE = 1 << 16;

    private final LangevinPopulation people;
    private final CounterRandom random;
    private final double step;
    private final Grid grid;
    private final Grid bins;
    private ShiftModel model;
    private AgentPush push;
    private long steps;

    AgentPopulation(ShiftProblem problem, int agents, double step, CounterRandom random) {
        this.random = random;
        this.step = step;
        grid = problem.grid();
        bins = problem.bins();
        people = new LangevinPopulation(grid.dimensions(), agents);
        put(new GaussianPlacement(problem.start().mean(), problem.start().sd(), random.key(BEFORE_FIRST_STEP)));
        retune(problem.model());
    }

    @Override
    public void retune(ShiftModel changed) {
        model = changed;
        push = new AgentPush(people, model, Crowd.of(model.kernel(), grid));
    }

    @Override
    public Measure measure() {
        return new AgentMeasure(people, people.size());
    }

    @Override
    public Measure sample() {
        return new AgentMeasure(people, Math.min(people.size(), SAMPLE));
    }

    @Override
    public void advance(double[] seen) {
        push.announce(seen);
        double sd = StrictMath.sqrt(2 * model.alpha() * step);
        long key = random.key(steps);
        Blocks.each(people.size(), (from, to) -> people.move(from, to, push, step, sd, key));
        steps++;
    }

    @Override
    public double[] advanceWithGradient(double[] seen, double[] x, ShiftModel unchanged) {
        if (!Arrays.equals(seen, x)) {
            return Population.super.advanceWithGradient(seen, x, unchanged);
        }
        advance(seen);
        return push.gradient();
    }

    /** People without inertia forget where they were: independent draws from the density at rest. */
    @Override
    public void rest(double[] seen) {
        double[] density = new GibbsResponse(model, grid).to(seen, densityOn(grid));
        put(new DensityDraws(density, grid, random.key(steps)));
        steps++;
    }

    private void put(Placement placement) {
        Blocks.each(people.size(), (from, to) -> people.put(from, to, placement));
    }

    @Override
    public double mean(int axis) {
        return people.mean(axis);
    }

    @Override
    public double variance(int axis) {
        double mean = mean(axis);
        double sum = 0;
        for (double z : people.coordinates(axis)) {
            sum += (z - mean) * (z - mean);
        }
        return sum / people.size();
    }

    @Override
    public double[] densityOn(Grid other) {
        long[] counts = new long[other.size()];
        double scale = 1 / other.width();
        boolean plane = other.dimensions() == 2;
        for (int i = 0; i < people.size(); i++) {
            int column = (int) Math.floor((people.coordinates(0)[i] - other.low()) * scale);
            int row = plane ? (int) Math.floor((people.coordinates(1)[i] - other.low()) * scale) : 0;
            if (column >= 0 && row >= 0 && column < other.cells() && row < other.cells()) {
                counts[column + row * other.cells()]++;
            }
        }
        double[] density = new double[counts.length];
        Arrays.setAll(density, k -> counts[k] / (people.size() * other.volume()));
        return density;
    }

    @Override
    public double outside() {
        return beyond(grid.low(), grid.high());
    }

    @Override
    public double edge() {
        return beyond(grid.low() + grid.width(), grid.high() - grid.width());
    }

    /** The second coordinate of people on a line is 0. */
    private double beyond(double low, double high) {
        boolean plane = people.dimensions() == 2;
        return share((first, second) -> first < low || first > high || (plane && (second < low || second > high)));
    }

    @Override
    public List<Modes.Mode> modes() {
        return Modes.ofHistogram(bins.marginal(densityOn(bins)), bins.line(), people.size());
    }

    @Override
    public double share(Decision decision) {
        boolean plane = people.dimensions() == 2;
        double[] first = people.coordinates(0);
        double[] second = plane ? people.coordinates(1) : first;
        long count = 0;
        for (int i = 0; i < first.length; i++) {
            count += decision.of(first[i], plane ? second[i] : 0) ? 1 : 0;
        }
        return (double) count / first.length;
    }

    /** Another agent at each step: sums over millions would cost more than the step. */
    @Override
    public long hash(long before) {
        int agent = (int) (steps % people.size());
        long hash = before;
        for (double[] z : people.coordinates()) {
            hash = TrajectoryHash.mix(hash, z[agent]);
        }
        return hash;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        out.writeLong(steps);
        people.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        steps = in.readLong();
        people.restore(in);
    }
}
