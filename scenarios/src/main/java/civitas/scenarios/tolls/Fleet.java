package civitas.scenarios.tolls;

import civitas.analysis.traffic.UserClass;

/** How many simulated drivers each group gets. */
final class Fleet {
    private Fleet() {}

    /**
     * Drivers in proportion to trips, rounded, but at least one where there are trips: no trip is lost, because a driver
     * stands for his share of the group's trips.
     *
     * @param wanted drivers in all
     * @return {@code int[group]}
     */
    static int[] driversPerGroup(Traffic traffic, int wanted) {
        double trips = traffic.classes().stream()
                .mapToDouble(users -> users.demand().assignedTrips())
                .sum();
        int[] drivers = new int[traffic.classes().size() * traffic.pairs()];
        int group = 0;
        for (UserClass users : traffic.classes()) {
            for (int pair = 0; pair < traffic.pairs(); pair++) {
                drivers[group++] = (int) Math.max(1, Math.rint(users.demand().trips(pair) / trips * wanted));
            }
        }
        return drivers;
    }
}
