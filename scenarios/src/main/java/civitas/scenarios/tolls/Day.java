package civitas.scenarios.tolls;

import civitas.agents.routes.ChoiceSets;
import civitas.analysis.traffic.RoadNetwork;
import civitas.analysis.traffic.UserClass;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * One day on the roads: flows from the travellers' routes, times from flows, costs of links and routes from times and
 * tolls.
 */
final class Day {
    final Traffic traffic;
    final Routes routes;
    final Travellers travellers;
    final double[] flows;
    final double[] times;
    final double[] tolls;
    /** {@code double[class][link]}: time + fixed cost + toll / value of time. */
    final double[][] linkCosts;
    /** {@code double[index]}, costs of the routes that drivers know. */
    final double[] routeCosts;

    Day(Traffic traffic, Routes routes, Travellers travellers) {
        this.traffic = traffic;
        this.routes = routes;
        this.travellers = travellers;
        int links = traffic.roads().links();
        flows = new double[links];
        times = new double[links];
        tolls = new double[links];
        linkCosts = new double[traffic.classes().size()][links];
        routeCosts = new double[routes.sets().indices()];
    }

    /** Loads the roads with the travellers' routes. */
    void load() {
        ChoiceSets sets = routes.sets();
        Arrays.fill(flows, 0);
        for (int group = 0; group < sets.groups(); group++) {
            for (int route = 0; route < sets.size(group); route++) {
                int index = sets.index(group, route);
                double trips = travellers.trips(group, index);
                if (trips > 0) {
                    add(routes.links(index), trips);
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

    /** Tolls collected over all trips, money per trip. */
    double meanToll() {
        return revenue() / traffic.trips();
    }

    /** Trips of a group that are on the road. */
    double trips(int group) {
        ChoiceSets sets = routes.sets();
        double trips = 0;
        for (int route = 0; route < sets.size(group); route++) {
            trips += travellers.trips(group, sets.index(group, route));
        }
        return trips;
    }

    /** What all trips bear over what they would on cheapest paths, minus 1; NaN if those cost nothing. */
    double relativeGap() {
        double[] leastCosts = routes.leastCosts(linkCosts);
        double least = 0;
        for (int group = 0; group < leastCosts.length; group++) {
            least += trips(group) * leastCosts[group];
        }
        return least > 0 ? generalisedCost() / least - 1 : Double.NaN;
    }

    /** Number of links with more flow than capacity. */
    int linksOverCapacity() {
        int over = 0;
        for (int link = 0; link < flows.length; link++) {
            over += flows[link] > traffic.capacity(link) ? 1 : 0;
        }
        return over;
    }

    /** Euclidean norm of all tolls. */
    double tollNorm() {
        double squares = 0;
        for (double toll : tolls) {
            squares += toll * toll;
        }
        return StrictMath.sqrt(squares);
    }

    /** Euclidean distance of flows from others, relative to the norm of those. */
    double relativeDistance(double[] others) {
        double squares = 0;
        double norm = 0;
        for (int link = 0; link < flows.length; link++) {
            squares += (flows[link] - others[link]) * (flows[link] - others[link]);
            norm += others[link] * others[link];
        }
        return StrictMath.sqrt(squares / norm);
    }

    /** What a unit of time on each link is worth to all who are there, sum over classes of v_k x_k; a new array. */
    double[] valueOfTimeOnLinks() {
        ChoiceSets sets = routes.sets();
        double[] values = new double[flows.length];
        for (int group = 0; group < sets.groups(); group++) {
            double valueOfTime = traffic.users(group).valueOfTime();
            for (int route = 0; route < sets.size(group); route++) {
                int index = sets.index(group, route);
                double worth = valueOfTime * travellers.trips(group, index);
                for (int link : routes.links(index)) {
                    values[link] += worth;
                }
            }
        }
        return values;
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
            double weight = weightOfCost.applyAsDouble(traffic.users(group));
            for (int route = 0; route < sets.size(group); route++) {
                int index = sets.index(group, route);
                sum += travellers.trips(group, index) * weight * routeCosts[index];
            }
        }
        return sum;
    }
}
