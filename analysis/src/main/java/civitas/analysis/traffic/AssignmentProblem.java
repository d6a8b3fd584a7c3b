package civitas.analysis.traffic;

import civitas.analysis.Require;
import java.util.ArrayList;
import java.util.List;

/**
 * Who drives where, on which network, paying what. A driver of class k feels on link a the cost, in units of time,
 * <pre>
 *   c_a^k = t_a(x_a) + fixed_a + toll_a / v_k
 * </pre>
 * where x_a is the flow of all classes together and v_k the class's value of time. A user equilibrium (Wardrop's first
 * principle) is a flow in which all used paths of a pair and class have the same, least cost; it minimises the
 * objective of Beckmann,
 * <pre>
 *   Z = sum_a [ integral_0^{x_a} t_a + fixed_a x_a ] + sum_k sum_a (toll_a / v_k) x_a^k.
 * </pre>
 * The {@link #systemOptimum} minimises sum_a x_a (t_a(x_a) + fixed_a): it is the equilibrium of the marginal costs
 * t_a + x_a t'_a + fixed_a.
 * <p>Source: Beckmann, McGuire and Winsten, Studies in the Economics of Transportation, 1956. Total flows, total travel
 * time and revenue of an equilibrium are unique where times increase; the flows of classes need not be. Immutable.
 */
public final class AssignmentProblem {
    private static final int MOST_PAIRS_NAMED = 5;

    private final RoadNetwork network;
    private final List<UserClass> classes;
    private final double[] tolls;
    private final boolean optimum;
    private final Latencies routing;

    private AssignmentProblem(RoadNetwork network, List<UserClass> classes, double[] tolls, boolean optimum) {
        this.network = network;
        this.classes = classes;
        this.tolls = tolls;
        this.optimum = optimum;
        routing = optimum ? network.latencies().marginal() : network.latencies();
    }

    /**
     * User equilibrium of one class of drivers whose value of time is 1, without tolls.
     *
     * @param network the roads
     * @param demand the trips, between zones of the network
     * @throws IllegalArgumentException as {@link #of(RoadNetwork, List)}
     */
    public static AssignmentProblem of(RoadNetwork network, Demand demand) {
        return of(network, List.of(new UserClass("all", demand, 1)));
    }

