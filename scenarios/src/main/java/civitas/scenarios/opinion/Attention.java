package civitas.scenarios.opinion;

import civitas.analysis.opinion.Graph;
import civitas.kernel.RandomStream;
import java.util.function.IntToDoubleFunction;

/**
 * Whom an agent gets to see: all that it ever learns of others passes here, between it and the {@link Graph}. What the
 * platform's feed leaves out it never sees.
 */
final class Attention {
    private static final int NOBODY = -1;

    private final Graph graph;
    private final IntToDoubleFunction opinions;
    private final RandomStream random;
    private Feed feed;
    private int[] drawn = {};
    private double[] distances = {};

    /**
     * Attention under a feed.
     *
     * @param opinions present opinion of an agent, which feeds rank by
     */
    Attention(Graph graph, Feed feed, IntToDoubleFunction opinions, RandomStream random) {
        this.graph = graph;
        this.opinions = opinions;
        this.random = random;
        retune(feed);
    }

    void retune(Feed changed) {
        feed = changed;
        drawn = new int[changed.candidates()];
        distances = new double[changed.candidates()];
    }

    /** Whether everybody sees all neighbours. */
    boolean everybody() {
        return feed.candidates() == 0;
    }

    /** Somebody an agent meets, or {@link #NOBODY} if it has no neighbours. */
    int partner(int agent) {
        if (graph.degree(agent) == 0) {
            return NOBODY;
        }
        if (feed.preference() == 0) {
            return graph.draw(agent, random);
        }
        int count = show(agent);
        return drawn[count == 1 ? 0 : random.below(count)];
    }

    /**
     * Draws the neighbours an agent is shown; {@link #shown} has them.
     *
     * @return how many, 0 if it has no neighbours
     */
    int show(int agent) {
        if (graph.degree(agent) == 0) {
            return 0;
        }
        for (int k = 0; k < drawn.length; k++) {
            drawn[k] = graph.draw(agent, random);
        }
        int count = Math.min(feed.shown(), drawn.length);
        if (feed.preference() != 0) {
            rank(agent, count);
        }
        return count;
    }

    /** Brings the preferred ones to the front; of equals those drawn first. */
    private void rank(int agent, int count) {
        double own = opinions.applyAsDouble(agent);
        for (int k = 0; k < drawn.length; k++) {
            distances[k] = feed.preference() * Math.abs(opinions.applyAsDouble(drawn[k]) - own);
        }
        for (int k = 0; k < count; k++) {
            int best = k;
            for (int other = k + 1; other < drawn.length; other++) {
                best = distances[other] < distances[best] ? other : best;
            }
            int chosen = drawn[best];
            double distance = distances[best];
            System.arraycopy(drawn, k, drawn, k + 1, best - k);
            System.arraycopy(distances, k, distances, k + 1, best - k);
            drawn[k] = chosen;
            distances[k] = distance;
        }
    }

    /** Whom the last call of {@link #show} showed, by index. */
    int shown(int index) {
        return drawn[index];
    }
}
