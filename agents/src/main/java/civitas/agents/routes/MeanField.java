package civitas.agents.routes;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Infinitely many drivers who follow one rule: the shares of each group's routes, moved every day by a
 * {@link ShareStep} on what the group believes routes to cost, C &lt;- C + alpha (c - C). Draws nothing.
 * <p>Order of calls on a day: {@link #routeAdded} for new routes, {@link #move}, {@link #learn}. On the first day beliefs
 * are the initial costs. Memory: 16 bytes per route.
 */
public final class MeanField {
    private final ChoiceSets sets;
    private final ShareStep step;
    private final CostMemory memory;
    private final double[] shares;

    /**
     * @param sets what the groups choose from; kept, and read whenever it matters
     * @param smoothing alpha, in (0, 1]
     * @param step the rule
     */
    public MeanField(ChoiceSets sets, double smoothing, ShareStep step) {
        this.sets = sets;
        this.step = step;
        memory = new CostMemory(sets, smoothing);
        shares = new double[sets.indices()];
    }

    /** Share of its group on a route, by {@link ChoiceSets#index}. */
    public double share(int index) {
        return shares[index];
    }

    /**
     * Takes notice of a route, in the order of {@link ChoiceSets#add}.
     *
     * @param initialCost what drivers expect of it before they know better, finite
     */
    public void routeAdded(int group, int route, double initialCost) {
        memory.set(group, route, initialCost);
        int first = sets.index(group, 0);
        double share = route == 0 ? 1 : step.newcomer(route);
        for (int index = first; index < first + route; index++) {
            shares[index] *= 1 - share;
        }
        shares[first + route] = share;
    }

    /** Moves all shares to the choices of the day, counted from 0. */
    public void move(long day) {
        for (int group = 0; group < sets.groups(); group++) {
            step.apply(day, shares, memory.values(), sets.index(group, 0), sets.size(group));
        }
    }

    /** Learns the costs of the day, {@code double[index]}, finite for existing routes; not modified, not kept. */
    public void learn(double[] costs) {
        memory.learn(costs);
    }

    /** Writes shares and beliefs. */
    public void save(DataOutput out) throws IOException {
        SavedArray.write(shares, out);
        memory.save(out);
    }

    /** Reads back what {@link #save} wrote into a mean field of the same shape and rule. */
    public void restore(DataInput in) throws IOException {
        SavedArray.read(shares, in);
        memory.restore(in);
    }
}
