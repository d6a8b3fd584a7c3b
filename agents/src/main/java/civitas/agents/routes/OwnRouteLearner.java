package civitas.agents.routes;

import civitas.agents.Require;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Objects;

/**
 * A learner that knows nothing but the cost of the route its driver took. This class alone sees the array of costs; a
 * rule is handed one number, see {@link #experience}.
 * <p>What a driver thinks of a route is a float: {@code values[driver * capacity + route]}, 4 K bytes per driver.
 */
abstract class OwnRouteLearner extends GroupedLearner {
    final float[] values;

    OwnRouteLearner(Drivers drivers, CounterRandom random) {
        super(drivers, random);
        long cells = (long) drivers.size() * sets.capacity();
        Require.that(cells <= Integer.MAX_VALUE - 8, "drivers * capacity", cells, "at most 2147483639");
        values = new float[(int) cells];
    }

    @Override
    public final Feedback feedback() {
        return Feedback.OWN_ROUTE;
    }

    @Override
    public void prepare(long day) {}

    @Override
    public final void learnGroups(long day, double[] costs) {}

    @Override
    public final void learnDrivers(long day, double[] costs, int from, int to) {
        Objects.checkFromToIndex(from, to, drivers.size());
        int start = from;
        for (int group = drivers.group(from); start < to; group++) {
            int end = Math.min(to, drivers.firstDriver(group + 1));
            int base = sets.index(group, 0);
            for (; start < end; start++) {
                int route = drivers.route(start);
                experience(group, start, route, costs[base + route]);
            }
        }
    }

    /** What a driver learns from having paid {@code cost} on {@code route}. */
    abstract void experience(int group, int driver, int route, double cost);

    /** Moves a driver's value of a route towards a cost by the learning rate. */
    final void smooth(int driver, int route, double cost, double learningRate) {
        int cell = cell(driver, route);
        double old = values[cell];
        values[cell] = (float) (old + learningRate * (cost - old));
    }

    final int cell(int driver, int route) {
        return driver * sets.capacity() + route;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        SavedArray.write(values, out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        SavedArray.read(values, in);
    }
}
