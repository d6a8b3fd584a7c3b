package civitas.agents.langevin;

/** What drives agents besides noise. */
@FunctionalInterface
public interface Push {
    /**
     * Computes the drift of {@code count} agents from {@code first} on, all of one chunk: {@code first} is a multiple of
     * {@link LangevinPopulation#CHUNK}. Called by several threads at a time, with different agents.
     *
     * @param here their positions, {@code double[axis][agent - first]}, not modified
     * @param drift {@code double[axis][agent - first]}, <b>modified</b>: set
     */
    void on(int first, int count, double[][] here, double[][] drift);
}
