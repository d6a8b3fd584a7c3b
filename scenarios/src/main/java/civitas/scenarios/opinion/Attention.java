package civitas.scenarios.opinion;

import civitas.analysis.opinion.Graph;
import civitas.information.Channel;
import civitas.information.Disclosure;
import civitas.information.Reader;
import civitas.kernel.RandomStream;
import java.util.function.IntToDoubleFunction;

/**
 * What an agent gets to see: all that it ever learns of others passes here, between it and the {@link Graph}. Whom it is
 * shown is the feed's choice, which ranks by true opinions; what it is told of their opinions comes through the channel
 * {@value OpinionParameters#OPINIONS}. Where that channel is open opinions may be looked up directly, and nothing is published.
 */
final class Attention {
    private final Graph graph;
    private final IntToDoubleFunction opinions;
    private final RandomStream random;
    private final Channel channel;
    private final Reader reader = new Reader();
    private Feed feed;
    private Disclosure disclosure;
    private int[] drawn = {};
    private double[] distances = {};

    /**
     * Attention under a platform.
     *
     * @param opinions present opinion of an agent, which feeds rank by
     * @param channel with an item per agent
     */
    Attention(Graph graph, Platform platform, IntToDoubleFunction opinions, RandomStream random, Channel channel) {
        this.graph = graph;
        this.opinions = opinions;
        this.random = random;
        this.channel = channel;
        retune(platform);
    }

    void retune(Platform changed) {
        feed = changed.feed();
        drawn = new int[feed.candidates()];
        distances = new double[feed.candidates()];
        disclosure = changed.opinions();
        channel.retune(disclosure);
    }

    Channel channel() {
        return channel;
    }

    /** Whether everybody sees present opinions as they are. */
    boolean open() {
        return channel.isClear();
    }

    /** Whether those who see opinions see true ones. */
    boolean truthful() {
        return disclosure.noise() == 0;
    }

    /** Rounds by which opinions are shown late. */
    int delay() {
        return disclosure.delay();
    }

    /** Whether an agent is among those who are shown opinions. */
    boolean sees(int agent) {
        return channel.reaches(agent);
    }

    /** Lets an agent look. From then on {@link #told} is what it is told; if it returns false, that is nothing. */
    boolean looks(int agent) {
        return channel.showTo(reader, agent).shows();
    }

    /** What the agent who looks is told of somebody's opinion. */
    double told(int other) {
        return reader.read(reader.latest(), other);
    }

    /** Whether everybody sees all neighbours. */
    boolean everybody() {
        return feed.candidates() == 0;
    }

    /** Whether whom an agent meets depends on opinions at that moment. */
    boolean ranks() {
        return feed.preference() != 0;
    }

    /**
     * Somebody each of several agents meets, one agent after the other.
     *
     * @param agents {@code int[count]} or longer; if the feed {@link #ranks}, opinions are those at present for all
     * @param partners {@code int[count]} or longer, modified: {@link Graph#NOBODY} for agents without neighbours
     */
    void partners(int[] agents, int count, int[] partners) {
        if (ranks()) {
            for (int i = 0; i < count; i++) {
                partners[i] = preferred(agents[i]);
            }
        } else {
            graph.draw(agents, count, partners, random);
        }
    }

    private int preferred(int agent) {
        int count = show(agent);
        return count == 0 ? Graph.NOBODY : drawn[count == 1 ? 0 : random.below(count)];
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
