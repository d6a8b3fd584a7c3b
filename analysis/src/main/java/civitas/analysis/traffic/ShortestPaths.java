package civitas.analysis.traffic;

import civitas.analysis.Require;
import java.util.Arrays;

/**
 * Least-cost paths from one origin to all nodes, for costs that are not negative (Dijkstra's method with an indexed heap
 * of four children). Nodes below the first through node begin and end paths but are not passed. Ties are broken by the
 * order of links, so that the same costs always give the same paths.
 * <p>Holds the latest tree: reusable for any number of origins without allocation, not safe for use by several threads.
 * Cost: O(links log nodes) per origin.
 */
public final class ShortestPaths {
    private static final int CHILDREN = 4;
    private static final int NOT_SEEN = -1;
    private static final int SETTLED = -2;

    private final RoadGraph graph;
    private final int[] firstOut;
    private final int[] outLinks;
    private final int[] outNodes;
    private final double[] distance;
    private final int[] enteringLink;
    private final int[] heap;
    private final int[] place;
    private int heapSize;

    /** Prepares searches on a graph. */
    public ShortestPaths(RoadGraph graph) {
        this.graph = graph;
        firstOut = graph.firstOut();
        outLinks = graph.outLinks();
        outNodes = new int[outLinks.length];
        for (int i = 0; i < outNodes.length; i++) {
            outNodes[i] = graph.to(outLinks[i]);
        }
        distance = new double[graph.nodes()];
        enteringLink = new int[graph.nodes()];
        heap = new int[graph.nodes()];
        place = new int[graph.nodes()];
    }

    /**
     * Finds the least-cost paths from a node; forgets those found before.
     *
     * @param origin node in 0..nodes-1
     * @param cost cost of each link, at least 0 (not checked); not modified
     * @throws IllegalArgumentException if there is no such node or not one cost per link
     */
    public void search(int origin, double[] cost) {
        Require.between("origin", origin, 0, distance.length - 1);
        Require.length("cost", cost.length, outLinks.length, "one per link");
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        Arrays.fill(place, NOT_SEEN);
        Arrays.fill(enteringLink, -1);
        heapSize = 0;
        distance[origin] = 0;
        rise(heapSize++, origin);
        while (heapSize > 0) {
            int node = removeNearest();
            if (node >= graph.firstThroughNode() || node == origin) {
                scan(node, cost);
            }
        }
    }

    /** Cost of the cheapest path from the origin to a node, infinite if there is none. */
    public double distance(int node) {
        return distance[node];
    }

    /** Last link of the cheapest path to a node, or -1 at the origin and at nodes out of reach. */
    public int enteringLink(int node) {
        return enteringLink[node];
    }

    /** Links of the cheapest path to a node in driving order; empty at the origin and at nodes out of reach. */
    public int[] path(int node) {
        int length = 0;
        for (int link = enteringLink[node]; link >= 0; link = enteringLink[graph.from(link)]) {
            length++;
        }
        int[] links = new int[length];
        for (int link = enteringLink[node]; link >= 0; link = enteringLink[graph.from(link)]) {
            links[--length] = link;
        }
        return links;
    }

    /** Whether {@code path}, links in driving order, is the cheapest path to a node: as {@link #path}, without a copy. */
    public boolean isPath(int node, int[] path) {
        int at = node;
        for (int i = path.length - 1; i >= 0; i--) {
            if (enteringLink[at] != path[i]) {
                return false;
            }
            at = graph.from(path[i]);
        }
        return enteringLink[at] < 0;
    }

    private void scan(int node, double[] cost) {
        double reached = distance[node];
        for (int i = firstOut[node]; i < firstOut[node + 1]; i++) {
            int next = outNodes[i];
            double candidate = reached + cost[outLinks[i]];
            if (candidate < distance[next]) {
                distance[next] = candidate;
                enteringLink[next] = outLinks[i];
                rise(place[next] == NOT_SEEN ? heapSize++ : place[next], next);
            }
        }
    }

    private int removeNearest() {
        int nearest = heap[0];
        place[nearest] = SETTLED;
        int last = heap[--heapSize];
        if (heapSize > 0) {
            sink(last);
        }
        return nearest;
    }

    /** Moves a node from a free place of the heap up to where no parent is farther. */
    private void rise(int start, int node) {
        int at = start;
        double key = distance[node];
        while (at > 0) {
            int parent = (at - 1) / CHILDREN;
            if (distance[heap[parent]] <= key) {
                break;
            }
            heap[at] = heap[parent];
            place[heap[at]] = at;
            at = parent;
        }
        heap[at] = node;
        place[node] = at;
    }

    /** Moves a node from the free top of the heap down to where no child is nearer. */
    private void sink(int node) {
        int at = 0;
        double key = distance[node];
        for (int child = 1; child < heapSize; child = CHILDREN * at + 1) {
            int nearest = nearestChild(child);
            if (distance[heap[nearest]] >= key) {
                break;
            }
            heap[at] = heap[nearest];
            place[heap[at]] = at;
            at = nearest;
        }
        heap[at] = node;
        place[node] = at;
    }

    private int nearestChild(int first) {
        int nearest = first;
        int end = Math.min(first + CHILDREN, heapSize);
        for (int child = first + 1; child < end; child++) {
            if (distance[heap[child]] < distance[heap[nearest]]) {
                nearest = child;
            }
        }
        return nearest;
    }
}
