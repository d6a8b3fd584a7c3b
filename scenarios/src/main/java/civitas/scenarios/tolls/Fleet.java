package civitas.scenarios.tolls;

import civitas.analysis.traffic.UserClass;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How many simulated drivers each group gets. */
final class Fleet {
    private Fleet() {}

    /**
     * Drivers in proportion to trips by largest remainders, but at least one where there are trips: no trip is lost,
     * because a driver stands for his share of the group's trips. The total is {@code wanted} unless lone drivers of
     * small groups exceed it, at most by the number of groups.
     *
     * @param wanted drivers in all
     * @return {@code int[group]}
     */
    static int[] driversPerGroup(Traffic traffic, int wanted) {
        double[] shares = shares(traffic, wanted);
        int[] drivers = new int[shares.length];
        long total = 0;
        for (int group = 0; group < drivers.length; group++) {
            drivers[group] = (int) Math.max(1, Math.floor(shares[group]));
            total += drivers[group];
        }
        int[] byRemainder = IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingDouble(group -> drivers[group] - shares[group]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int rank = 0; rank < byRemainder.length && total < wanted; rank++) {
            drivers[byRemainder[rank]]++;
            total++;
        }
        return drivers;
    }

    /** Drivers of each group if they could be divided. */
    private static double[] shares(Traffic traffic, int wanted) {
        double[] shares = new double[traffic.classes().size() * traffic.pairs()];
        double trips = 0;
        int group = 0;
        for (UserClass users : traffic.classes()) {
            trips += users.demand().assignedTrips();
            for (int pair = 0; pair < traffic.pairs(); pair++) {
                shares[group++] = users.demand().trips(pair);
            }
        }
        double driversPerTrip = wanted / trips;
        return Arrays.stream(shares).map(own -> own * driversPerTrip).toArray();
    }
}
