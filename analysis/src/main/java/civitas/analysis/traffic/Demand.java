package civitas.analysis.traffic;

import civitas.analysis.Require;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Trips between pairs of zones in the period studied. Kept are the pairs with trips between different zones, sorted by
 * origin, then destination, and numbered 0..pairs-1; trips within a zone count in {@link #totalTrips} but never enter
 * the network, and pairs without trips are forgotten. Immutable.
 */
public final class Demand {
    private final int[] origins;
    private final int[] destinations;
    private final double[] trips;
    private final double totalTrips;

    private Demand(int[] origins, int[] destinations, double[] trips, double totalTrips) {
        this.origins = origins;
        this.destinations = destinations;
        this.trips = trips;
        this.totalTrips = totalTrips;
    }

    /**
     * Demand listed pair by pair, in any order.
     *
     * @param origins zone where the trips of each entry begin, at least 0; not modified
     * @param destinations zone where they end, at least 0; not modified
     * @param trips number of trips of each entry, finite and &gt;= 0, some between different zones; not modified
     * @throws IllegalArgumentException if the lengths differ, a value is out of range, a pair is listed twice or nobody
     *     leaves a zone
     */
    public static Demand of(int[] origins, int[] destinations, double[] trips) {
        Require.length("destinations", destinations.length, origins.length, "one per entry, as origins");
        Require.length("trips", trips.length, origins.length, "one per entry, as origins");
        for (int i = 0; i < trips.length; i++) {
            requireEntry(origins[i], destinations[i], trips[i]);
        }
        int[] kept = IntStream.range(0, trips.length)
                .filter(i -> trips[i] > 0 && origins[i] != destinations[i])
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> origins[i]).thenComparingInt(i -> destinations[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        Demand demand = new Demand(
                Arrays.stream(kept).map(i -> origins[i]).toArray(),
                Arrays.stream(kept).map(i -> destinations[i]).toArray(),
                Arrays.stream(kept).mapToDouble(i -> trips[i]).toArray(),
                Arrays.stream(trips).sum());
        demand.requireSomeOfEachPairOnce();
        return demand;
    }

    /**
     * Demand given as a square table.
     *
     * @param trips {@code double[origin][destination]}, finite and &gt;= 0; not modified
     * @throws IllegalArgumentException as {@link #of(int[], int[], double[])}, or if the table is not square
     */
    public static Demand ofTable(double[][] trips) {
        int zones = trips.length;
        int[] origins = new int[zones * zones];
        int[] destinations = new int[zones * zones];
        double[] entries = new double[zones * zones];
        for (int origin = 0; origin < zones; origin++) {
            Require.length("trips[" + origin + "]", trips[origin].length, zones, "one per zone");
            for (int destination = 0; destination < zones; destination++) {
                int entry = origin * zones + destination;
                origins[entry] = origin;
                destinations[entry] = destination;
                entries[entry] = trips[origin][destination];
            }
        }
        return of(origins, destinations, entries);
    }

    /**
     * The same demand with all trips multiplied by a number, such as a class's share of traffic.
     *
     * @param factor finite and strictly positive
     * @throws IllegalArgumentException if the factor is out of range
     */
    public Demand times(double factor) {
        if (!(factor > 0) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException("factor = " + factor + ", must be finite and > 0");
        }
        double[] scaled = Arrays.stream(trips).map(q -> q * factor).toArray();
        Demand demand = new Demand(origins, destinations, scaled, totalTrips * factor);
        demand.requireSomeOfEachPairOnce();
        return demand;
    }

    /** Number of pairs of different zones with trips between them. */
    public int pairs() {
        return trips.length;
    }

    /** Zone where the trips of a pair begin. */
    public int origin(int pair) {
        return origins[pair];
    }

    /** Zone where the trips of a pair end. */
    public int destination(int pair) {
        return destinations[pair];
    }

    /** Number of trips of a pair, strictly positive. */
    public double trips(int pair) {
        return trips[pair];
    }

    /** All trips, those within a zone included. */
    public double totalTrips() {
        return totalTrips;
    }

    /** Trips between different zones, the only ones assigned to the network. */
    public double assignedTrips() {
        return Arrays.stream(trips).sum();
    }

    /** Highest zone named by a pair. */
    int highestZone() {
        return Math.max(
                Arrays.stream(origins).max().orElseThrow(),
                Arrays.stream(destinations).max().orElseThrow());
    }

    private static void requireEntry(int origin, int destination, double trips) {
        String pair = "from zone " + origin + " to zone " + destination;
        if (origin < 0 || destination < 0) {
            throw new IllegalArgumentException("trips " + pair + ": zones are numbered from 0");
        }
        if (!(trips >= 0) || Double.isInfinite(trips)) {
            throw new IllegalArgumentException("trips " + pair + " = " + trips + ", must be finite and >= 0");
        }
    }

    private void requireSomeOfEachPairOnce() {
        if (!(assignedTrips() > 0) || Double.isInfinite(assignedTrips())) {
            throw new IllegalArgumentException("trips between different zones sum to " + assignedTrips()
                    + ", must be finite and > 0; nothing could be assigned");
        }
        for (int pair = 1; pair < trips.length; pair++) {
            if (origins[pair] == origins[pair - 1] && destinations[pair] == destinations[pair - 1]) {
                throw new IllegalArgumentException("trips from zone " + origins[pair] + " to zone " + destinations[pair]
                        + " are listed twice; list each pair once");
            }
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "Demand[%s trips, %s between %d pairs of zones]", totalTrips, assignedTrips(), pairs());
    }
}
