package civitas.scenarios.tolls.console;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Places for the nodes of a graph that come without: distances on paper follow the least numbers of links d_ij between nodes,
 * by minimising the stress, the sum of (|p_i - p_j| - d_ij)^2 / d_ij^2. Source: E. Gansner, Y. Koren, S. North, Graph
 * Drawing 2004, one node at a time; first places from the distances to three nodes that are far from each other. At the
 * end the longest side lies level, node 1 on its left. No chance is involved. Cost: n^2 per sweep for n nodes.
 */
final class StressLayout {
    /** Largest number of nodes that are laid out in reasonable time. */
    static final int MOST_NODES = 1000;

    private static final double WORK = 3e7;
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private final int[][] hops;
    private final double[] x;
    private final double[] y;

    private StressLayout(int[][] neighbours) {
        int nodes = neighbours.length;
        hops = new int[nodes][];
        Arrays.setAll(hops, node -> hopsFrom(node, neighbours));
        x = new double[nodes];
        y = new double[nodes];
    }

    /**
     * Places of nodes.
     *
     * @param neighbours {@code int[node][]}, in both directions of links; not modified
     * @return {@code double[2][node]}, x to the right and y upwards, in links
     */
    static double[][] of(int[][] neighbours) {
        StressLayout layout = new StressLayout(neighbours);
        layout.begin();
        int nodes = neighbours.length;
        int sweeps = (int) Math.max(20, Math.min(300, WORK / nodes / nodes));
        for (int sweep = 0; sweep < sweeps; sweep++) {
            for (int node = 0; node < nodes; node++) {
                layout.settle(node);
            }
        }
        layout.level();
        return new double[][] {layout.x, layout.y};
    }

    /** Least numbers of links; to nodes that cannot be reached, as many as there are nodes. */
    private static int[] hopsFrom(int start, int[][] neighbours) {
        int[] hops = new int[neighbours.length];
        Arrays.fill(hops, neighbours.length);
        hops[start] = 0;
        ArrayDeque<Integer> open = new ArrayDeque<>();
        open.add(start);
        while (!open.isEmpty()) {
            int node = open.remove();
            for (int next : neighbours[node]) {
                if (hops[next] > hops[node] + 1) {
                    hops[next] = hops[node] + 1;
                    open.add(next);
                }
            }
        }
        return hops;
    }

    private void begin() {
        int one = farthest(hops[0], hops[0]);
        int other = farthest(hops[one], hops[one]);
        int aside = farthest(hops[one], hops[other]);
        for (int node = 0; node < x.length; node++) {
            double jitter = 0.05 * Math.sqrt(node + 1.0);
            x[node] = 0.5 * (hops[one][node] - hops[other][node]) + jitter * Math.cos(node * GOLDEN_ANGLE);
            y[node] = hops[aside][node]
                    - 0.5 * (hops[one][node] + hops[other][node])
                    + jitter * Math.sin(node * GOLDEN_ANGLE);
        }
    }

    /** The node whose lesser distance of the two is largest. */
    private static int farthest(int[] hops, int[] others) {
        int best = 0;
        for (int node = 0; node < hops.length; node++) {
            if (Math.min(hops[node], others[node]) > Math.min(hops[best], others[best])) {
                best = node;
            }
        }
        return best;
    }

    private void settle(int node) {
        double sumX = 0;
        double sumY = 0;
        double weights = 0;
        for (int other = 0; other < x.length; other++) {
            if (other == node) {
                continue;
            }
            double wanted = hops[node][other];
            double dx = x[node] - x[other];
            double dy = y[node] - y[other];
            double stretch = wanted / Math.max(Math.hypot(dx, dy), 1e-9);
            double weight = 1 / (wanted * wanted);
            sumX += weight * (x[other] + stretch * dx);
            sumY += weight * (y[other] + stretch * dy);
            weights += weight;
        }
        if (weights > 0) {
            x[node] = sumX / weights;
            y[node] = sumY / weights;
        }
    }

    /** Turns the direction of largest spread level, and node 1 to its left. */
    private void level() {
        double meanX = Arrays.stream(x).average().orElse(0);
        double meanY = Arrays.stream(y).average().orElse(0);
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int node = 0; node < x.length; node++) {
            x[node] -= meanX;
            y[node] -= meanY;
            xx += x[node] * x[node];
            xy += x[node] * y[node];
            yy += y[node] * y[node];
        }
        double angle = Math.atan2(2 * xy, xx - yy) / 2;
        double turn = x[0] * Math.cos(angle) + y[0] * Math.sin(angle) > 0 ? angle + Math.PI : angle;
        for (int node = 0; node < x.length; node++) {
            double turned = x[node] * Math.cos(turn) + y[node] * Math.sin(turn);
            y[node] = y[node] * Math.cos(turn) - x[node] * Math.sin(turn);
            x[node] = turned;
        }
    }
}
