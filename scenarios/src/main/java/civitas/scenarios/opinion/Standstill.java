package civitas.scenarios.opinion;

import civitas.analysis.opinion.CompleteGraph;
import civitas.analysis.opinion.Graph;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Whether people who move towards those they meet have come to a standstill: no two who may meet, one of whom moves at all,
 * are both near enough to move and far enough apart to matter. Cost: O(links), or one or two sorts on the complete graph.
 */
final class Standstill {
    private Standstill() {}

    /**
     * Whether they have.
     *
     * @param x {@code double[agent]}; not modified
     * @param moves whether an agent ever changes its opinion
     * @param tolerance distances up to it do not matter
     * @param bound who is less than it apart moves
     */
    static boolean of(Graph graph, double[] x, IntPredicate moves, double tolerance, double bound) {
        if (graph instanceof CompleteGraph) {
            return amongAll(x, moves, tolerance, bound);
        }
        for (int agent = 0; agent < x.length; agent++) {
            boolean moving = moves.test(agent);
            for (int k = 0; k < graph.degree(agent); k++) {
                int other = graph.neighbour(agent, k);
                double distance = Math.abs(x[other] - x[agent]);
                if (distance > tolerance && distance < bound && (moving || moves.test(other))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Two pointers over sorted opinions: for each who moves the nearest opinions that are far enough away to matter. */
    private static boolean amongAll(double[] x, IntPredicate moves, double tolerance, double bound) {
        double[] all = x.clone();
        Arrays.sort(all);
        double[] movers = movers(x, all, moves);
        int below = 0;
        int above = 0;
        for (double mover : movers) {
            while (below < all.length && mover - all[below] > tolerance) {
                below++;
            }
            while (above < all.length && all[above] - mover <= tolerance) {
                above++;
            }
            boolean nearBelow = below > 0 && mover - all[below - 1] < bound;
            boolean nearAbove = above < all.length && all[above] - mover < bound;
            if (nearBelow || nearAbove) {
                return false;
            }
        }
        return true;
    }

    private static double[] movers(double[] x, double[] all, IntPredicate moves) {
        int[] agents = IntStream.range(0, x.length).filter(moves).toArray();
        return agents.length == x.length
                ? all
                : Arrays.stream(agents).mapToDouble(agent -> x[agent]).sorted().toArray();
    }
}
