package civitas.analysis.shift;

import civitas.analysis.Require;

/**
 * Implicit scheme for linear diffusion in one dimension: rho_t = (alpha rho_z + rho Phi_z)_z with Phi = V + W * rho frozen
 * over the step. Flux (alpha/h)(B(d) r_j - B(-d) r_(j+1)), d = (Phi_(j+1) - Phi_j)/alpha, B(y) = y/(e^y - 1); backward
 * Euler. The matrix is tridiagonal and an M-matrix: positive and mass-conserving for every step; the Gibbs density
 * exp(-Phi/alpha) is an exact steady state. Without interaction the free energy falls in every step; with one, frozen as
 * it is, it falls for steps that are short beside the interaction. First order in time, second in space. Cost: one exponential per cell.
 * <p>Source: Scharfetter, Gummel, IEEE Transactions on Electron Devices 16(1), 1969.
 */
public final class ScharfetterGummel implements DensityScheme {
    private static final double SERIES_BELOW = 1e-8;

    private final Grid grid;
    private final double alpha;
    private final Interaction interaction;
    private final double[] field;
    private final double[] forward;
    private final double[] backward;
    private final double[] pivots;

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
        forward = new double[grid.cells()];
        backward = new double[grid.cells()];
        pivots = new double[grid.cells()];
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

    /** Exchange between cells j and j + 1: forward is what leaves j, backward what comes back. */
    private void assemble(double scale) {
        for (int j = 0; j + 1 < field.length; j++) {
            double d = (field[j + 1] - field[j]) / alpha;
            forward[j] = scale * bernoulli(d);
            backward[j] = scale * bernoulli(-d);
        }
    }

    /** B(d). */
    private static double bernoulli(double d) {
        return Math.abs(d) < SERIES_BELOW ? 1 - 0.5 * d : d / StrictMath.expm1(d);
    }

    /**
     * Elimination without pivots. Columns of the matrix sum to 1, so a pivot is the column's excess plus what leaves the
     * cell: sums of positive numbers only, which keeps mass to rounding however long the step. Source: Grassmann, Taksar,
     * Heyman, Operations Research 33(5), 1985.
     */
    private void solve(double[] density) {
        int last = density.length - 1;
        double excess = 1;
        pivots[0] = excess + forward[0];
        for (int j = 1; j <= last; j++) {
            excess = 1 + backward[j - 1] * excess / pivots[j - 1];
            pivots[j] = j < last ? excess + forward[j] : excess;
            density[j] += forward[j - 1] / pivots[j - 1] * density[j - 1];
        }
        density[last] /= pivots[last];
        for (int j = last - 1; j >= 0; j--) {
            density[j] = (density[j] + backward[j] * density[j + 1]) / pivots[j];
        }
    }
}
