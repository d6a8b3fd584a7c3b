package civitas.scenarios.landscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Neighbours of agents, numbered from 0. Immutable. */
final class Graph {
    private final int agents;
    /** Neighbours by agent, ascending; null if everybody is everybody's neighbour. */
    private final int[][] neighbours;

    private Graph(int agents, int[][] neighbours) {
        this.agents = agents;
        this.neighbours = neighbours;
    }

    static Graph draw(Network network, int agents, RandomGenerator random) {
        if (network instanceof Network.BarabasiAlbert preferential) {
            return barabasiAlbert(agents, preferential.links(), random);
        }
        if (network instanceof Network.ErdosRenyi uniform) {
            return erdosRenyi(agents, uniform.linkProbability(), random);
        }
        if (network instanceof Network.Cliques ring) {
            return cliques(agents, agents / ring.cliques());
        }
        return new Graph(agents, null);
    }

    private static Graph barabasiAlbert(int agents, int links, RandomGenerator random) {
        List<List<Integer>> lists = empty(agents);
        // Every agent stands in it once per link, so that a uniform draw is one in proportion to links.
        List<Integer> ends = new ArrayList<>();
        for (int agent = 1; agent <= links; agent++) {
            link(lists, ends, 0, agent);
        }
        for (int agent = links + 1; agent < agents; agent++) {
            boolean[] chosen = new boolean[agent];
            List<Integer> others = new ArrayList<>();
            while (others.size() < links) {
                int other = ends.get(random.nextInt(ends.size()));
                if (!chosen[other]) {
                    chosen[other] = true;
                    others.add(other);
                }
            }
            for (int other : others) {
                link(lists, ends, agent, other);
            }
        }
        return of(lists);
    }

    private static Graph erdosRenyi(int agents, double probability, RandomGenerator random) {
        List<List<Integer>> lists = empty(agents);
        for (int agent = 1; agent < agents; agent++) {
            for (int other = 0; other < agent; other++) {
                if (random.nextDouble() < probability) {
                    link(lists, new ArrayList<>(), agent, other);
                }
            }
        }
        return of(lists);
    }

    private static Graph cliques(int agents, int size) {
        List<List<Integer>> lists = empty(agents);
        for (int agent = 0; agent < agents; agent++) {
            int first = agent / size * size;
            int here = agent;
            IntStream.range(first, first + size).filter(other -> other != here).forEach(other -> lists.get(here)
                    .add(other));
            int next = (agent + 1) % agents;
            if (next % size == 0 && !lists.get(agent).contains(next)) {
                link(lists, new ArrayList<>(), agent, next);
            }
        }
        return of(lists);
    }

    private static List<List<Integer>> empty(int agents) {
        List<List<Integer>> lists = new ArrayList<>();
        IntStream.range(0, agents).forEach(agent -> lists.add(new ArrayList<>()));
        return lists;
    }

    private static void link(List<List<Integer>> lists, List<Integer> ends, int agent, int other) {
        lists.get(agent).add(other);
        lists.get(other).add(agent);
        ends.add(agent);
        ends.add(other);
    }

    private static Graph of(List<List<Integer>> lists) {
        int[][] neighbours = new int[lists.size()][];
        Arrays.setAll(neighbours, agent -> lists.get(agent).stream()
                .mapToInt(Integer::intValue)
                .sorted()
                .distinct()
                .toArray());
        return new Graph(neighbours.length, neighbours);
    }

    int agents() {
        return agents;
    }

    /** Number of neighbours. */
    int degree(int agent) {
        return neighbours == null ? agents - 1 : neighbours[agent].length;
    }

    /** A neighbour, {@code number} in 0..degree - 1. */
    int neighbour(int agent, int number) {
        if (neighbours == null) {
            return number < agent ? number : number + 1;
        }
        return neighbours[agent][number];
    }
}
