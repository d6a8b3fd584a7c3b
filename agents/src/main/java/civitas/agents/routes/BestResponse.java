package civitas.agents.routes;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Best response with inertia: on day k a driver reconsiders with probability gamma(k), independently of the others, and
 * then takes the route of its group that was cheapest yesterday, if that was cheaper than its own by more than
 * {@value #STRICTLY}. On day 0 yesterday's costs are the initial ones.
 * <p>Mean field: x &lt;- x + gamma(k) (AoN(c) - x), AoN the flows with everybody on the cheapest route.
 * <p>Source: inertia in learning from Marden, Arslan, Shamma, IEEE TAC 54(2), 2009; with gamma(k) = 1/(k+1) the mean
 * field is the method of successive averages. Route games with costs that grow with flow are potential games, in which
 * it converges to user equilibrium if gamma decays slowly; with constant gamma the flows of many small drivers keep
 * overshooting by about gamma times the flow that wants to move.
 * <p>Needs the costs of all routes. Cost: O(routes) per group and day; per driver one comparison, and a draw only if
 * its route is not best. Memory: nothing per driver, 8 bytes per route.
 */
public final class BestResponse extends FullInformationLearner {
    /** A switch must save more than this, in units of cost. */
    public static final double STRICTLY = 1e-12;

    private final SwitchingProbability switching;
    private final CostMemory memory;
    private final byte[] best;
    private double probability;

    /** A learner for all drivers; routes are announced by {@link #routeAdded}. */
    public BestResponse(Drivers drivers, CounterRandom random, SwitchingProbability switching) {
        super(drivers, random);
        this.switching = switching;
        memory = new CostMemory(sets, 1);
        best = new byte[sets.groups()];
    }

    @Override
    public void prepare(long day) {
        probability = switching.on(day);
        for (int group = 0; group < best.length; group++) {
            best[group] = (byte) memory.cheapest(group);
        }
    }

    @Override
    void choose(long key, int group, int from, int to, double[] scratch) {
        double[] costs = memory.values();
        int first = sets.index(group, 0);
        int cheapest = best[group];
        double acceptable = costs[first + cheapest] + STRICTLY;
        for (int driver = from; driver < to; driver++) {
            if (costs[first + drivers.route(driver)] > acceptable
                    && CounterRandom.uniform(key, driver, 0) < probability) {
                drivers.setRoute(driver, cheapest);
            }
        }
    }

    @Override
    public void learnGroups(long day, double[] costs) {
        memory.learn(costs);
    }

    @Override
    public void routeAdded(int group, int route, double initialCost) {
        memory.set(group, route, initialCost);
    }

    @Override
    public void save(DataOutput out) throws IOException {
        memory.save(out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        memory.restore(in);
    }
}
