package civitas.scenarios.tolls;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/** A toll policy at work. */
interface TollRule {
    /** Sets the tolls of a day, {@code double[link]}, <b>modified</b>; called before drivers choose. */
    void announce(double[] tolls);

    /**
     * Learns from the day, on the platform's own clock.
     *
     * @param flows trips on each link, not modified
     * @param totalTravelTime of all trips
     */
    void learn(double[] flows, double totalTravelTime);

    /** What it keeps in mind beside the tolls, by name, for observers; empty if that is nothing. */
    default Map<String, Double> state() {
        return Map.of();
    }

    /** Writes what it learned. */
    void save(DataOutput out) throws IOException;

    /** Reads back what {@link #save} wrote. */
    void restore(DataInput in) throws IOException;
}
