package civitas.agents.routes;

import civitas.agents.Require;

/**
 * Stateless Q-learning with epsilon-greedy exploration. Every driver keeps a value per route, takes with probability
 * epsilon a uniformly random route of its group (the best one included), else the one with the smallest value (the
 * lowest number among equals), and learns from the route r it took:
 * <pre>  Q(r) &lt;- Q(r) + alpha (c(r) - Q(r)).</pre>
 * <p>Source: Watkins and Dayan, Machine Learning 8, 1992, with costs instead of rewards and no next state; Claus and
 * Boutilier, AAAI 1998 (independent learners). Random initial values keep drivers from moving as one. With constant
 * alpha and epsilon it hovers about user equilibrium; exploring drivers leave epsilon / n of the demand on every one of
 * n routes however bad.
 * <p>Needs the cost of the own route. Cost: one draw (two when exploring) and a scan of the routes per driver. Memory:
 * 4 K bytes per driver.
 */
public final class RouteQLearning extends OwnRouteLearner {
    private final double learningRate;
    private final double exploration;
    private final InitialValues initialValues;

    /**
     * A learner for all drivers; routes are announced by {@link #routeAdded}.
     *
     * @param learningRate alpha, in (0, 1]
     * @param exploration epsilon, in [0, 1]
     */
    public RouteQLearning(
            Drivers drivers,
            CounterRandom random,
            double learningRate,
            double exploration,
            InitialValues initialValues) {
        super(drivers, random);
        Require.rate("learningRate", learningRate);
        Require.probability("exploration", exploration);
        this.learningRate = learningRate;
        this.exploration = exploration;
        this.initialValues = initialValues;
    }

    @Override
    void choose(long key, int group, int from, int to, double[] scratch) {
        int count = sets.size(group);
        for (int driver = from; driver < to; driver++) {
            boolean explores = CounterRandom.uniform(key, driver, 0) < exploration;
            drivers.setRoute(
                    driver, explores ? CounterRandom.below(count, key, driver, 1) : greedy(cell(driver, 0), count));
        }
    }

    private int greedy(int first, int count) {
        int best = 0;
        float least = values[first];
        for (int route = 1; route < count; route++) {
            float value = values[first + route];
            if (value < least) {
                least = value;
                best = route;
            }
        }
        return best;
    }

    @Override
    void experience(int group, int driver, int route, double cost) {
        smooth(driver, route, cost, learningRate);
    }

    /** Q of a driver's route. */
    public float value(int driver, int route) {
        return values[cell(driver, route)];
    }

    @Override
    public void routeAdded(int group, int route, double initialCost) {
        long key = random.key(CounterRandom.BEFORE_FIRST_DAY);
        int end = drivers.firstDriver(group + 1);
        for (int driver = drivers.firstDriver(group); driver < end; driver++) {
            double u = CounterRandom.uniform(key, driver, route);
            values[cell(driver, route)] = (float) initialValues.value(u, initialCost);
        }
    }
}
