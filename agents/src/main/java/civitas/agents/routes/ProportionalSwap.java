package civitas.agents.routes;

/**
 * Proportional swap: a driver looks at one of the other routes of its group, uniformly, and moves there with
 * probability min(1, rate (own cost - other cost)+), by yesterday's costs.
 * <p>Mean field with n routes, while no probability reaches 1: f(r) changes by rate / (n - 1) times the sum over s of
 * f(s) (c(s) - c(r))+ - f(r) (c(r) - c(s))+. Source: Smith, Transportation Science 18, 1984. Converges to user
 * equilibrium in continuous time, also from routes nobody takes; in days, only if the rate is small against the slopes
 * of the costs.
 * <p>Needs the costs of all routes. Cost: one draw per driver, a second if the other route is cheaper. Memory: nothing
 * per driver, 8 bytes per route.
 */
public final class ProportionalSwap extends ComparingLearner {
    /**
     * A learner for all drivers; routes are announced by {@link #routeAdded}.
     *
     * @param rate probability of moving per unit of cost saved, finite and above 0
     */
    public ProportionalSwap(Drivers drivers, CounterRandom random, double rate) {
        super(drivers, random, rate);
    }

    @Override
    int candidate(long key, int group, int driver, int own) {
        int others = sets.size(group) - 1;
        if (others == 0) {
            return own;
        }
        int other = CounterRandom.below(others, key, driver, 0);
        return other < own ? other : other + 1;
    }
}
