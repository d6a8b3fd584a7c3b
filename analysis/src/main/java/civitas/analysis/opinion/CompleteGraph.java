package civitas.analysis.opinion;

/**
 * Everybody is everybody's neighbour; no link is stored.
 *
 * @param size number of agents, at least 2
 */
public record CompleteGraph(int size) implements Graph {
    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException if there are fewer than 2 agents
     */
    public CompleteGraph {
        if (size < 2) {
            throw new IllegalArgumentException("size = " + size + ", must be at least 2");
        }
    }

    @Override
    public int degree(int agent) {
        return size - 1;
    }

    @Override
    public int neighbour(int agent, int index) {
        return index < agent ? index : index + 1;
    }

    @Override
    public double weight(int agent, int index) {
        return 1;
    }

    @Override
    public double ownWeight(int agent) {
        return 0;
    }

    @Override
    public boolean symmetric() {
        return true;
    }

    @Override
    public long links() {
        return size * (size - 1L);
    }
}
