package civitas.analysis.traffic;

import java.util.Arrays;

/**
 * Paths of many commodities (pairs of a class) one after the other in flat arrays, so that a sweep over all of them
 * reads memory in order. Filled commodity by commodity; fields are open to the sweeps.
 */
final class PathStore {
    /** Links of all paths, in driving order. */
    int[] links = new int[1 << 10];
    /** Where each path's links begin, with the end of the last appended. */
    int[] start = new int[1 << 8];
    /** Trips on each path. */
    double[] flow = new double[1 << 8];

    private final int[] first;
    private int commodities;
    private int size;

    PathStore(int commodities) {
        first = new int[commodities + 1];
    }

    /** First path of a commodity; that of the next ends its range. */
    int first(int commodity) {
        return first[commodity];
    }

    int size() {
        return size;
    }

    void clear() {
        commodities = 0;
        size = 0;
    }

    /** Ends the list of paths of a commodity. */
    void closeCommodity() {
        first[++commodities] = size;
    }

    void copy(PathStore other, int path) {
        int from = other.start[path];
        int length = other.start[path + 1] - from;
        int at = open(length, other.flow[path]);
        System.arraycopy(other.links, from, links, at, length);
    }

    /** Appends the path of a tree to a node. */
    void append(RoadGraph graph, ShortestPaths tree, int node, double trips) {
        int length = 0;
        for (int link = tree.enteringLink(node); link >= 0; link = tree.enteringLink(graph.from(link))) {
            length++;
        }
        int at = open(length, trips) + length;
        for (int link = tree.enteringLink(node); link >= 0; link = tree.enteringLink(graph.from(link))) {
            links[--at] = link;
        }
    }

    /** Makes room for a path and returns where its links go. */
    private int open(int length, double trips) {
        if (size + 2 > start.length) {
            start = Arrays.copyOf(start, 2 * start.length);
            flow = Arrays.copyOf(flow, 2 * flow.length);
        }
        int at = start[size];
        if (at + length > links.length) {
            links = Arrays.copyOf(links, Math.max(2 * links.length, at + length));
        }
        flow[size] = trips;
        start[++size] = at + length;
        return at;
    }
}
