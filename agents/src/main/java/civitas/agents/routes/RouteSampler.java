package civitas.agents.routes;

/** Draws routes from the shares of groups: cumulative sums, the last one exactly 1. */
final class RouteSampler {
    private final ChoiceSets sets;
    private final double[] cumulative;

    RouteSampler(ChoiceSets sets) {
        this.sets = sets;
        cumulative = new double[sets.indices()];
    }

    /** @param shares {@code double[index]}, those of a group sum to 1 up to rounding; not modified */
    void prepare(double[] shares) {
        for (int group = 0; group < sets.groups(); group++) {
            double sum = 0;
            int first = sets.index(group, 0);
            int last = first + sets.size(group) - 1;
            for (int index = first; index <= last; index++) {
                sum += shares[index];
                cumulative[index] = index == last ? 1 : sum;
            }
        }
    }

    /** Puts drivers of a group on routes, with draw 0 of each. */
    void choose(Drivers drivers, long key, int group, int from, int to) {
        int first = sets.index(group, 0);
        int last = first + sets.size(group) - 1;
        for (int driver = from; driver < to; driver++) {
            double u = CounterRandom.uniform(key, driver, 0);
            // counting all sums passed costs less than leaving early: where to leave cannot be predicted
            int route = 0;
            for (int index = first; index < last; index++) {
                route += u >= cumulative[index] ? 1 : 0;
            }
            drivers.setRoute(driver, route);
        }
    }

    /**
     * The first route at which the running sum of weights exceeds u times their total.
     *
     * @param weights of routes 0..count - 1, at least 0, not all 0; not modified
     * @param total their sum in this order
     * @param u in [0, 1)
     */
    static int pick(double[] weights, int count, double total, double u) {
        double rest = u * total;
        int last = count - 1;
        for (int route = 0; route < last; route++) {
            rest -= weights[route];
            if (rest < 0) {
                return route;
            }
        }
        return last;
    }
}
