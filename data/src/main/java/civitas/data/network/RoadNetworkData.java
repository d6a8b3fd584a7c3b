package civitas.data.network;

import static civitas.data.network.Checks.require;
import static civitas.data.network.Checks.requireNotNegative;

import java.util.Optional;

/**
 * A directed road network. Nodes are numbered from 1; the first {@code zones} of them are where trips begin and end.
 * A path may begin or end at a node below {@code firstThroughNode} but not pass through it. The generalised cost of a
 * link, in time units, is its travel time plus {@link #fixedCost}.
 *
 * @param zones from 1 to {@code nodes}
 * @param nodes from 1 to {@value #MAX_NODES}
 * @param firstThroughNode from 1 (all nodes may be passed) to {@code nodes}
 * @param links ends from 1 to {@code nodes}
 * @param tollFactor time per unit of toll, finite and at least 0
 * @param distanceFactor time per unit of length, finite and at least 0
 * @param coordinates one per node, if known
 */
public record RoadNetworkData(
        int zones,
        int nodes,
        int firstThroughNode,
        RoadLinks links,
        double tollFactor,
        double distanceFactor,
        Optional<NodeCoordinates> coordinates) {
    /** The most nodes a network may have. */
    public static final int MAX_NODES = 1_000_000;

    /**
     * Checks the ranges given for the components.
     *
     * @throws IllegalArgumentException if one is violated
     */
    public RoadNetworkData {
        require(nodes >= 1 && nodes <= MAX_NODES, "nodes", nodes, "in [1, " + MAX_NODES + "]");
        require(zones >= 1 && zones <= nodes, "zones", zones, "in [1, " + nodes + "]");
        require(
                firstThroughNode >= 1 && firstThroughNode <= nodes,
                "firstThroughNode",
                firstThroughNode,
                "in [1, " + nodes + "]");
        for (int link = 0; link < links.size(); link++) {
            int last = Math.max(links.from(link), links.to(link));
            require(last <= nodes, "node of link " + link, last, "in [1, " + nodes + "]");
        }
        requireNotNegative("tollFactor", tollFactor);
        requireNotNegative("distanceFactor", distanceFactor);
        tollFactor += 0.0;
        distanceFactor += 0.0;
        if (coordinates.isPresent()) {
            int located = coordinates.get().size();
            require(located == nodes, "number of coordinates", located, nodes + ", one per node");
        }
    }

    /** A network all of whose nodes may be passed, without cost of tolls or distance, without coordinates. */
    public static RoadNetworkData of(int zones, int nodes, RoadLinks links) {
        return new RoadNetworkData(zones, nodes, 1, links, 0, 0, Optional.empty());
    }

    /** The same network with other weights of toll and length in the cost. */
    public RoadNetworkData withFactors(double newTollFactor, double newDistanceFactor) {
        return new RoadNetworkData(
                zones, nodes, firstThroughNode, links, newTollFactor, newDistanceFactor, coordinates);
    }

    /** The same network with the places of its nodes. */
    public RoadNetworkData withCoordinates(NodeCoordinates places) {
        return new RoadNetworkData(
                zones, nodes, firstThroughNode, links, tollFactor, distanceFactor, Optional.of(places));
    }

    /** Cost of a link beside its travel time: {@code tollFactor * toll + distanceFactor * length}. */
    public double fixedCost(int link) {
        return tollFactor * links.toll(link) + distanceFactor * links.length(link);
    }

    /** Sizes, for a person to read. */
    @Override
    public String toString() {
        return zones + " zones, " + nodes + " nodes, " + links.size() + " links";
    }
}
