package civitas.analysis.opinion;

import java.util.Arrays;
import org.apache.commons.math3.util.ArithmeticUtils;

/**
 * The period of repeated averaging: the greatest common divisor of the lengths of all circles of trust among agents of a
 * closed group, a circle of one being trust in oneself. Opinions of the only closed group, and with them those of all
 * others, settle from everywhere if and only if it is 1; else they go round in so many steps.
 * <p>Source: Golub and Jackson, AEJ Microeconomics 2, 2010. Cost: O(agents + links).
 */
public final class Period {
    private Period() {}

    /** The period of a closed group, of the only one if there is one; at least 1. */
    public static int of(Influence matrix) {
        Graph graph = matrix.graph();
        int root = ClosedGroups.member(graph);
        if (matrix.self(root) > 0) {
            return 1;
        }
        if (graph instanceof CompleteGraph) {
            return graph.size() == 2 ? 2 : 1;
        }
        int[] level = new int[graph.size()];
        int[] queue = new int[graph.size()];
        Arrays.fill(level, -1);
        level[root] = 0;
        queue[0] = root;
        int found = 1;
        int period = 0;
        for (int next = 0; next < found && period != 1; next++) {
            int agent = queue[next];
            period = matrix.self(agent) > 0 ? 1 : period;
            for (int k = 0; k < graph.degree(agent); k++) {
                int other = graph.neighbour(agent, k);
                if (level[other] < 0) {
                    level[other] = level[agent] + 1;
                    queue[found++] = other;
                } else {
                    // Two ways to one agent; all their differences in length divide by the period.
                    period = ArithmeticUtils.gcd(period, level[agent] + 1 - level[other]);
                }
            }
        }
        return period;
    }
}
