package civitas.scenarios.tolls;

import civitas.agents.routes.ChoiceSets;
import civitas.analysis.traffic.Demand;
import civitas.analysis.traffic.ShortestPaths;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The routes drivers know, by group: a pair of zones and a class. Groups are numbered class by class, pair by pair.
 * Routes grow by column generation: a search adds to each group its cheapest path, if the group does not know it yet.
 */
final class Routes {
    /** Is told of new routes. */
    interface Listener {
        /**
         * Takes notice of a route, in the order in which a group's routes are found.
         *
         * @param initialCost what it seems to cost
         */
        void routeAdded(int group, int route, double initialCost);
    }

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

    /**
     * Adds the cheapest path of every group.
     *
     * @param linkCosts {@code double[class][link]}, not modified
     * @param listener is told of each new route
     */
    void addCheapest(double[][] linkCosts, Listener listener) {
        visit(linkCosts, (group, destination) -> addRoute(group, destination, listener));
    }

    /** What the cheapest path of each group costs, known to it or not, {@code double[group]}. */
    double[] leastCosts(double[][] linkCosts) {
        double[] least = new double[sets.groups()];
        visit(linkCosts, (group, destination) -> least[group] = search.distance(destination));
        return least;
    }

    /** What is done about a group once its origin has been searched. */
    private interface Visitor {
        void visit(int group, int destination);
    }

    private void visit(double[][] linkCosts, Visitor visitor) {
        int group = 0;
        for (int userClass = 0; userClass < linkCosts.length; userClass++) {
            Demand demand = traffic.classes().get(userClass).demand();
            int origin = -1;
            for (int pair = 0; pair < demand.pairs(); pair++) {
                if (demand.origin(pair) != origin) {
                    origin = demand.origin(pair);
                    search.search(origin, linkCosts[userClass]);
                }
                visitor.visit(group++, demand.destination(pair));
            }
        }
    }

    private void addRoute(int group, int destination, Listener listener) {
        if (!sets.isFull(group) && !knows(group, destination)) {
            int route = sets.add(group);
            links[sets.index(group, route)] = search.path(destination);
            listener.routeAdded(group, route, search.distance(destination));
        }
    }

    private boolean knows(int group, int destination) {
        for (int route = 0; route < sets.size(group); route++) {
            if (search.isPath(destination, links[sets.index(group, route)])) {
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
     * @param listener is told of each route, in the order in which it learned of them first
     */
    void restore(DataInput in, Listener listener) throws IOException {
        sets.restore(in);
        for (int group = 0; group < sets.groups(); group++) {
            for (int route = 0; route < sets.size(group); route++) {
                int[] path = new int[in.readInt()];
                for (int i = 0; i < path.length; i++) {
                    path[i] = in.readInt();
                }
                links[sets.index(group, route)] = path;
                listener.routeAdded(group, route, 0);
            }
        }
    }
}
