package civitas.data.network;

import static civitas.data.network.Checks.require;
import static civitas.data.network.Checks.requireNotNegative;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Demand: trips per period between zones. Pairs are sorted by origin, then destination, and have more than 0 trips.
 * Trips that stay in their zone use no link: they are kept apart and are no pairs. Immutable.
 */
public final class TripTable {
    /** The most trips there may be in all: with more of them, single trips would be lost in sums. */
    public static final double MAX_TRIPS = 1e12;

    private final int zones;
    private final int[] origin;
    private final int[] destination;
    private final double[] trips;
    private final double[] intrazonal;
    private final double assignedTotal;
    private final double intrazonalTotal;

    private TripTable(int zones, int[] origin, int[] destination, double[] trips, double[] intrazonal) {
        this.zones = zones;
        this.origin = origin;
        this.destination = destination;
        this.trips = trips;
        this.intrazonal = intrazonal;
        assignedTotal = sum(trips);
        intrazonalTotal = sum(intrazonal);
    }

    /**
     * A table from entries in any order. Entries of 0 trips are left out; those from a zone to itself are intrazonal.
     *
     * @param zones from 1 to {@value RoadNetworkData#MAX_NODES}
     * @param origin from 1 to {@code zones}; not modified
     * @param destination as long as {@code origin}, from 1 to {@code zones}; not modified
     * @param trips as long as {@code origin}, at least 0, in all at most {@value #MAX_TRIPS}; not modified
     * @throws IllegalArgumentException if a range is violated, lengths differ, or an origin and destination occur twice
     */
    public static TripTable of(int zones, int[] origin, int[] destination, double[] trips) {
        require(
                zones >= 1 && zones <= RoadNetworkData.MAX_NODES,
                "zones",
                zones,
                "in [1, " + RoadNetworkData.MAX_NODES + "]");
        int entries = origin.length;
        require(destination.length == entries, "length of destination", destination.length, entries + ", as origin");
        require(trips.length == entries, "length of trips", trips.length, entries + ", as origin");
        for (int i = 0; i < entries; i++) {
            requireZone("origin", i, origin[i], zones);
            requireZone("destination", i, destination[i], zones);
            requireNotNegative("trips[" + i + "]", trips[i]);
        }
        double total = sum(trips);
        require(total <= MAX_TRIPS, "sum of trips", total, "at most " + MAX_TRIPS);
        int[] order = order(origin, destination);
        requireDistinct(order, origin, destination);
        int[] pairs = Arrays.stream(order)
                .filter(i -> trips[i] > 0 && origin[i] != destination[i])
                .toArray();
        double[] intrazonal = new double[zones];
        for (int i = 0; i < entries; i++) {
            if (origin[i] == destination[i]) {
                intrazonal[origin[i] - 1] = trips[i] + 0.0;
            }
        }
        return new TripTable(
                zones,
                Arrays.stream(pairs).map(i -> origin[i]).toArray(),
                Arrays.stream(pairs).map(i -> destination[i]).toArray(),
                Arrays.stream(pairs).mapToDouble(i -> trips[i]).toArray(),
                intrazonal);
    }

    private static void requireZone(String name, int index, int zone, int zones) {
        if (zone < 1 || zone > zones) {
            throw new IllegalArgumentException(name + "[" + index + "] = " + zone + ", must be in [1, " + zones + "]");
        }
    }

    private static int[] order(int[] origin, int[] destination) {
        Comparator<Integer> byOrigin = Comparator.comparingInt(i -> origin[i]);
        return IntStream.range(0, origin.length)
                .boxed()
                .sorted(byOrigin.thenComparingInt(i -> destination[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static void requireDistinct(int[] order, int[] origin, int[] destination) {
        for (int k = 1; k < order.length; k++) {
            int i = order[k];
            int before = order[k - 1];
            if (origin[i] == origin[before] && destination[i] == destination[before]) {
                throw new IllegalArgumentException(
                        "trips from " + origin[i] + " to " + destination[i] + " are there twice");
            }
        }
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** Number of zones, which are numbered from 1. */
    public int zones() {
        return zones;
    }

    /** Number of pairs of different zones that have trips. */
    public int size() {
        return origin.length;
    }

    /** Zone where the trips of a pair begin. */
    public int origin(int pair) {
        return origin[pair];
    }

    /** Zone where the trips of a pair end. */
    public int destination(int pair) {
        return destination[pair];
    }

    /** Trips of a pair per period, above 0. */
    public double trips(int pair) {
        return trips[pair];
    }

    /** Trips per period that stay in a zone. */
    public double intrazonal(int zone) {
        return intrazonal[zone - 1];
    }

    /** Trips of all pairs: what the network has to carry. */
    public double assignedTotal() {
        return assignedTotal;
    }

    /** Trips that stay in their zone. */
    public double intrazonalTotal() {
        return intrazonalTotal;
    }

    /** All trips, those that stay in their zone included: what a file states as {@code TOTAL OD FLOW}. */
    public double total() {
        return assignedTotal + intrazonalTotal;
    }

    /** {@code int[pair]}, a copy. */
    public int[] origin() {
        return origin.clone();
    }

    /** {@code int[pair]}, a copy. */
    public int[] destination() {
        return destination.clone();
    }

    /** {@code double[pair]}, a copy. */
    public double[] trips() {
        return trips.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TripTable that
                && zones == that.zones
                && Arrays.equals(origin, that.origin)
                && Arrays.equals(destination, that.destination)
                && Arrays.equals(trips, that.trips)
                && Arrays.equals(intrazonal, that.intrazonal);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(origin) + Arrays.hashCode(destination)) + Arrays.hashCode(trips);
    }

    /** Size and totals, for a person to read. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.1f trips between %d pairs of %d zones, and %.1f within zones",
                assignedTotal,
                size(),
                zones,
                intrazonalTotal);
    }
}
