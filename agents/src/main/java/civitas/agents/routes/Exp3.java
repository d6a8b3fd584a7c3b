package civitas.agents.routes;

import civitas.agents.Require;
import java.util.Arrays;

/**
 * EXP3: exponential weights on costs estimated from the own route alone. With n routes,
 * <pre>
 *   P(r) = (1 - gamma) w(r) / sum of w(s) + gamma / n,
 *   w(r) &lt;- w(r) exp(-eta c(r) / P(r)) for the route r taken.
 * </pre>
 * <p>Source: Auer, Cesa-Bianchi, Freund, Schapire, SIAM Journal on Computing 32(1), 2002, in the form for losses
 * (gamma = 0 is Exp3 of Bubeck and Cesa-Bianchi, 2012). Costs are not rescaled: eta is per unit of cost, and eta c / P
 * well below 1 keeps a single day from deciding. Regret is bounded for costs at least 0; that bounds the time average,
 * the last day may be anywhere. A route that joins gets the mean weight of the others.
 * <p>Needs the cost of the own route. Cost: one exponential per driver and route of its group every day. Memory:
 * 4 K + 4 bytes per driver: logarithms of the weights relative to the largest, and P of the route taken.
 */
public final class Exp3 extends OwnRouteLearner {
    private final double rate;
    private final double mixing;
    private final float[] taken;

    /**
     * A learner for all drivers; routes are announced by {@link #routeAdded}.
     *
     * @param rate eta, per unit of cost, finite and above 0
     * @param mixing gamma, share of uniform exploration, in [0, 1]
     */
    public Exp3(Drivers drivers, CounterRandom random, double rate, double mixing) {
        super(drivers, random);
        Require.positive("rate", rate);
        Require.probability("mixing", mixing);
        this.rate = rate;
        this.mixing = mixing;
        taken = new float[drivers.size()];
        Arrays.fill(taken, 1);
    }

    @Override
    void choose(long key, int group, int from, int to, double[] scratch) {
        int count = sets.size(group);
        for (int driver = from; driver < to; driver++) {
            mix(driver, count, scratch);
            int route = RouteSampler.pick(scratch, count, 1, CounterRandom.uniform(key, driver, 0));
            drivers.setRoute(driver, route);
            // a last route of probability 0 can be picked through rounding; its estimate must stay finite
            taken[driver] = (float) Math.max(scratch[route], Float.MIN_NORMAL);
        }
    }

    /** Writes the probabilities of a driver's routes. */
    private void mix(int driver, int count, double[] probabilities) {
        int first = cell(driver, 0);
        double sum = 0;
        for (int route = 0; route < count; route++) {
            probabilities[route] = StrictMath.exp(values[first + route]);
            sum += probabilities[route];
        }
        for (int route = 0; route < count; route++) {
            probabilities[route] = (1 - mixing) * probabilities[route] / sum + mixing / count;
        }
    }

    @Override
    void experience(int group, int driver, int route, double cost) {
        int first = cell(driver, 0);
        values[first + route] = (float) Math.max(values[first + route] - rate * cost / taken[driver], -Float.MAX_VALUE);
        float largest = Float.NEGATIVE_INFINITY;
        int count = sets.size(group);
        for (int r = 0; r < count; r++) {
            largest = Math.max(largest, values[first + r]);
        }
        for (int r = 0; r < count; r++) {
            values[first + r] = Math.max(values[first + r] - largest, -Float.MAX_VALUE);
        }
    }

    /** Probability with which the driver takes a route tomorrow. */
    public double probability(int driver, int route) {
        double[] probabilities = new double[sets.capacity()];
        mix(driver, sets.size(drivers.group(driver)), probabilities);
        return probabilities[route];
    }

    @Override
    public void routeAdded(int group, int route, double initialCost) {
        int end = drivers.firstDriver(group + 1);
        for (int driver = drivers.firstDriver(group); driver < end; driver++) {
            values[cell(driver, route)] = route == 0 ? 0 : logMeanWeight(cell(driver, 0), route);
        }
    }

    private float logMeanWeight(int first, int count) {
        double sum = 0;
        for (int route = 0; route < count; route++) {
            sum += StrictMath.exp(values[first + route]);
        }
        return (float) StrictMath.log(sum / count);
    }
}
