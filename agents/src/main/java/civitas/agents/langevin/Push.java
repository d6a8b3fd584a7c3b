package civitas.agents.langevin;

/** What drives agents besides noise. */
@FunctionalInterface
public interface Push {
    /**
     * Computes the drift of the agents in [from, to), at most {@link LangevinPopulation#CHUNK} of them and all of one
     * chunk: {@code from} is a multiple of {@link LangevinPopulation#CHUNK}. Called by several threads at a time, with different
     * agents.
     *
     * @param drift {@code double[axis][agent - from]}, <b>modified</b>: set
     */
    void on(int from, int to, double[][] drift);
}
