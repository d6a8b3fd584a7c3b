package civitas.scenarios.tolls.console;

import civitas.analysis.traffic.RoadGraph;
import civitas.data.network.NodeCoordinates;
import civitas.scenarios.tolls.TollView;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where the roads of a network lie on paper: nodes in a box whose longer side is 1, y downwards, and for each link how far
 * it bends aside, so that parallel links and the two directions of a road do not lie on each other. Immutable.
 */
final class RoadLayout {
    /** How far neighbouring parallel links are apart in their middle, as a share of their length. */
    private static final double BEND = 0.3;

    private final RoadGraph graph;
    private final double[] x;
    private final double[] y;
    private final double width;
    private final double height;
    private final double[] bends;
    private final boolean[] twoWay;

    private RoadLayout(RoadGraph graph, double[] x, double[] y) {
        this.graph = graph;
        double left = Arrays.stream(x).min().orElse(0);
        double top = Arrays.stream(y).max().orElse(0);
        double wide = Arrays.stream(x).max().orElse(0) - left;
        double high = top - Arrays.stream(y).min().orElse(0);
        double longer = Math.max(Math.max(wide, high), Double.MIN_NORMAL);
        this.x = Arrays.stream(x).map(at -> (at - left) / longer).toArray();
        this.y = Arrays.stream(y).map(at -> (top - at) / longer).toArray();
        width = wide / longer;
        height = high / longer;
        bends = new double[graph.links()];
        twoWay = new boolean[graph.links()];
        bend();
    }

    /** The layout of a world's roads; none if nodes lie nowhere and are too many to be laid out. */
    static Optional<RoadLayout> of(TollView view) {
        RoadGraph graph = view.graph();
        if (view.places().isPresent()) {
            NodeCoordinates places = view.places().get();
            int[] nodes = IntStream.rangeClosed(1, graph.nodes()).toArray();
            return Optional.of(new RoadLayout(
                    graph,
                    Arrays.stream(nodes).mapToDouble(places::x).toArray(),
                    Arrays.stream(nodes).mapToDouble(places::y).toArray()));
        }
        if (graph.nodes() > StressLayout.MOST_NODES) {
            return Optional.empty();
        }
        double[][] places = StressLayout.of(neighbours(graph));
        return Optional.of(new RoadLayout(graph, places[0], places[1]));
    }

    private static int[][] neighbours(RoadGraph graph) {
        int[][] neighbours = new int[graph.nodes()][];
        Arrays.setAll(neighbours, node -> IntStream.concat(
                        Arrays.stream(graph.linksOutOf(node)).map(graph::to),
                        Arrays.stream(graph.linksInto(node)).map(graph::from))
                .distinct()
                .toArray());
        return neighbours;
    }

    private void bend() {
        Map<Long, Integer> parallel = new HashMap<>();
        for (int link = 0; link < bends.length; link++) {
            parallel.merge(key(graph.from(link), graph.to(link)), 1, Integer::sum);
        }
        Map<Long, Integer> seen = new HashMap<>();
        for (int link = 0; link < bends.length; link++) {
            long key = key(graph.from(link), graph.to(link));
            int rank = seen.merge(key, 1, Integer::sum) - 1;
            twoWay[link] = parallel.containsKey(key(graph.to(link), graph.from(link)));
            bends[link] = BEND * (twoWay[link] ? rank : rank - (parallel.get(key) - 1) / 2.0);
        }
    }

    private static long key(int from, int to) {
        return (long) from << 32 | to;
    }

    /** Number of nodes. */
    int nodes() {
        return x.length;
    }

    /** Number of links. */
    int links() {
        return bends.length;
    }

    /** Number of nodes, the first ones, where trips may start or end. */
    int zones() {
        return graph.zones();
    }

    /** From left to right, of a node numbered from 0. */
    double x(int node) {
        return x[node];
    }

    /** From top to bottom, of a node numbered from 0. */
    double y(int node) {
        return y[node];
    }

    /** Width of the box around all nodes, at most 1. */
    double width() {
        return width;
    }

    /** Height of the box around all nodes, at most 1. */
    double height() {
        return height;
    }

    /** Node where a link begins, from 0. */
    int from(int link) {
        return graph.from(link);
    }

    /** Node where a link ends, from 0. */
    int to(int link) {
        return graph.to(link);
    }

    /** How far the middle of a link lies to the right of its straight line, as a share of its length. */
    double bend(int link) {
        return bends[link];
    }

    /** Whether there is a link back: then each direction keeps to its right. */
    boolean twoWay(int link) {
        return twoWay[link];
    }
}
