package civitas.analysis.shift;

import java.util.Arrays;

/**
 * Implicit scheme for linear diffusion in one dimension: rho_t = (alpha rho_z + rho Phi_z)_z with Phi = V + W * rho frozen
 * over the step. Flux (alpha/h)(B(d) r_j - B(-d) r_(j+1)), d = (Phi_(j+1) - Phi_j)/alpha, B(y) = y/(e^y - 1); backward
 * Euler. The matrix is tridiagonal and an M-matrix: positive and mass-conserving for every step; the Gibbs density
 * exp(-Phi/alpha) is an exact steady state. First order in time, second in space. Cost: one exponential per cell.
 * <p>Source: Scharfetter, Gummel, IEEE Transactions on Electron Devices 16(1), 1969.
 */
public final class ScharfetterGummel implements DensityScheme {
    private static final double SERIES_BELOW = 1e-8;

    private final Grid grid;
    private final double alpha;
    private final Interaction interaction;
    private final double[] field;
    private final double[] lower;
    private final double[] diagonal;
    private final double[] upper;

    /**
     * @param grid of one dimension
     * @param alpha diffusion, &gt; 0
     * @param interaction W * rho on the same grid
     */
    public ScharfetterGummel(Grid grid, double alpha, Interaction interaction) {
        Require.that(grid.dimensions() == 1, "dimensions", grid.dimensions(), "1");
        Require.positive("alpha", alpha);
        this.grid = grid;
        this.alpha = alpha;
        this.interaction = interaction;
        field = new double[grid.cells()];
        lower = new double[grid.cells()];
        diagonal = new double[grid.cells()];
        upper = new double[grid.cells()];
    }

    @Override
    public void advance(double[] density, double[] potential, double step) {
        interaction.potential(density, field);
        for (int k = 0; k < field.length; k++) {
            field[k] += potential[k];
        }
        assemble(step * alpha / (grid.width() * grid.width()));
        solve(density);
    }

    private void assemble(double scale) {
        int cells = field.length;
        Arrays.fill(diagonal, 1);
        for (int j = 0; j + 1 < cells; j++) {
            double d = (field[j + 1] - field[j]) / alpha;
            double forward = scale * bernoulli(d);
            double backward = forward + scale * d;
            diagonal[j] += forward;
            upper[j] = -backward;
            lower[j + 1] = -forward;
            diagonal[j + 1] += backward;
        }
    }

    /** B(d); B(-d) = B(d) + d. */
    private static double bernoulli(double d) {
        return Math.abs(d) < SERIES_BELOW ? 1 - 0.5 * d : d / StrictMath.expm1(d);
    }

    /** Elimination without pivots, which an M-matrix does not need. */
    private void solve(double[] density) {
        int cells = density.length;
        for (int j = 1; j < cells; j++) {
            double factor = lower[j] / diagonal[j - 1];
            diagonal[j] -= factor * upper[j - 1];
            density[j] -= factor * density[j - 1];
        }
        density[cells - 1] /= diagonal[cells - 1];
        for (int j = cells - 2; j >= 0; j--) {
            density[j] = (density[j] - upper[j] * density[j + 1]) / diagonal[j];
        }
    }
}
