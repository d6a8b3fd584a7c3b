package civitas.analysis.opinion;

import java.util.random.RandomGenerator;

/** Who can listen to whom. Agents and an agent's neighbours are counted from 0; nobody is listed as its own neighbour. */
public interface Graph {
    /** Stands for the neighbour of an agent that has none. */
    int NOBODY = -1;

    /** Number of agents. */
    int size();

    /** Number of neighbours of an agent: those it can listen to. */
    int degree(int agent);

    /** The neighbour of that index, in [0, degree). */
    int neighbour(int agent, int index);

    /** How much weight that neighbour has, relative to others; 1 where links have no weights. */
    double weight(int agent, int index);

    /** Weight of an agent for itself where it is listed, else 0. */
    double ownWeight(int agent);

    /** Whether every link goes both ways with the same weight. */
    boolean symmetric();

    /** Number of ordered pairs that are linked. */
    long links();

    /** A neighbour, all equally likely whatever their weights; the agent must have one. */
    default int draw(int agent, RandomGenerator random) {
        return neighbour(agent, (int) Math.multiplyHigh(random.nextLong() >>> 1, 2L * degree(agent)));
    }

    /**
     * A neighbour of each of several agents, in that order and from the same draws as by {@link #draw(int, RandomGenerator)};
     * who has none costs no draw. Graphs with stored links read them side by side rather than one after the other.
     *
     * @param agents {@code int[count]} or longer, agents from 0, perhaps repeatedly; not modified
     * @param count how many agents
     * @param neighbours {@code int[count]} or longer, <b>modified</b>: a neighbour each, {@link #NOBODY} where there is none
     */
    default void draw(int[] agents, int count, int[] neighbours, RandomGenerator random) {
        for (int i = 0; i < count; i++) {
            neighbours[i] = degree(agents[i]) == 0 ? NOBODY : draw(agents[i], random);
        }
    }
}
