package civitas.scenarios.tolls;

import civitas.agents.routes.ChoiceSets;
import civitas.agents.routes.Drivers;
import civitas.analysis.traffic.RoadNetwork;
import civitas.analysis.traffic.UserClass;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * One day on the roads: flows from the drivers' routes, times from flows, costs of links and routes from times and tolls.
 * A driver of group g stands for trips_g / drivers_g trips.
 */
final class Day {
    private final Traffic traffic;
    private final Routes routes;
    private final Drivers drivers;
    final double[] flows;
    final double[] times;
    final double[] tolls;
    /** {@code double[class][link]}: time + fixed cost + toll / value of time. */
    final double[][] linkCosts;
    /** {@code double[index]}, costs of the routes that drivers know. */
    final double[] routeCosts;

    Day(Traffic traffic, Routes routes, Drivers drivers) {
        this.traffic = traffic;
        this.routes = routes;
        this.drivers = drivers;
        int links = traffic.roads().links();
        flows = new double[links];
        times = new double[links];
        tolls = new double[links];
        linkCosts = new double[traffic.classes().size()][links];
        routeCosts = new double[routes.sets().indices()];
    }

    /** Trips a driver of the group stands for. */
    double weight(int group) {
        int pairs = traffic.pairs();
        return traffic.classes().get(group / pairs).demand().trips(group % pairs) / drivers.size(group);
    }

    /** Loads the roads with the drivers' routes. */
    void load() {
        ChoiceSets sets = routes.sets();
        Arrays.fill(flows, 0);
        for (int group = 0; group < sets.groups(); group++) {
            double weight = weight(group);
            for (int route = 0; route < sets.size(group); route++) {
                int index = sets.index(group, route);
                int count = drivers.count(index);
                if (count > 0) {
                    add(routes.links(index), count * weight);
                }
            }
        }
        RoadNetwork roads = traffic.roads();
        for (int link = 0; link < flows.length; link++) {
            times[link] = roads.time(link, flows[link]);
        }
    }

    private void add(int[] path, double trips) {
        for (int link : path) {
            flows[link] += trips;
        }
    }

    /** Link costs of each class from the times of the last loading and the tolls in force. */
    void priceLinks() {
        RoadNetwork roads = traffic.roads();
        for (int userClass = 0; userClass < linkCosts.length; userClass++) {
            UserClass users = traffic.classes().get(userClass);
            for (int link = 0; link < flows.length; link++) {
                linkCosts[userClass][link] = times[link] + roads.fixedCost(link) + tolls[link] / users.valueOfTime();
            }
        }
    }

    /** Route costs from link costs. */
    void priceRoutes() {
        ChoiceSets sets = routes.sets();
        for (int group = 0; group < sets.groups(); group++) {
            double[] costs = linkCosts[group / traffic.pairs()];
            for (int route = 0; route < sets.size(group); route++) {
                int index = sets.index(group, route);
                routeCosts[index] = sum(routes.links(index), costs);
            }
        }
    }

    static double sum(int[] path, double[] costs) {
        double sum = 0;
        for (int link : path) {
            sum += costs[link];
        }
        return sum;
    }

    double totalTravelTime() {
        return total(times);
    }

    /** Time and fixed costs of all trips, without tolls, in units of time. */
    double socialCost() {
        double sum = 0;
        for (int link = 0; link < flows.length; link++) {
            sum += flows[link] * (times[link] + traffic.roads().fixedCost(link));
        }
        return sum;
    }

    /** What time and fixed costs are worth to those who bear them, tolls not counted, in money. */
    double moneyCostOfTravel() {
        return paidForRoutes(UserClass::valueOfTime) - revenue();
    }

    double revenue() {
        return total(tolls);
    }

    /** sum over links of flow times a quantity per trip. */
    double total(double[] perTrip) {
        double sum = 0;
        for (int link = 0; link < flows.length; link++) {
            sum += flows[link] * perTrip[link];
        }
        return sum;
    }

    /** What drivers bear, each class at its own value of time, in units of time. */
    double generalisedCost() {
        return paidForRoutes(users -> 1);
    }

    /** Costs of the routes taken, sum over groups and routes of trips times cost times what a unit of it counts. */
    private double paidForRoutes(ToDoubleFunction<UserClass> weightOfCost) {
        ChoiceSets sets = routes.sets();
        double sum = 0;
        for (int group = 0; group < sets.groups(); group++) {
            UserClass users = traffic.classes().get(group / traffic.pairs());
            double perDriver = weight(group) * weightOfCost.applyAsDouble(users);
            for (int route = 0; route < sets.size(group); route++) {
                int index = sets.index(group, route);
                sum += drivers.count(index) * perDriver * routeCosts[index];
            }
        }
        return sum;
    }
}
