package civitas.scenarios.tolls;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Who travels, as roads see them: trips on the routes that their groups know. */
interface Travellers extends Routes.Listener {
    /**
     * Trips on a route today.
     *
     * @param index of the route among all routes of all groups
     */
    double trips(int group, int index);

    /** From now on this share of travellers follows the platform's advice; 0 in populations that take none. */
    default void advise(double share) {}

    /** From now on reports reach those drivers whom these reach; asked for every driver on every day. */
    default void inform(Reports reports) {}

    /** Everybody chooses for the day, counted from 0. */
    void choose(long day, Day yesterday);

    /**
     * Everybody learns from the day.
     *
     * @param told what the information lever makes of route costs
     */
    void learn(long day, Reports.Told told);

    /**
     * Share of all trips on another route than the day before. Where trips have no drivers of their own it is the least
     * share that explains how trips on routes have changed.
     */
    double switched();

    void save(DataOutput out) throws IOException;

    /** Reads back what {@link #save} wrote, after routes were announced again. */
    void restore(DataInput in) throws IOException;
}
