package civitas.scenarios.herding;

import civitas.kernel.World;

/**
 * What an observer may read off a running world of herds, between two rounds. Agents are numbered from 1, episodes from 0;
 * only the first few episodes are kept in full. Reading draws no random number and changes nothing.
 */
public final class HerdingView {
    private final HerdingWorld world;

    private HerdingView(HerdingWorld world) {
        this.world = world;
    }

    /**
     * The view of a world.
     *
     * @throws IllegalArgumentException if it is not one of the {@code herding} scenario
     */
    public static HerdingView of(World<?> world) {
        if (world instanceof HerdingWorld herding) {
            return new HerdingView(herding);
        }
        throw new IllegalArgumentException("world is a " + world.getClass().getName() + ", expected one of 'herding'");
    }

    /** Agents who have acted. */
    public int agents() {
        return world.episodes().agents();
    }

    /** Episodes that are kept in full. */
    public int episodes() {
        return world.paths().episodes();
    }

    /** Belief in state 1 at which an agent acted, before its own signal. */
    public double belief(int agent, int episode) {
        return world.paths().belief(agent, episode);
    }

    /** Whether an agent was right. */
    public boolean isRight(int agent, int episode) {
        return world.paths().action(agent, episode) == world.episodes().state(episode);
    }

    /** Share of all episodes in which an agent was right. */
    public double correct(int agent) {
        return world.episodes().correct(agent);
    }

    /** Belief beyond which no signal changes an action; 1 where private beliefs are unbounded. */
    public double herdsFrom() {
        return 1 / (1 + StrictMath.exp(-world.parameters().conduct().signal().strongest()));
    }
}
