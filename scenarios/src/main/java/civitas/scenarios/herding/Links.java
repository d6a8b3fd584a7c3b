package civitas.scenarios.herding;

import civitas.analysis.herding.PatternLaw;
import civitas.analysis.opinion.LinkList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Who sees whom where it is fixed: earlier neighbours of every agent, by number from 1. Under a delay agents who see the last
 * ones see older ones instead, and all others see fewer.
 */
final class Links {
    private final int agents;
    private final int memory;
    /** Neighbours of agent n beside the last ones, ascending: {@code links[n - 1]}. */
    private final int[][] links;

    /** Last agent linked with agent n: {@code lastLinked[n]}; 0 if there is none after it. */
    private final int[] lastLinked;

    private Links(int agents, int memory, int[][] links) {
        this.agents = agents;
        this.memory = memory;
        this.links = links;
        lastLinked = new int[agents + 1];
        for (int agent = 1; agent <= agents; agent++) {
            for (int other : links[agent - 1]) {
                lastLinked[other] = agent;
            }
        }
    }

    static Links last(int agents, int memory) {
        return new Links(agents, memory, new int[agents][0]);
    }

    static Links royalFamily(int agents, Network.RoyalFamily network) {
        int[][] links = new int[agents][];
        Arrays.setAll(links, i -> IntStream.rangeClosed(1, Math.min(network.family(), i))
                .toArray());
        return new Links(agents, network.memory(), links);
    }

    static Links random(int agents, double probability, RandomGenerator random) {
        int[][] links = new int[agents][];
        for (int i = 0; i < agents; i++) {
            links[i] = IntStream.rangeClosed(1, i)
                    .filter(agent -> random.nextDouble() < probability)
                    .toArray();
        }
        return new Links(agents, 0, links);
    }

    /**
     * Listed links, which the later agent of each sees along.
     *
     * @throws IllegalArgumentException if they name an agent beyond the last one or link one with itself
     */
    static Links of(int agents, LinkList list) {
        list.requireAgents(agents);
        Map<Integer, SortedSet<Integer>> earlier = new HashMap<>();
        for (int link = 0; link < list.size(); link++) {
            int first = Math.min(list.from(link), list.to(link));
            int last = Math.max(list.from(link), list.to(link));
            if (first == last) {
                throw new IllegalArgumentException(list.place(link) + " links agent " + first + " with itself");
            }
            earlier.computeIfAbsent(last, agent -> new TreeSet<>()).add(first);
        }
        int[][] links = new int[agents][];
        Arrays.setAll(links, i -> earlier.getOrDefault(i + 1, Collections.emptySortedSet()).stream()
                .mapToInt(Integer::intValue)
                .toArray());
        return new Links(agents, 0, links);
    }

    /** Whom an agent sees if nothing younger than the delay is shown: at most those up to agent - 1 - delay, ascending. */
    int[] visible(int agent, int delay) {
        int latest = agent - 1 - delay;
        int from = Math.max(1, latest - memory + 1);
        int[] linked = links[agent - 1];
        return IntStream.concat(
                        IntStream.of(linked).filter(other -> other <= latest && other < from),
                        IntStream.rangeClosed(from, latest))
                .toArray();
    }

    /**
     * Whose actions may still matter to agents after this one, under any delay that {@link #fits}: ascending, this agent
     * included.
     */
    int[] needed(int agent) {
        int window = memory == 0 ? 0 : PatternLaw.MOST - mostLinked();
        return IntStream.rangeClosed(1, agent)
                .filter(other -> other > agent - window || lastLinked[other] > agent)
                .toArray();
    }

    private int mostLinked() {
        return links[agents - 1].length;
    }

    /** Whether exact inference can keep all actions that matter. */
    boolean fits(int delay) {
        if (memory > 0) {
            return memory + delay + mostLinked() <= PatternLaw.MOST;
        }
        return IntStream.rangeClosed(1, agents).allMatch(agent -> needed(agent).length <= PatternLaw.MOST);
    }
}
