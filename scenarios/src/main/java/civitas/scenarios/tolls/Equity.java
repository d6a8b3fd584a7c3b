package civitas.scenarios.tolls;

import civitas.agents.routes.ChoiceSets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How unevenly the cost of travel is spread. */
final class Equity {
    private Equity() {}

    private record Part(double trips, double cost) {}

    /**
     * Gini coefficient of the money cost of a trip, value of time times time plus toll minus refund, over all trips: for
     * parts sorted by cost, 1 - sum of (cumulated cost before + after) times trips, both as shares. 0 is equality.
     */
    static double giniOfCosts(Day day, Refund refund) {
        List<Part> parts = parts(day, refund);
        parts.sort(Comparator.comparingDouble(Part::cost));
        double trips = parts.stream().mapToDouble(Part::trips).sum();
        double total =
                parts.stream().mapToDouble(part -> part.trips() * part.cost()).sum();
        double cumulated = 0;
        double area = 0;
        for (Part part : parts) {
            double before = cumulated;
            cumulated += part.trips() * part.cost() / total;
            area += (before + cumulated) * part.trips() / trips;
        }
        return 1 - area;
    }

    private static List<Part> parts(Day day, Refund refund) {
        ChoiceSets sets = day.routes.sets();
        List<Part> parts = new ArrayList<>();
        for (int group = 0; group < sets.groups(); group++) {
            double value = day.traffic.users(group).valueOfTime();
            for (int route = 0; route < sets.size(group); route++) {
                int index = sets.index(group, route);
                double trips = day.travellers.trips(group, index);
                if (trips > 0) {
                    double toll = Day.sum(day.routes.links(index), day.tolls);
                    parts.add(new Part(trips, value * day.routeCosts[index] - refund.perTrip(toll, day.meanToll())));
                }
            }
        }
        return parts;
    }
}
