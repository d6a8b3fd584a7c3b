package civitas.analysis.traffic;

import java.util.Arrays;

/**
 * Working state of {@link GradientProjection}: path sets, and link flows with the costs and derivatives they cause.
 * Costs are those of one class at a time; commodities (pairs of a class) are ordered by class, so that a sweep changes
 * class as often as there are classes. Invariant between calls: cost and slope of every link belong to its flow.
 */
final class PathEquilibration {
    /** A commodity is settled if costs of its used paths spread by less than this share of the relative gap. */
    private static final double SETTLED_SHARE_OF_GAP = 0.1;

    private final AssignmentProblem problem;
    private final RoadGraph graph;
    private final Latencies routing;
    private final ShortestPaths search;
    /** First commodity of each class, with the end of the last appended. */
    private final int[] firstCommodity;

    private final double[][] classFlows;
    private final double[] flow;
    /** Costs of the class at hand at flow 0: constant time, fixed cost and toll over value of time. */
    private final double[] base;
    /** Flow at which each link's cost and slope were computed; NaN before. */
    private final double[] priced;

    private final double[] cost;
    private final double[] slope;
    private final int[] mark;
    /** Commodities still to be swept in this pass, in ascending order, and how many there are. */
    private final int[] active;

    private int activeCount;
    private int classAtHand = -1;
    private int stamp;
    private PathStore paths;
    private PathStore spare;
    private double[] pathCost = new double[16];

    PathEquilibration(AssignmentProblem problem) {
        this.problem = problem;
        graph = problem.network().graph();
        routing = problem.routing();
        search = new ShortestPaths(graph);
        int classes = problem.classes().size();
        firstCommodity = new int[classes + 1];
        for (int k = 0; k < classes; k++) {
            firstCommodity[k + 1] = firstCommodity[k] + demand(k).pairs();
        }
        paths = new PathStore(firstCommodity[classes]);
        spare = new PathStore(firstCommodity[classes]);
        int links = graph.links();
        classFlows = new double[classes][links];
        flow = new double[links];
        base = new double[links];
        priced = new double[links];
        Arrays.fill(priced, Double.NaN);
        cost = new double[links];
        slope = new double[links];
        mark = new int[links];
        active = new int[firstCommodity[classes]];
    }

    private Demand demand(int userClass) {
        return problem.classes().get(userClass).demand();
    }

    /** First paths: origin by origin, all trips on the cheapest path at the times the origins before it cause. */
    void loadByOrigin() {
        for (int k = 0; k < classFlows.length; k++) {
            useClass(k);
            Demand demand = demand(k);
            int pair = 0;
            while (pair < demand.pairs()) {
                int origin = demand.origin(pair);
                search.search(origin, cost);
                int begin = paths.size();
                for (; pair < demand.pairs() && demand.origin(pair) == origin; pair++) {
                    paths.append(graph, search, demand.destination(pair), demand.trips(pair));
                    paths.closeCommodity();
                }
                addFlows(begin, paths.size(), flow);
                repriceChanged();
            }
        }
    }

    /** First paths: those of an assignment of the same trips. */
    void startFrom(PathFlows start) {
        start.copyTo(paths);
    }

    /**
     * Sums link flows from path flows, drops paths without flow, adds cheapest paths that beat their set and measures
     * the gap.
     */
    RoutedCost addShortestPaths() {
        sumFlows();
        spare.clear();
        double shortest = 0;
        double excess = 0;
        for (int k = 0; k < classFlows.length; k++) {
            useClass(k);
            Demand demand = demand(k);
            int origin = -1;
            for (int pair = 0; pair < demand.pairs(); pair++) {
                if (demand.origin(pair) != origin) {
                    origin = demand.origin(pair);
                    search.search(origin, cost);
                }
                double distance = search.distance(demand.destination(pair));
                shortest += demand.trips(pair) * distance;
                excess += renew(firstCommodity[k] + pair, demand.destination(pair), distance);
            }
        }
        PathStore renewed = spare;
        spare = paths;
        paths = renewed;
        return new RoutedCost(shortest, excess);
    }

