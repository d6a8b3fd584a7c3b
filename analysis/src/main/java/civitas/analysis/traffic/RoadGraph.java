package civitas.analysis.traffic;

import civitas.analysis.Require;
import java.util.Arrays;

/**
 * Directed graph of roads: nodes 0..n-1, links 0..m-1 (parallel links allowed), in forward and backward star form. The
 * first nodes are the zones, where trips begin and end. Nodes below {@link #firstThroughNode} may begin or end a path
 * but not be passed: they stand for an area, not for a junction. Immutable.
 */
public final class RoadGraph {
    private final int nodes;
    private final int zones;
    private final int firstThroughNode;
    private final int[] from;
    private final int[] to;
    private final int[] firstOut;
    private final int[] outLinks;
    private final int[] firstIn;
    private final int[] inLinks;

    private RoadGraph(int nodes, int zones, int firstThroughNode, int[] from, int[] to) {
        this.nodes = nodes;
        this.zones = zones;
        this.firstThroughNode = firstThroughNode;
        this.from = from;
        this.to = to;
        firstOut = firsts(nodes, from);
        outLinks = grouped(firstOut, from);
        firstIn = firsts(nodes, to);
        inLinks = grouped(firstIn, to);
    }

    /**
     * A graph in which every node is a zone and may be passed.
     *
     * @param nodes number of nodes, at least 1
     * @param from node at which each link begins, in 0..nodes-1; not modified, copied
     * @param to node at which each link ends, in 0..nodes-1; as long as {@code from}; not modified, copied
     * @throws IllegalArgumentException if a length or a node is out of range, or a link returns to its own beginning
     */
    public static RoadGraph of(int nodes, int[] from, int[] to) {
        Require.between("nodes", nodes, 1, Integer.MAX_VALUE);
        Require.length("to", to.length, from.length, "one per link, as from");
        for (int link = 0; link < from.length; link++) {
            Require.between("from[" + link + "]", from[link], 0, nodes - 1);
            Require.between("to[" + link + "]", to[link], 0, nodes - 1);
            if (from[link] == to[link]) {
                throw new IllegalArgumentException(
                        "link " + link + " goes from node " + from[link] + " to itself; remove it");
            }
        }
        return new RoadGraph(nodes, nodes, 0, from.clone(), to.clone());
    }

    /**
     * The same graph with other zones.
     *
     * @param newZones number of zones, in 1..nodes: trips begin and end at nodes 0..newZones-1
     * @param newFirstThroughNode first node that may be passed, in 0..nodes (0: all may; files that number nodes from 1
     *     say one more)
     * @throws IllegalArgumentException if an argument is out of range
     */
    public RoadGraph withZones(int newZones, int newFirstThroughNode) {
        Require.between("newZones", newZones, 1, nodes);
        Require.between("newFirstThroughNode", newFirstThroughNode, 0, nodes);
        return new RoadGraph(nodes, newZones, newFirstThroughNode, from, to);
    }

    /** Number of nodes. */
    public int nodes() {
        return nodes;
    }

    /** Number of links. */
    public int links() {
        return from.length;
    }

    /** Number of zones: nodes 0..zones-1. */
    public int zones() {
        return zones;
    }

    /** First node that paths may pass. */
    public int firstThroughNode() {
        return firstThroughNode;
    }

    /** Node at which a link begins. */
    public int from(int link) {
        return from[link];
    }

    /** Node at which a link ends. */
    public int to(int link) {
        return to[link];
    }

    /** Links that leave a node, in ascending order; a copy. */
    public int[] linksOutOf(int node) {
        return Arrays.copyOfRange(outLinks, firstOut[node], firstOut[node + 1]);
    }

    /** Links that enter a node, in ascending order; a copy. */
    public int[] linksInto(int node) {
        return Arrays.copyOfRange(inLinks, firstIn[node], firstIn[node + 1]);
    }

    /** Position of each node's first leaving link in {@link #outLinks}, with the end appended; not to be modified. */
    int[] firstOut() {
        return firstOut;
    }

    /** Links grouped by the node they leave; not to be modified. */
    int[] outLinks() {
        return outLinks;
    }

    private static int[] firsts(int nodes, int[] key) {
        int[] first = new int[nodes + 1];
        for (int node : key) {
            first[node + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            first[node + 1] += first[node];
        }
        return first;
    }

    private static int[] grouped(int[] first, int[] key) {
        int[] next = first.clone();
        int[] links = new int[key.length];
        for (int link = 0; link < key.length; link++) {
            links[next[key[link]]++] = link;
        }
        return links;
    }

    @Override
    public String toString() {
        return "RoadGraph[" + nodes + " nodes, " + links() + " links, " + zones + " zones, first through node "
                + firstThroughNode + "]";
    }
}
