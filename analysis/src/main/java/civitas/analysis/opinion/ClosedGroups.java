package civitas.analysis.opinion;

import java.util.Arrays;

/**
 * Closed groups of agents: those whose members listen to each other, directly or not, and to nobody else. Opinions under
 * averaging can agree from everywhere only if there is exactly one. Found by Tarjan's algorithm, without recursion, in
 * O(agents + links).
 */
public final class ClosedGroups {
    private final Graph graph;
    private final int[] index;
    private final int[] low;
    private final int[] group;
    private final int[] stack;
    private final int[] path;
    private final int[] position;
    private int counter;
    private int top;
    private int groups;

    private ClosedGroups(Graph graph) {
        this.graph = graph;
        int size = graph.size();
        index = new int[size];
        low = new int[size];
        group = new int[size];
        Arrays.fill(group, -1);
        stack = new int[size];
        path = new int[size];
        position = new int[size];
    }

    /** How many there are, at least 1. */
    public static int count(Graph graph) {
        if (graph instanceof CompleteGraph) {
            return 1;
        }
        ClosedGroups search = new ClosedGroups(graph);
        for (int agent = 0; agent < graph.size(); agent++) {
            if (search.index[agent] == 0) {
                search.explore(agent);
            }
        }
        return search.closed();
    }

    /** An agent of a closed group. */
    public static int member(Graph graph) {
        if (graph instanceof CompleteGraph) {
            return 0;
        }
        ClosedGroups search = new ClosedGroups(graph);
        search.explore(0);
        int agent = 0;
        while (search.group[agent] != 0) { // the group that is left first has no way out
            agent++;
        }
        return agent;
    }

    private void explore(int root) {
        int depth = 0;
        enter(root);
        path[0] = root;
        while (depth >= 0) {
            int agent = path[depth];
            if (position[agent] < graph.degree(agent)) {
                int next = graph.neighbour(agent, position[agent]++);
                if (index[next] == 0) {
                    enter(next);
                    path[++depth] = next;
                } else if (group[next] < 0) {
                    low[agent] = Math.min(low[agent], index[next]);
                }
            } else {
                leave(agent);
                depth--;
                if (depth >= 0) {
                    low[path[depth]] = Math.min(low[path[depth]], low[agent]);
                }
            }
        }
    }

    private void enter(int agent) {
        index[agent] = ++counter;
        low[agent] = counter;
        stack[top++] = agent;
    }

    private void leave(int agent) {
        if (low[agent] == index[agent]) {
            int member;
            do {
                member = stack[--top];
                group[member] = groups;
            } while (member != agent);
            groups++;
        }
    }

    private int closed() {
        boolean[] open = new boolean[groups];
        for (int agent = 0; agent < graph.size(); agent++) {
            for (int k = 0; k < graph.degree(agent); k++) {
                open[group[agent]] |= group[graph.neighbour(agent, k)] != group[agent];
            }
        }
        int closed = 0;
        for (boolean each : open) {
            closed += each ? 0 : 1;
        }
        return closed;
    }
}
