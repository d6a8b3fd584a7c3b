package civitas.agents.routes;

import civitas.agents.Require;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Stochastic fictitious play: groups smooth the costs of all routes, drivers draw from logit shares,
 * <pre>  C(r) &lt;- C(r) + alpha (c(r) - C(r)),    P(r) = exp(-theta C(r)) / sum of exp(-theta C(s)).</pre>
 * Every driver draws anew every day. Rest points of the mean field are the stochastic user equilibria f = q P(c(f)).
 * <p>Source: Fudenberg and Kreps, Games and Economic Behavior 5, 1993 (stochastic fictitious play); Horowitz,
 * Transportation Research B 18, 1984, and Cascetta, Transportation Research B 23, 1989 (smoothed perceived costs day to
 * day). Variant: constant alpha, one perceived cost per group.
 * <p>Stability: a rest point is stable day to day only if alpha (1 + lambda) &lt; 2, with lambda the largest eigenvalue
 * of (choice slope x cost slope). In the Braess network with demand 6, lambda = 22 theta: with alpha = 0.1 flows swing
 * for ever above theta = 19/22. Smaller alpha, not more drivers, cures it.
 * <p>Without drivers, {@link #share} times demand in place of counted flows gives the mean-field map.
 * <p>Needs the costs of all routes. Cost: one exponential per route and day; per driver one draw and a scan of the
 * routes. Memory: nothing per driver, 24 bytes per route.
 */
public final class LogitSmoothing extends FullInformationLearner {
    private final double theta;
    private final CostMemory memory;
    private final double[] shares;
    private final RouteSampler sampler;

    /**
     * A learner for all drivers; routes are announced by {@link #routeAdded}.
     *
     * @param smoothing alpha, in (0, 1]
     * @param theta sensitivity of choices, per unit of cost, finite and above 0
     */
    public LogitSmoothing(Drivers drivers, CounterRandom random, double smoothing, double theta) {
        super(drivers, random);
        Require.positive("theta", theta);
        this.theta = theta;
        memory = new CostMemory(sets, smoothing);
        shares = new double[sets.indices()];
        sampler = new RouteSampler(sets);
    }

    @Override
    public void prepare(long day) {
        for (int group = 0; group < sets.groups(); group++) {
            LogitChoice.shares(memory.values(), sets.index(group, 0), sets.size(group), theta, shares);
        }
        sampler.prepare(shares);
    }

    @Override
    void choose(long key, int group, int from, int to, double[] scratch) {
        sampler.choose(drivers, key, group, from, to);
    }

    /** Probability of a route on the day last prepared. */
    public double share(int group, int route) {
        return shares[sets.index(group, route)];
    }

    /** C, what the group believes a route to cost. */
    public double perceivedCost(int group, int route) {
        return memory.at(sets.index(group, route));
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