    /** Moves what is in use of a commodity's paths to the spare store; returns what its trips cost beyond the cheapest. */
    private double renew(int commodity, int destination, double distance) {
        double excess = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int path = paths.first(commodity); path < paths.first(commodity + 1); path++) {
            if (paths.flow[path] > 0) {
                double total = costOf(path);
                excess += paths.flow[path] * Math.max(0, total - distance);
                least = Math.min(least, total);
                spare.copy(paths, path);
            }
        }
        // Costs are added in the search's order: on the same path both sums agree to the last bit.
        if (distance < least) {
            spare.append(graph, search, destination, 0);
        }
        spare.closeCommodity();
        return excess;
    }

    /**
     * Moves flow towards cheapest paths, in all commodities the given number of times, except that a commodity which a
     * sweep finds nearly settled is left alone until the next call.
     *
     * @param times number of sweeps
     * @param gap relative gap by which settled is judged
     */
    void sweep(int times, double gap) {
        activeCount = 0;
        for (int commodity = 0; commodity < firstCommodity[classFlows.length]; commodity++) {
            if (paths.first(commodity + 1) - paths.first(commodity) > 1) {
                active[activeCount++] = commodity;
            }
        }
        for (int i = 0; i < times; i++) {
            sweepActive(SETTLED_SHARE_OF_GAP * gap);
        }
    }

    private void sweepActive(double settledSpread) {
        int kept = 0;
        int userClass = 0;
        for (int i = 0; i < activeCount; i++) {
            int commodity = active[i];
            while (commodity >= firstCommodity[userClass + 1]) {
                userClass++;
            }
            useClass(userClass);
            if (equilibrate(paths.first(commodity), paths.first(commodity + 1)) > settledSpread) {
                active[kept++] = commodity;
            }
        }
        activeCount = kept;
    }

    /** Shifts flow from all paths to the cheapest; returns the spread of costs before, relative to the least. */
    private double equilibrate(int begin, int end) {
        int cheapest = priceOf(begin, end);
        double least = pathCost[cheapest - begin];
        double most = least;
        for (int path = begin; path < end; path++) {
            if (path != cheapest && paths.flow[path] > 0) {
                most = Math.max(most, pathCost[path - begin]);
                shift(path, cheapest);
            }
        }
        return (most - least) / least;
    }

    private int priceOf(int begin, int end) {
        if (end - begin > pathCost.length) {
            pathCost = new double[2 * (end - begin)];
        }
        int cheapest = begin;
        for (int path = begin; path < end; path++) {
            pathCost[path - begin] = costOf(path);
            if (pathCost[path - begin] < pathCost[cheapest - begin]) {
                cheapest = path;
            }
        }
        return cheapest;
    }

    /** Newton step of one path's flow towards another's; the sign may turn while other paths are shifted. */
    private void shift(int path, int other) {
        int[] links = paths.links;
        int p = paths.start[path];
        int pEnd = paths.start[path + 1];
        int m = paths.start[other];
        int mEnd = paths.start[other + 1];
        while (p < pEnd && m < mEnd && links[p] == links[m]) {
            p++;
            m++;
        }
        while (pEnd > p && mEnd > m && links[pEnd - 1] == links[mEnd - 1]) {
            pEnd--;
            mEnd--;
        }
        int onOther = nextStamp();
        int onBoth = onOther + 1;
        for (int i = m; i < mEnd; i++) {
            mark[links[i]] = onOther;
        }
        double difference = 0;
        double curvature = 0;
        for (int i = p; i < pEnd; i++) {
            int link = links[i];
            if (mark[link] == onOther) {
                mark[link] = onBoth;
            } else {
                difference += cost[link];
                curvature += slope[link];
            }
        }
        for (int i = m; i < mEnd; i++) {
            int link = links[i];
            if (mark[link] == onOther) {
                difference -= cost[link];
                curvature += slope[link];
            }
        }
        if (difference != 0) {
            // Without curvature the quotient is infinite: all flow moves.
            double moved = Math.max(-paths.flow[other], Math.min(paths.flow[path], difference / curvature));
            paths.flow[path] -= moved;
            paths.flow[other] += moved;
            moveUnless(onBoth, p, pEnd, -moved);
            moveUnless(onBoth, m, mEnd, moved);
        }
    }

    /** Adds flow to a stretch of links, except those on both paths. */
    private void moveUnless(int onBoth, int begin, int end, double amount) {
        for (int i = begin; i < end; i++) {
            int link = paths.links[i];
            if (mark[link] != onBoth) {
                flow[link] = Math.max(0, flow[link] + amount);
                reprice(link);
            }
        }
    }

    private int nextStamp() {
        if (stamp > Integer.MAX_VALUE - 4) {
            Arrays.fill(mark, 0);
            stamp = 0;
        }
        stamp += 2;
        return stamp;
    }

    private void reprice(int link) {
        double x = flow[link];
        double coefficient = routing.coefficient[link];
        priced[link] = x;
        if (coefficient == 0) {
            cost[link] = base[link];
        } else {
            double reduced = coefficient * routing.reducedPower(link, x);
            cost[link] = base[link] + reduced * x;
            slope[link] = routing.power[link] * reduced;
        }
    }

    private void repriceChanged() {
        for (int link = 0; link < flow.length; link++) {
            if (flow[link] != priced[link]) {
                reprice(link);
            }
        }
    }

    private double costOf(int path) {
        int[] links = paths.links;
        int end = paths.start[path + 1];
        double sum = 0;
        for (int i = paths.start[path]; i < end; i++) {
            sum += cost[links[i]];
        }
        return sum;
    }

    /** Turns costs into those of another class. */
    private void useClass(int userClass) {
        if (userClass == classAtHand) {
            return;
        }
        classAtHand = userClass;
        double[] extra = problem.extraCost(userClass);
        for (int link = 0; link < base.length; link++) {
            base[link] = routing.constant[link] + extra[link];
            reprice(link);
        }
    }

    /** Makes path flows sum to the trips of each commodity and link flows to those of the paths. */
    private void sumFlows() {
        Arrays.fill(flow, 0);
        for (int k = 0; k < classFlows.length; k++) {
            Demand demand = demand(k);
            for (int pair = 0; pair < demand.pairs(); pair++) {
                int commodity = firstCommodity[k] + pair;
                restoreTrips(paths.first(commodity), paths.first(commodity + 1), demand.trips(pair));
            }
            Arrays.fill(classFlows[k], 0);
            addFlows(paths.first(firstCommodity[k]), paths.first(firstCommodity[k + 1]), classFlows[k]);
            for (int link = 0; link < flow.length; link++) {
                flow[link] += classFlows[k][link];
            }
        }
        repriceChanged();
    }

    /** Gives the path with the most flow what rounding has taken from the trips, or added to them. */
    private void restoreTrips(int begin, int end, double trips) {
        int largest = begin;
        for (int path = begin + 1; path < end; path++) {
            largest = paths.flow[path] > paths.flow[largest] ? path : largest;
        }
        double rest = trips;
        for (int path = begin; path < end; path++) {
            rest -= path == largest ? 0 : paths.flow[path];
        }
        paths.flow[largest] = rest;
    }

    private void addFlows(int beginPath, int endPath, double[] target) {
        for (int path = beginPath; path < endPath; path++) {
            for (int i = paths.start[path]; i < paths.start[path + 1]; i++) {
                target[paths.links[i]] += paths.flow[path];
            }
        }
    }

    /** Flows by class and link, as of the latest {@link #addShortestPaths}; handed over. */
    double[][] classFlows() {
        return classFlows;
    }

    /** Paths that carry flow. */
    PathFlows pathFlows() {
        PathStore used = new PathStore(firstCommodity[classFlows.length]);
        for (int commodity = 0; commodity < firstCommodity[classFlows.length]; commodity++) {
            for (int path = paths.first(commodity); path < paths.first(commodity + 1); path++) {
                if (paths.flow[path] > 0) {
                    used.copy(paths, path);
                }
            }
            used.closeCommodity();
        }
        return new PathFlows(used, firstCommodity);
    }
}
