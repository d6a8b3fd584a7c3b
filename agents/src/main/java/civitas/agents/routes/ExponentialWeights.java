package civitas.agents.routes;

import civitas.agents.Require;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Multiplicative weights of a group, from whose shares every driver draws its route anew every day.
 * <p>Shares start uniform. After a day with costs c they take a step of {@link WeightsRule} and are then lifted to at
 * least a floor, s(r) &lt;- floor + (1 - n floor) s(r), with n the number of routes. A route that joins gets the share
 * 1 / n, n counting it, from all others in proportion.
 * <p>Source and stability: {@link WeightsRule}. Without a floor a route that has been much dearer for long may reach
 * the share 0 by underflow and never return; with one, rest points are off equilibrium by the order of the floor.
 * <p>Without drivers, {@link #share} times demand in place of counted flows gives the mean-field map.
 * <p>Needs the costs of all routes. Cost: at most one exponential per route and day; per driver one draw and a scan of
 * the routes. Memory: nothing per driver, 16 bytes per route.
 */
public final class ExponentialWeights extends FullInformationLearner {
    private final WeightsStep step;
    private final double[] shares;
    private final RouteSampler sampler;

    /**
     * A learner for all drivers; routes are announced by {@link #routeAdded}.
     *
     * @param rate epsilon, per unit of cost, finite and above 0
     * @param floor smallest share of a route, at least 0, at most 1 / capacity
     */
    public ExponentialWeights(Drivers drivers, CounterRandom random, WeightsRule rule, double rate, double floor) {
        super(drivers, random);
        Require.positive("rate", rate);
        Require.that(floor >= 0 && floor * sets.capacity() <= 1, "floor", floor, "in [0, 1 / " + sets.capacity() + "]");
        step = new WeightsStep(rule, rate, floor);
        shares = new double[sets.indices()];
        sampler = new RouteSampler(sets);
    }

    @Override
    public void prepare(long day) {
        sampler.prepare(shares);
    }

    @Override
    void choose(long key, int group, int from, int to, double[] scratch) {
        sampler.choose(drivers, key, group, from, to);
    }

    /** Share of a route. */
    public double share(int group, int route) {
        return shares[sets.index(group, route)];
    }

    @Override
    public void learnGroups(long day, double[] costs) {
        for (int group = 0; group < sets.groups(); group++) {
            step.apply(day, shares, costs, sets.index(group, 0), sets.size(group));
        }
    }

    @Override
    public void routeAdded(int group, int route, double initialCost) {
        int first = sets.index(group, 0);
        double share = step.newcomer(route);
        for (int index = first; index < first + route; index++) {
            shares[index] *= 1 - share;
        }
        shares[first + route] = share;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        SavedArray.write(shares, out);
    }

    @Override
    public void restore(DataInput in) throws IOException {
        SavedArray.read(shares, in);
    }
}
