package civitas.scenarios.tolls;

import civitas.agents.routes.ChoiceSets;
import civitas.agents.routes.RouteLearner;
import civitas.analysis.traffic.Demand;
import civitas.analysis.traffic.ShortestPaths;
import civitas.analysis.traffic.UserClass;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The routes drivers know, by group: a pair of zones and a class. Groups are numbered class by class, pair by pair.
 * Routes grow by column generation: a search adds to each group its cheapest path, if the group does not know it yet.
 */
final class Routes {
    private final Traffic traffic;
    private final ChoiceSets sets;
    /** Links of each route, by {@link ChoiceSets#index}. */
    private final int[][] links;

    private final ShortestPaths search;

    Routes(Traffic traffic, int capacity) {
        this.traffic = traffic;
        sets = new ChoiceSets(Math.multiplyExact(traffic.classes().size(), traffic.pairs()), capacity);
        links = new int[sets.indices()][];
        search = new ShortestPaths(traffic.roads().graph());
    }

    ChoiceSets sets() {
        return sets;
    }

    /** Links of a route, in driving order; not to be modified. */
    int[] links(int index) {
        return links[index];
    }

    int group(int userClass, int pair) {
        return userClass * traffic.pairs() + pair;
    }

    /**
     * Adds the cheapest path of every group.
     *
     * @param linkCosts {@code double[class][link]}, not modified
     * @param learner is told of each new route
     * @return what all trips would cost on cheapest paths: sum over groups of trips times least cost
     */
    double addCheapest(double[][] linkCosts, RouteLearner learner) {
        double shortestCost = 0;
        for (int userClass = 0; userClass < linkCosts.length; userClass++) {
            shortestCost += visit(userClass, linkCosts[userClass], learner);
        }
        return shortestCost;
    }

    /** The same sum without learning of any route. */
    double shortestCost(double[][] linkCosts) {
        return addCheapest(linkCosts, null);
    }

    private double visit(int userClass, double[] costs, RouteLearner learner) {
        UserClass drivers = traffic.classes().get(userClass);
        Demand demand = drivers.demand();
        double sum = 0;
        int origin = -1;
        for (int pair = 0; pair < demand.pairs(); pair++) {
            if (demand.origin(pair) != origin) {
                origin = demand.origin(pair);
                search.search(origin, costs);
            }
            double least = search.distance(demand.destination(pair));
            sum += demand.trips(pair) * least;
            if (learner != null) {
                addRoute(group(userClass, pair), search.path(demand.destination(pair)), least, learner);
            }
        }
        return sum;
    }

    private void addRoute(int group, int[] path, double cost, RouteLearner learner) {
        if (!sets.isFull(group) && !knows(group, path)) {
            int route = sets.add(group);
            links[sets.index(group, route)] = path;
            learner.routeAdded(group, route, cost);
        }
    }

    private boolean knows(int group, int[] path) {
        for (int route = 0; route < sets.size(group); route++) {
            if (Arrays.equals(links[sets.index(group, route)], path)) {
                return true;
            }
        }
        return false;
    }

    void save(DataOutput out) throws IOException {
        sets.save(out);
        for (int group = 0; group < sets.groups(); group++) {
            for (int route = 0; route < sets.size(group); route++) {
                int[] path = links[sets.index(group, route)];
                out.writeInt(path.length);
                for (int link : path) {
                    out.writeInt(link);
                }
            }
        }
    }

    /**
     * Reads back what {@link #save} wrote.
     *
     * @param learner is told of each route, in the order in which it learned of them first
     */
    void restore(DataInput in, RouteLearner learner) throws IOException {
        sets.restore(in);
        for (int group = 0; group < sets.groups(); group++) {
            for (int route = 0; route < sets.size(group); route++) {
                int[] path = new int[in.readInt()];
                for (int i = 0; i < path.length; i++) {
                    path[i] = in.readInt();
                }
                links[sets.index(group, route)] = path;
                learner.routeAdded(group, route, 0);
            }
        }
    }
}
