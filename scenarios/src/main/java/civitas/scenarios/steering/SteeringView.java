package civitas.scenarios.steering;

import civitas.kernel.World;

/**
 * What an observer may read off a running world that is steered, between two rounds. Reading draws no random number and
 * changes nothing.
 */
public final class SteeringView {
    private final SteeringWorld world;

    private SteeringView(SteeringWorld world) {
        this.world = world;
    }

    /**
     * The view of a world.
     *
     * @throws IllegalArgumentException if it is not one of the {@code steering} scenario
     */
    public static SteeringView of(World<?> world) {
        if (world instanceof SteeringWorld steering) {
            return new SteeringView(steering);
        }
        throw new IllegalArgumentException("world is a " + world.getClass().getName() + ", expected one of 'steering'");
    }

    /** Agents of this cohort who have acted. */
    public int agents() {
        return world.records().agents();
    }

    /**
     * Precision that the planner would set at a public belief, were it not to explore.
     *
     * @param good the state, in case it knows that
     */
    public double precision(double belief, boolean good) {
        return world.planner().greedy(belief, good);
    }

    /** Whether the planner knows the state. */
    public boolean knowsState() {
        return world.parameters().platform().knowsState();
    }

    /** The precision that costs nothing. */
    public double baseline() {
        return world.parameters().baselinePrecision();
    }

    /** Public beliefs of the first few episodes after so many agents of this cohort, {@code double[episode]}; not to be changed. */
    public double[] beliefs(int agents) {
        return world.sampledBeliefs(agents);
    }

    /** Whether the state of one of those episodes is the good one. */
    public boolean isGood(int episode) {
        return world.records().state(episode);
    }
}