    /**
     * User equilibrium of several classes of drivers, without tolls.
     *
     * @param network the roads
     * @param classes at least one, each with trips between zones of the network
     * @throws IllegalArgumentException if there is no class, a demand names a node that is no zone, or no path leads
     *     from an origin to a destination with trips
     */
    public static AssignmentProblem of(RoadNetwork network, List<UserClass> classes) {
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("classes is empty, must name at least one class of users");
        }
        for (UserClass userClass : classes) {
            requireZones(network.graph(), userClass);
            requirePaths(network.graph(), userClass, classes.size() > 1);
        }
        return new AssignmentProblem(network, List.copyOf(classes), new double[network.links()], false);
    }

    /**
     * The same problem with other tolls.
     *
     * @param newTolls money per link, finite and &gt;= 0, the same for all classes; not modified, copied
     * @throws IllegalArgumentException if the length is not the number of links or a toll is out of range
     * @throws IllegalStateException if this is a system optimum, which tolls cannot change
     */
    public AssignmentProblem withTolls(double[] newTolls) {
        if (optimum) {
            throw new IllegalStateException(
                    "a system optimum counts tolls as transfers; charge the equilibrium instead");
        }
        Require.length("newTolls", newTolls.length, network.links(), "one per link");
        Require.notNegative("newTolls", newTolls);
        return new AssignmentProblem(network, classes, newTolls.clone(), false);
    }

    /**
     * The problem of a planner who wants the least total of time and fixed cost for the same trips. Tolls are dropped:
     * what one pays another receives.
     */
    public AssignmentProblem systemOptimum() {
        return new AssignmentProblem(network, classes, new double[network.links()], true);
    }

    /** The roads. */
    public RoadNetwork network() {
        return network;
    }

    /** The classes of drivers, at least one. */
    public List<UserClass> classes() {
        return classes;
    }

    /** Toll of each link, money; a copy. */
    public double[] tolls() {
        return tolls.clone();
    }

    /** Whether drivers are routed by marginal costs, as a planner would. */
    public boolean isSystemOptimum() {
        return optimum;
    }

    /** Trips of all classes between different zones. */
    public double assignedTrips() {
        return classes.stream().mapToDouble(c -> c.demand().assignedTrips()).sum();
    }

    /**
     * What a class feels on each link at given flows: t_a(x_a) + fixed_a + toll_a / v_k, in units of time. Time is that
     * of the network, not the marginal one, also at a system optimum.
     *
     * @param userClass class, numbered as in {@link #classes}
     * @param flows flow of each link, all classes together, finite and &gt;= 0; not modified
     * @throws IllegalArgumentException if there is not one flow per link or an argument is out of range
     */
    public double[] linkCosts(int userClass, double[] flows) {
        Require.between("userClass", userClass, 0, classes.size() - 1);
        double[] costs = network.times(flows);
        double[] extra = extraCost(userClass);
        for (int link = 0; link < costs.length; link++) {
            costs[link] += extra[link];
        }
        return costs;
    }

    /** Whether both are about the very same demands, class by class, and graph. */
    boolean sameTripsAs(AssignmentProblem other) {
        boolean same = network.graph() == other.network.graph() && classes.size() == other.classes.size();
        for (int k = 0; same && k < classes.size(); k++) {
            same = classes.get(k).demand() == other.classes.get(k).demand();
        }
        return same;
    }

    /** The times by which drivers are routed: those of the network, or marginal ones. */
    Latencies routing() {
        return routing;
    }

    double toll(int link) {
        return tolls[link];
    }

    /** What a class feels on each link on top of time: fixed_a + toll_a / v_k; a new array. */
    double[] extraCost(int userClass) {
        double[] extra = network.copyOfFixedCost();
        for (int link = 0; link < extra.length; link++) {
            extra[link] += tolls[link] / classes.get(userClass).valueOfTime();
        }
        return extra;
    }

    private static void requireZones(RoadGraph graph, UserClass userClass) {
        int highest = userClass.demand().highestZone();
        if (highest >= graph.zones()) {
            throw new IllegalArgumentException("demand of class '" + userClass.name() + "' names zone " + highest
                    + ", must be in 0.." + (graph.zones() - 1));
        }
    }

    private static void requirePaths(RoadGraph graph, UserClass userClass, boolean severalClasses) {
        Demand demand = userClass.demand();
        ShortestPaths search = new ShortestPaths(graph);
        double[] cost = new double[graph.links()];
        List<Integer> cutOff = new ArrayList<>();
        int origin = -1;
        for (int pair = 0; pair < demand.pairs(); pair++) {
            if (demand.origin(pair) != origin) {
                origin = demand.origin(pair);
                search.search(origin, cost);
            }
            if (Double.isInfinite(search.distance(demand.destination(pair)))) {
                cutOff.add(pair);
            }
        }
        if (!cutOff.isEmpty()) {
            throw new IllegalArgumentException(cutOffMessage(userClass, severalClasses, cutOff));
        }
    }

    /** Zones as files number them, because it is a file that has to be mended. */
    private static String cutOffMessage(UserClass userClass, boolean severalClasses, List<Integer> cutOff) {
        Demand demand = userClass.demand();
        StringBuilder message = new StringBuilder("no path leads from origin to destination for ")
                .append(cutOff.size())
                .append(" pair(s)")
                .append(severalClasses ? " of class '" + userClass.name() + "'" : "")
                .append(" (zones numbered from 1):");
        for (int pair : cutOff.subList(0, Math.min(MOST_PAIRS_NAMED, cutOff.size()))) {
            message.append(' ')
                    .append(demand.origin(pair) + 1)
                    .append(" -> ")
                    .append(demand.destination(pair) + 1)
                    .append(" (")
                    .append(demand.trips(pair))
                    .append(" trips);");
        }
        return message.append(" add links or remove these trips").toString();
    }

    @Override
    public String toString() {
        return (optimum ? "SystemOptimum[" : "UserEquilibrium[") + network + ", " + classes + "]";
    }
}
