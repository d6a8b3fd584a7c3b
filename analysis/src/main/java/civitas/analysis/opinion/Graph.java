package civitas.analysis.opinion;

import java.util.random.RandomGenerator;

/** Who can listen to whom. Agents and an agent's neighbours are counted from 0; nobody is listed as its own neighbour. */
public interface Graph {
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
}
