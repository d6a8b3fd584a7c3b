package civitas.analysis.shift;

import civitas.analysis.Require;

/**
 * Where a population comes to rest under a model x: the solution of
 * rho proportional to rho_tilde exp((s f1(z,x) - W * rho)/alpha) on a grid. Explicit without interaction; otherwise by a
 * damped fixed-point iteration, which finds the solution that the start leads to where there are several. Not
 * thread-safe. Source: Conger et al. 2023, the first-order condition of the population's best response.
 */
public final class GibbsResponse {
    private static final int MOST_ITERATIONS = 20_000;
    private static final double SMALL_CHANGE = 1e-14;

    private final ShiftModel model;
    private final Grid grid;
    private final double[] logReference;
    private final double[] potential;
    private final Interaction interaction;
    private final boolean alone;

    /**
     * @param model with alpha &gt; 0
     * @param grid where densities live
     */
    public GibbsResponse(ShiftModel model, Grid grid) {
        Require.positive("alpha", model.alpha());
        this.model = model;
        this.grid = grid;
        logReference = model.logReference(grid);
        potential = new double[grid.size()];
        interaction = Interaction.of(model.kernel(), grid);
        alone = model.kernel() instanceof Kernels.None;
    }

    /**
     * The density people come to rest at.
     *
     * @param x model, {@code double[coordinate]}, not modified
     * @param start density to start from where people look at each other, not modified
     * @return {@code double[cell]}, of mass 1
     * @throws ArithmeticException if the iteration does not converge
     */
    public double[] to(double[] x, double[] start) {
        model.potential(x, grid, logReference, potential);
        return alone ? gibbs(new double[grid.size()]) : iterate(start);
    }

    private double[] iterate(double[] start) {
        double[] density = start;
        double[] field = new double[grid.size()];
        double[] next = new double[grid.size()];
        interaction.potential(density, field);
        double damping = 0.5;
        double before = Double.POSITIVE_INFINITY;
        for (int i = 0; i < MOST_ITERATIONS; i++) {
            density = gibbs(field);
            interaction.potential(density, next);
            double change = 0;
            for (int k = 0; k < field.length; k++) {
                change += density[k] * Math.abs(next[k] - field[k]);
                field[k] += damping * (next[k] - field[k]);
            }
            change *= grid.volume() / model.alpha();
            if (change < SMALL_CHANGE) {
                return density;
            }
            damping = change > before ? Math.max(damping / 2, 1e-3) : damping;
            before = change;
        }
        if (before < 1e-9) {
            return density;
        }
        throw new ArithmeticException("the population's response to a model did not converge in " + MOST_ITERATIONS
                + " iterations: the interaction is too strong");
    }

    private double[] gibbs(double[] field) {
        double[] energy = new double[field.length];
        for (int k = 0; k < energy.length; k++) {
            energy[k] = (potential[k] + field[k]) / model.alpha();
        }
        return Densities.gibbs(energy, grid);
    }
}
