package civitas.analysis.opinion;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** A graph whose links are stored row by row: 4 bytes per link, 8 more where links have weights. Immutable. */
public final class Network implements Graph {
    private final int[] starts;
    private final int[] targets;
    /** Null if all links have weight 1. */
    private final double[] weights;

    private final double[] own;
    private final boolean symmetric;

    private Network(int[] starts, int[] targets, double[] weights, double[] own, boolean symmetric) {
        this.starts = starts;
        this.targets = targets;
        this.weights = weights;
        this.own = own;
        this.symmetric = symmetric;
    }

    /**
     * A network without weights whose links go both ways.
     *
     * @param size number of agents
     * @param links every linked pair once, none twice and nobody with itself
     */
    public static Network of(int size, PairList links) {
        int[] starts = new int[size + 1];
        for (int i = 0; i < links.size(); i++) {
            starts[links.first(i) + 1]++;
            starts[links.second(i) + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = Arrays.copyOf(starts, size);
        int[] targets = new int[starts[size]];
        for (int i = 0; i < links.size(); i++) {
            targets[next[links.first(i)]++] = links.second(i);
            targets[next[links.second(i)]++] = links.first(i);
        }
        return new Network(starts, targets, null, new double[size], true);
    }

    /**
     * A network with weights.
     *
     * @param size number of agents
     * @param links who listens to whom; links of agents to themselves are their weight for themselves
     * @param weights {@code double[link]}, positive; not kept
     * @param directed whether the second of a link does not listen to the first
     */
    public static Network weighted(int size, PairList links, double[] weights, boolean directed) {
        int[] starts = new int[size + 1];
        double[] own = new double[size];
        for (int i = 0; i < links.size(); i++) {
            if (links.first(i) == links.second(i)) {
                own[links.first(i)] += weights[i];
            } else {
                starts[links.first(i) + 1]++;
                starts[links.second(i) + 1] += directed ? 0 : 1;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = Arrays.copyOf(starts, size);
        int[] targets = new int[starts[size]];
        double[] placed = new double[starts[size]];
        for (int i = 0; i < links.size(); i++) {
            int a = links.first(i);
            int b = links.second(i);
            if (a != b) {
                placed[next[a]] = weights[i];
                targets[next[a]++] = b;
                if (!directed) {
                    placed[next[b]] = weights[i];
                    targets[next[b]++] = a;
                }
            }
        }
        return new Network(starts, targets, placed, own, !directed);
    }

    @Override
    public int size() {
        return starts.length - 1;
    }

    @Override
    public int degree(int agent) {
        return starts[agent + 1] - starts[agent];
    }

    @Override
    public int neighbour(int agent, int index) {
        return targets[starts[agent] + index];
    }

    /** In passes short enough for many loads to be under way at once; draws before them would fill the processor's queues. */
    @Override
    public void draw(int[] agents, int count, int[] neighbours, RandomGenerator random) {
        for (int i = 0; i < count; i++) {
            neighbours[i] = starts[agents[i]];
        }
        for (int i = 0; i < count; i++) {
            int start = neighbours[i];
            int degree = starts[agents[i] + 1] - start;
            neighbours[i] =
                    degree == 0 ? NOBODY : start + (int) Math.multiplyHigh(random.nextLong() >>> 1, 2L * degree);
        }
        for (int i = 0; i < count; i++) {
            int place = neighbours[i];
            neighbours[i] = place == NOBODY ? NOBODY : targets[place];
        }
    }

    @Override
    public double weight(int agent, int index) {
        return weights == null ? 1 : weights[starts[agent] + index];
    }

    @Override
    public double ownWeight(int agent) {
        return own[agent];
    }

    @Override
    public boolean symmetric() {
        return symmetric;
    }

    @Override
    public long links() {
        return targets.length;
    }
}
