package civitas.agents.routes;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A rule by which drivers choose among the routes of their group and learn from costs. The order of calls on one day is
 * in the description of this package.
 * <p>Group-level steps ({@link #prepare}, {@link #learnGroups}, {@link #routeAdded}) are called by one thread while no
 * block is at work. Steps for a block of drivers ({@link #choose}, {@link #learnDrivers}) may run on any number of
 * threads for blocks that cover every driver once; they write only what belongs to the block's drivers, and results do
 * not depend on the blocks. Costs are {@code double[index]}, see {@link ChoiceSets#index}; entries of routes that do
 * not exist are never read.
 */
public interface RouteLearner {
    /** Which entries of the costs it reads. */
    Feedback feedback();

    /**
     * Readies the groups for the day's choices. Every group that has drivers has a route by now.
     *
     * @param day counted from 0
     */
    void prepare(long day);

    /**
     * Sets the routes of the drivers in [from, to). Counts of {@link Drivers} are yesterday's until all have chosen.
     *
     * @param day the day just prepared
     */
    void choose(long day, int from, int to);

    /**
     * What groups learn from the day.
     *
     * @param costs finite for existing routes; not modified, not kept; ignored under {@link Feedback#OWN_ROUTE}
     */
    void learnGroups(long day, double[] costs);

    /**
     * What the drivers in [from, to) learn from the day.
     *
     * @param costs finite for the routes these drivers took; not modified, not kept; ignored under
     *     {@link Feedback#ALL_ROUTES}
     */
    void learnDrivers(long day, double[] costs, int from, int to);

    /**
     * Takes notice of a route. To be called once for every route in the order of {@link ChoiceSets#add}, the first ones
     * included, before the next {@link #prepare}.
     *
     * @param initialCost what drivers expect of it before they know better, finite
     */
    void routeAdded(int group, int route, double initialCost);

    /** Writes everything learned, between days; choice sets and routes of drivers are saved by their owner. */
    void save(DataOutput out) throws IOException;

    /** Reads back what {@link #save} wrote into a learner of the same shape and settings. */
    void restore(DataInput in) throws IOException;
}
