package civitas.agents.routes;

import civitas.agents.Require;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A learner that compares its route with one other and moves there with probability min(1, rate (own - other)+), by
 * yesterday's costs. Draw 0 finds the other route, draw 1 decides.
 */
abstract class ComparingLearner extends FullInformationLearner {
    private final double rate;
    private final CostMemory memory;

    /** @param rate of switching, per unit of cost, finite and above 0 */
    ComparingLearner(Drivers drivers, CounterRandom random, double rate) {
        super(drivers, random);
        Require.positive("rate", rate);
        this.rate = rate;
        memory = new CostMemory(sets, 1);
    }

    @Override
    public final void prepare(long day) {}

    @Override
    final void choose(long key, int group, int from, int to, double[] scratch) {
        double[] costs = memory.values();
        int first = sets.index(group, 0);
        for (int driver = from; driver < to; driver++) {
            int own = drivers.route(driver);
            int other = candidate(key, group, driver, own);
            double gain = costs[first + own] - costs[first + other];
            if (gain > 0 && CounterRandom.uniform(key, driver, 1) < rate * gain) {
                drivers.setRoute(driver, other);
            }
        }
    }

    /** The route to compare with, by draw 0 of the driver; the own route if there is none. */
    abstract int candidate(long key, int group, int driver, int own);

    @Override
    public final void learnGroups(long day, double[] costs) {
        memory.learn(costs);
    }

    @Override
    public final void routeAdded(int group, int route, double initialCost) {
        memory.set(group, route, initialCost);
    }

    @Override
    public final void save(DataOutput out) throws IOException {
        memory.save(out);
    }

    @Override
    public final void restore(DataInput in) throws IOException {
        memory.restore(in);
    }
}
