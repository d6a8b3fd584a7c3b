package civitas.analysis.traffic;

import civitas.analysis.Require;
import java.util.Arrays;

/**
 * Road network: a graph and, per link a, the time it takes at flow x,
 * <pre>
 *   t_a(x) = constant_a + coefficient_a x^power_a,   x &gt;= 0
 * </pre>
 * and optionally a fixed cost in units of time that all drivers feel alike (length times a weight, say) and a capacity.
 * The function of the Bureau of Public Roads (BPR), t0 (1 + B (x/c)^n), is constant t0 and coefficient t0 B / c^n.
 * <p>Units: one unit of time and one unit of flow throughout, the caller's choice. Tolls are no part of the network: see
 * {@link AssignmentProblem}. Immutable.
 */
public final class RoadNetwork {
    private final RoadGraph graph;
    private final Latencies latencies;
    private final double[] fixedCost;
    private final double[] capacity;

    private RoadNetwork(RoadGraph graph, Latencies latencies, double[] fixedCost, double[] capacity) {
        this.graph = graph;
        this.latencies = latencies;
        this.fixedCost = fixedCost;
        this.capacity = capacity;
    }

    /**
     * A network without fixed costs and with unknown capacities.
     *
     * @param graph nodes and links
     * @param constant time of each link at flow 0, finite and &gt;= 0; not modified, copied
     * @param coefficient growth of each link's time, per unit of flow to the power, finite and &gt;= 0; not modified,
     *     copied
     * @param power exponent of each link, 0 (a constant time, whose coefficient counts at flow 0 too) or finite and at
     *     least 1: below 1 the derivative at flow 0 is infinite; not modified, copied
     * @throws IllegalArgumentException if a length is not the number of links or a value is out of range
     */
    public static RoadNetwork of(RoadGraph graph, double[] constant, double[] coefficient, double[] power) {
        requirePerLink(graph, "constant", constant);
        requirePerLink(graph, "coefficient", coefficient);
        requirePerLink(graph, "power", power);
        for (int link = 0; link < power.length; link++) {
            if (power[link] > 0 && power[link] < 1) {
                Require.that(false, "power[" + link + "]", power[link], "0 or at least 1");
            }
        }
        double[] noFixedCost = new double[graph.links()];
        return new RoadNetwork(graph, Latencies.of(constant, coefficient, power), noFixedCost, null);
    }

    /**
     * A network of BPR links, t0 (1 + B (x/c)^n), which keeps the capacities.
     *
     * @param graph nodes and links
     * @param freeFlowTime t0 of each link, finite and &gt;= 0; not modified
     * @param b B of each link, finite and &gt;= 0; not modified
     * @param capacity c of each link, finite and &gt;= 0, and &gt; 0 where B &gt; 0; not modified
     * @param power n of each link, 0 or finite and at least 1; not modified
     * @throws IllegalArgumentException if a length is not the number of links or a value is out of range
     */
    public static RoadNetwork bpr(
            RoadGraph graph, double[] freeFlowTime, double[] b, double[] capacity, double[] power) {
        requirePerLink(graph, "freeFlowTime", freeFlowTime);
        requirePerLink(graph, "b", b);
        requirePerLink(graph, "capacity", capacity);
        requirePerLink(graph, "power", power);
        double[] coefficient = new double[b.length];
        for (int link = 0; link < b.length; link++) {
            if (b[link] > 0 && capacity[link] == 0) {
                Require.that(false, "capacity[" + link + "]", capacity[link], "> 0 where b > 0");
            }
            double slowing = freeFlowTime[link] * b[link];
            coefficient[link] = slowing == 0 ? 0 : slowing / StrictMath.pow(capacity[link], power[link]);
        }
        return of(graph, freeFlowTime, coefficient, power).withCapacity(capacity);
    }

    /**
     * The same network with other fixed costs, which drivers feel on top of time whatever their value of time.
     *
     * @param newFixedCost per link, in units of time, finite and &gt;= 0; not modified, copied
     * @throws IllegalArgumentException if the length is not the number of links or a value is out of range
     */
    public RoadNetwork withFixedCost(double[] newFixedCost) {
        requirePerLink(graph, "newFixedCost", newFixedCost);
        return new RoadNetwork(graph, latencies, newFixedCost.clone(), capacity);
    }

    /**
     * The same network with known capacities, which only {@link FlowTotals#linksOverCapacity} reads.
     *
     * @param newCapacity per link, in units of flow, finite and &gt;= 0; not modified, copied
     * @throws IllegalArgumentException if the length is not the number of links or a value is out of range
     */
    public RoadNetwork withCapacity(double[] newCapacity) {
        requirePerLink(graph, "newCapacity", newCapacity);
        return new RoadNetwork(graph, latencies, fixedCost, newCapacity.clone());
    }

    /** Nodes and links. */
    public RoadGraph graph() {
        return graph;
    }

    /** Number of links. */
    public int links() {
        return graph.links();
    }

    /** Time t_a(x) of a link at a flow, which must be at least 0. */
    public double time(int link, double flow) {
        return latencies.time(link, flow);
    }

    /** Derivative t'_a(x) of a link's time at a flow, which must be at least 0. */
    public double timeDerivative(int link, double flow) {
        return latencies.slope(link, flow);
    }

    /** Integral of a link's time from 0 to a flow, which must be at least 0. */
    public double timeIntegral(int link, double flow) {
        return latencies.integral(link, flow);
    }

    /**
     * Time of every link.
     *
     * @param flows flow of each link, at least 0; not modified
     * @throws IllegalArgumentException if the length is not the number of links or a flow is out of range
     */
    public double[] times(double[] flows) {
        requirePerLink(graph, "flows", flows);
        double[] times = new double[flows.length];
        for (int link = 0; link < times.length; link++) {
            times[link] = latencies.time(link, flows[link]);
        }
        return times;
    }

    /** Fixed cost of a link, in units of time. */
    public double fixedCost(int link) {
        return fixedCost[link];
    }

    /** Whether capacities are known. */
    public boolean hasCapacity() {
        return capacity != null;
    }

    /**
     * Capacity of a link, in units of flow.
     *
     * @throws IllegalStateException if capacities are not known
     */
    public double capacity(int link) {
        if (capacity == null) {
            throw new IllegalStateException("the network has no capacities; give them by withCapacity");
        }
        return capacity[link];
    }

    Latencies latencies() {
        return latencies;
    }

    double[] copyOfFixedCost() {
        return Arrays.copyOf(fixedCost, fixedCost.length);
    }

    private static void requirePerLink(RoadGraph graph, String name, double[] values) {
        Require.length(name, values.length, graph.links(), "one per link");
        Require.notNegative(name, values);
    }

    @Override
    public String toString() {
        return "RoadNetwork[" + graph + "]";
    }
}
