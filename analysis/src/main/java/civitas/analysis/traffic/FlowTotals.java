package civitas.analysis.traffic;

import civitas.analysis.Require;

/** Totals over the links of a network that studies report. */
public final class FlowTotals {
    private FlowTotals() {}

    /**
     * sum_a tolls_a flows_a: money collected.
     *
     * @param tolls money per link and driver; not modified
     * @param flows flow of each link; not modified
     * @throws IllegalArgumentException if the lengths differ
     */
    public static double revenue(double[] tolls, double[] flows) {
        Require.length("flows", flows.length, tolls.length, "one per toll");
        return weighted(tolls, flows);
    }

    /**
     * sum_a lengths_a flows_a: distance driven by all.
     *
     * @param lengths length of each link; not modified
     * @param flows flow of each link; not modified
     * @throws IllegalArgumentException if the lengths of the arrays differ
     */
    public static double distance(double[] lengths, double[] flows) {
        Require.length("flows", flows.length, lengths.length, "one per link length");
        return weighted(lengths, flows);
    }

    /**
     * Number of links with more flow than capacity. Legal with latencies that grow as a power: capacity is where a road
     * slows down, not a wall.
     *
     * @param network roads with known capacities
     * @param flows flow of each link; not modified
     * @throws IllegalArgumentException if there is not one flow per link
     * @throws IllegalStateException if the network has no capacities
     */
    public static int linksOverCapacity(RoadNetwork network, double[] flows) {
        Require.length("flows", flows.length, network.links(), "one per link");
        int over = 0;
        for (int link = 0; link < flows.length; link++) {
            over += flows[link] > network.capacity(link) ? 1 : 0;
        }
        return over;
    }

    static double weighted(double[] weights, double[] flows) {
        double sum = 0;
        for (int link = 0; link < flows.length; link++) {
            sum += weights[link] * flows[link];
        }
        return sum;
    }
}
