package civitas.agents.routes;

import civitas.agents.Require;

/**
 * Logit smoothing by drivers who see only the route they took: each keeps perceived costs of its own,
 * <pre>  C(r) &lt;- C(r) + alpha (c(r) - C(r)) for the route r taken,    P(r) proportional to exp(-theta C(r)).</pre>
 * <p>Source: as {@link LogitSmoothing}, with the information of Leslie and Collins, SIAM Journal on Control and
 * Optimization 44(2), 2005 (individual Q-learning with constant step and without their correction by 1 / P). Drivers
 * with bad luck on a route rarely look at it again: rest points are only near stochastic user equilibrium.
 * <p>Needs the cost of the own route. Cost: one exponential per driver and route of its group every day. Memory: 4 K
 * bytes per driver.
 */
public final class ExperiencedLogit extends OwnRouteLearner {
    private final double smoothing;
    private final double theta;

    /**
     * A learner for all drivers; routes are announced by {@link #routeAdded}.
     *
     * @param smoothing alpha, in (0, 1]
     * @param theta sensitivity of choices, per unit of cost, finite and above 0
     */
    public ExperiencedLogit(Drivers drivers, CounterRandom random, double smoothing, double theta) {
        super(drivers, random);
        Require.rate("smoothing", smoothing);
        Require.positive("theta", theta);
        this.smoothing = smoothing;
        this.theta = theta;
    }

    @Override
    void choose(long key, int group, int from, int to, double[] scratch) {
        int count = sets.size(group);
        for (int driver = from; driver < to; driver++) {
            double total = weigh(driver, count, scratch);
            double u = CounterRandom.uniform(key, driver, 0);
            drivers.setRoute(driver, RouteSampler.pick(scratch, count, total, u));
        }
    }

    /** Writes logit weights relative to the cheapest route and returns their sum. */
    private double weigh(int driver, int count, double[] weights) {
        int first = cell(driver, 0);
        float cheapest = Float.POSITIVE_INFINITY;
        for (int route = 0; route < count; route++) {
            cheapest = Math.min(cheapest, values[first + route]);
        }
        double total = 0;
        for (int route = 0; route < count; route++) {
            weights[route] = StrictMath.exp(-theta * ((double) values[first + route] - cheapest));
            total += weights[route];
        }
        return total;
    }

    @Override
    void experience(int group, int driver, int route, double cost) {
        smooth(driver, route, cost, smoothing);
    }

    /** C, what the driver believes a route to cost. */
    public float perceivedCost(int driver, int route) {
        return values[cell(driver, route)];
    }

    @Override
    public void routeAdded(int group, int route, double initialCost) {
        int end = drivers.firstDriver(group + 1);
        for (int driver = drivers.firstDriver(group); driver < end; driver++) {
            values[cell(driver, route)] = (float) initialCost;
        }
    }
}
