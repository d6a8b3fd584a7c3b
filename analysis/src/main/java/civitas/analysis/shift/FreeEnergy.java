package civitas.analysis.shift;

/** The discrete energy: sum over cells of volume times H(r) + V r + r (W * r)/2. Not thread-safe. */
public final class FreeEnergy {
    private final Grid grid;
    private final Entropy entropy;
    private final Interaction interaction;
    private final double[] field;

    /**
     * @param grid where densities live
     * @param entropy H
     * @param interaction W * rho on the same grid
     */
    public FreeEnergy(Grid grid, Entropy entropy, Interaction interaction) {
        this.grid = grid;
        this.entropy = entropy;
        this.interaction = interaction;
        field = new double[grid.size()];
    }

    /**
     * The energy.
     *
     * @param density {@code double[cell]}, not modified
     * @param potential V at the centres, {@code double[cell]}, not modified
     */
    public double of(double[] density, double[] potential) {
        interaction.potential(density, field);
        double sum = 0;
        for (int k = 0; k < density.length; k++) {
            sum += entropy.value(density[k]) + density[k] * (potential[k] + 0.5 * field[k]);
        }
        return sum * grid.volume();
    }
}
