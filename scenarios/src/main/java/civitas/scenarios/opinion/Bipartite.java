package civitas.scenarios.opinion;

import civitas.analysis.opinion.Graph;
import civitas.analysis.opinion.Influence;

/** Whether averaging goes to and fro between two sides of a graph: nobody trusts itself, and no circle is odd. */
final class Bipartite {
    private Bipartite() {}

    /** Cost: linear in links. */
    static boolean is(Influence matrix) {
        Graph graph = matrix.graph();
        for (int agent = 0; agent < matrix.size(); agent++) {
            if (matrix.self(agent) > 0) {
                return false;
            }
        }
        if (graph.size() > 2 && graph.links() == graph.size() * (graph.size() - 1L)) {
            return false; // complete
        }
        byte[] side = new byte[graph.size()];
        int[] stack = new int[graph.size()];
        for (int root = 0; root < side.length; root++) {
            if (side[root] == 0 && !colour(graph, root, side, stack)) {
                return false;
            }
        }
        return true;
    }

    private static boolean colour(Graph graph, int root, byte[] side, int[] stack) {
        int top = 0;
        side[root] = 1;
        stack[top++] = root;
        while (top > 0) {
            int agent = stack[--top];
            for (int k = 0; k < graph.degree(agent); k++) {
                int next = graph.neighbour(agent, k);
                if (side[next] == side[agent]) {
                    return false;
                }
                if (side[next] == 0) {
                    side[next] = (byte) (3 - side[agent]);
                    stack[top++] = next;
                }
            }
        }
        return true;
    }
}
