package civitas.analysis.traffic;

import civitas.analysis.Require;
import java.util.Arrays;

/**
 * Paths of an assignment and how many trips take each. Pairs are numbered within a class as in its {@link Demand};
 * every path carries flow, and those of a pair sum to its trips. Link flows are unique where times increase, path flows
 * are not: these are one of many sets that explain them. Immutable.
 */
public final class PathFlows {
    private final PathStore store;
    private final int[] firstCommodity;

    /** Takes over its arguments; position k of the array says where class k begins among all pairs. */
    PathFlows(PathStore store, int[] firstCommodity) {
        this.store = store;
        this.firstCommodity = firstCommodity;
    }

    /** Number of paths of all classes and pairs. */
    public int size() {
        return store.size();
    }

    /** Number of paths of a class and pair, at least 1. */
    public int count(int userClass, int pair) {
        int commodity = commodity(userClass, pair);
        return store.first(commodity + 1) - store.first(commodity);
    }

    /** Links of a path, numbered from 0 within its class and pair, in driving order; a copy. */
    public int[] links(int userClass, int pair, int path) {
        int index = index(userClass, pair, path);
        return Arrays.copyOfRange(store.links, store.start[index], store.start[index + 1]);
    }

    /** Trips on a path, numbered from 0 within its class and pair, strictly positive. */
    public double flow(int userClass, int pair, int path) {
        return store.flow[index(userClass, pair, path)];
    }

    /** Copies all paths to an empty store. */
    void copyTo(PathStore target) {
        for (int commodity = 0; commodity < firstCommodity[firstCommodity.length - 1]; commodity++) {
            for (int path = store.first(commodity); path < store.first(commodity + 1); path++) {
                target.copy(store, path);
            }
            target.closeCommodity();
        }
    }

    private int commodity(int userClass, int pair) {
        Require.between("userClass", userClass, 0, firstCommodity.length - 2);
        Require.between("pair", pair, 0, firstCommodity[userClass + 1] - firstCommodity[userClass] - 1);
        return firstCommodity[userClass] + pair;
    }

    private int index(int userClass, int pair, int path) {
        Require.between("path", path, 0, count(userClass, pair) - 1);
        return store.first(commodity(userClass, pair)) + path;
    }

    @Override
    public String toString() {
        return "PathFlows[" + size() + " paths]";
    }
}
