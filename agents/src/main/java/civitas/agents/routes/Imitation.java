package civitas.agents.routes;

/**
 * Pairwise proportional imitation: a driver meets a fellow of its group, uniformly among the others, hears of the route
 * and the cost of the fellow's yesterday, and copies the route with probability min(1, rate (own cost - fellow's)+).
 * <p>Mean field, while rate times the largest difference of costs is at most 1: the replicator dynamics of
 * {@link ReplicatorStep} (Schlag, Journal of Economic Theory 78, 1998). A route nobody takes is never tried, also a new
 * one: rest points include every equilibrium among the routes in use, so start drivers spread out. Large rates
 * overshoot, as in {@link WeightsRule}.
 * <p>Reads only costs of routes somebody of the group took, but not only the driver's own. Cost: one draw and a scan
 * of the routes per driver, a second draw if the fellow paid less. Memory: nothing per driver, 8 bytes per route.
 */
public final class Imitation extends ComparingLearner {
    /**
     * A learner for all drivers; routes are announced by {@link #routeAdded}.
     *
     * @param rate probability of copying per unit of cost saved, finite and above 0
     */
    public Imitation(Drivers drivers, CounterRandom random, double rate) {
        super(drivers, random, rate);
    }

    /** The others' routes, from yesterday's counts: who else chose already today makes no difference. */
    @Override
    int candidate(long key, int group, int driver, int own) {
        int others = drivers.size(group) - 1;
        if (others == 0) {
            return own;
        }
        int rest = CounterRandom.below(others, key, driver, 0);
        int first = sets.index(group, 0);
        int last = sets.size(group) - 1;
        for (int route = 0; route < last; route++) {
            rest -= drivers.count(first + route) - (route == own ? 1 : 0);
            if (rest < 0) {
                return route;
            }
        }
        return last;
    }
}
