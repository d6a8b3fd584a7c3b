package civitas.analysis.traffic;

import java.util.stream.IntStream;

/** All-or-nothing loading: sends every trip along the path that is cheapest at given link times. */
final class LinkLoading {
    private final AssignmentProblem problem;
    private final double[][] extraCost;
    private final double[] time;
    private final double[] cost;
    private final ShortestPaths search;

    LinkLoading(AssignmentProblem problem) {
        this.problem = problem;
        int classes = problem.classes().size();
        extraCost = IntStream.range(0, classes).mapToObj(problem::extraCost).toArray(double[][]::new);
        time = new double[problem.network().links()];
        cost = new double[time.length];
        search = new ShortestPaths(problem.network().graph());
    }

    /** What class k feels on a link on top of time. */
    double extraCost(int userClass, int link) {
        return extraCost[userClass][link];
    }

    /**
     * Loads the network at the times which given flows cause.
     *
     * @param flows {@code double[class][link]} to price; not modified
     * @param loaded {@code double[class][link]} to receive the loading; modified
     * @return how far the given flows are from equilibrium
     */
    RoutedCost load(double[][] flows, double[][] loaded) {
        double[] total = total(flows);
        for (int link = 0; link < time.length; link++) {
            time[link] = problem.routing().time(link, total[link]);
        }
        double shortest = 0;
        double routed = 0;
        for (int k = 0; k < flows.length; k++) {
            for (int link = 0; link < cost.length; link++) {
                cost[link] = time[link] + extraCost[k][link];
                loaded[k][link] = 0;
            }
            routed += FlowTotals.weighted(cost, flows[k]);
            shortest += loadClass(problem.classes().get(k).demand(), loaded[k]);
        }
        return new RoutedCost(shortest, Math.max(0, routed - shortest));
    }

    private double loadClass(Demand demand, double[] loaded) {
        double shortest = 0;
        int pair = 0;
        while (pair < demand.pairs()) {
            int origin = demand.origin(pair);
            search.search(origin, cost);
            double fromOrigin = 0;
            for (; pair < demand.pairs() && demand.origin(pair) == origin; pair++) {
                int destination = demand.destination(pair);
                fromOrigin += demand.trips(pair) * search.distance(destination);
                send(destination, demand.trips(pair), loaded);
            }
            shortest += fromOrigin;
        }
        return shortest;
    }

    private void send(int destination, double trips, double[] loaded) {
        RoadGraph graph = problem.network().graph();
        for (int link = search.enteringLink(destination); link >= 0; link = search.enteringLink(graph.from(link))) {
            loaded[link] += trips;
        }
    }

    double[][] emptyFlows() {
        return new double[extraCost.length][time.length];
    }

    /** Flows of all classes together. */
    static double[] total(double[][] classFlows) {
        double[] total = classFlows[0].clone();
        for (int k = 1; k < classFlows.length; k++) {
            for (int link = 0; link < total.length; link++) {
                total[link] += classFlows[k][link];
            }
        }
        return total;
    }
}
