package civitas.agents.langevin;

/** Where agents are put, whatever their positions were. */
@FunctionalInterface
public interface Placement {
    /**
     * Positions of the agents in [from, to). Called by several threads at a time, with different agents.
     *
     * @param positions {@code double[axis][agent]}, <b>modified</b> for these agents
     */
    void of(int from, int to, double[][] positions);
}
