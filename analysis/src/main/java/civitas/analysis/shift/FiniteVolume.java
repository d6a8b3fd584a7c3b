package civitas.analysis.shift;

import java.util.Locale;

/**
 * Finite volumes of second order that keep densities positive and let the free energy fall.
 * <p>In one dimension, cells of width h, averages r_j: xi_j = H'(r_j) + V_j + (W * r)_j; velocity u at a face is the
 * difference quotient of -xi; slopes are centred, except where an edge value would be negative: there minmod with
 * theta = 2; flux max(u, 0) r_east + min(u, 0) r_west, none at the walls. In two dimensions each direction alike. Time: the three-stage strong-stability-preserving Runge-Kutta method.
 * <p>Stable for D step / h^2 at most 0.4 in one dimension, 0.25 in two, D being the largest diffusion r H''(r)
 * ({@link #longestStep}); positive for step at most h / (2 max |u|), or h / (4 max |u|) in two dimensions, u being that of every stage: steps that exceed this are divided.
 * <p>Source: Carrillo, Chertock, Huang, "A finite-volume method for nonlinear nonlocal equations with a gradient flow
 * structure", Communications in Computational Physics 17, 2015, sections 2 and 3.
 */
public final class FiniteVolume implements DensityScheme {
    /** Largest D step / h^2 in one and in two dimensions. */
    private static final double[] DIFFUSION_LIMIT = {0.4, 0.25};

    private static final double THETA = 2;
    private static final double ROUNDING = 1 + 1e-9;

    private final Grid grid;
    private final Entropy entropy;
    private final Interaction interaction;
    private final double[] chemical;
    private final double[] rate;
    private final double[] first;
    private final double[] second;
    private final double[] slopes;
    private double fastest;

    /**
     * @param grid where densities live
     * @param entropy H
     * @param interaction W * rho on the same grid
     */
    public FiniteVolume(Grid grid, Entropy entropy, Interaction interaction) {
        this.grid = grid;
        this.entropy = entropy;
        this.interaction = interaction;
        chemical = new double[grid.size()];
        rate = new double[grid.size()];
        first = new double[grid.size()];
        second = new double[grid.size()];
        slopes = new double[grid.cells()];
    }

    /** The longest stable time step for a diffusion, {@code Infinity} for none. */
    public static double longestStep(Grid grid, double diffusion) {
        return DIFFUSION_LIMIT[grid.dimensions() - 1] * grid.width() * grid.width() / diffusion;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the step is longer than diffusion allows
     */
    @Override
    public void advance(double[] density, double[] potential, double step) {
        double left = step;
        while (left > 0) {
            computeRate(density, potential);
            double part = Math.min(left, positiveStep());
            // a last part of rounding size would be lost anyway
            part = left - part < 1e-12 * step ? left : part;
            requireStable(density, part);
            while (!runge(density, potential, part)) {
                part /= 2;
                computeRate(density, potential);
            }
            left -= part;
        }
    }

    private double positiveStep() {
        return grid.width() / (2 * grid.dimensions() * fastest);
    }

    private void requireStable(double[] density, double step) {
        double diffusion = 0;
        for (double value : density) {
            diffusion = Math.max(diffusion, entropy.diffusion(value));
        }
        double longest = longestStep(grid, diffusion);
        if (step > longest * ROUNDING) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "time step = %s, must be at most %.6g: diffusion x step / cell width^2 is at most %s in %d dimension(s)",
                    step,
                    longest,
                    DIFFUSION_LIMIT[grid.dimensions() - 1],
                    grid.dimensions()));
        }
    }

    /** The rate of the first stage is computed already. Gives up, and changes nothing, if a later stage is too fast to stay positive. */
    private boolean runge(double[] density, double[] potential, double step) {
        for (int k = 0; k < density.length; k++) {
            first[k] = density[k] + step * rate[k];
        }
        computeRate(first, potential);
        if (step > positiveStep() * ROUNDING) {
            return false;
        }
        for (int k = 0; k < density.length; k++) {
            second[k] = 0.75 * density[k] + 0.25 * (first[k] + step * rate[k]);
        }
        computeRate(second, potential);
        if (step > positiveStep() * ROUNDING) {
            return false;
        }
        for (int k = 0; k < density.length; k++) {
            density[k] = density[k] / 3 + 2 * (second[k] + step * rate[k]) / 3;
        }
        return true;
    }

    private void computeRate(double[] density, double[] potential) {
        interaction.potential(density, chemical);
        for (int k = 0; k < density.length; k++) {
            chemical[k] += potential[k] + entropy.slope(density[k]);
            rate[k] = 0;
        }
        fastest = 0;
        for (int axis = 0; axis < grid.dimensions(); axis++) {
            for (int line = 0; line < density.length / grid.cells(); line++) {
                addLine(density, grid.lineStart(axis, line), grid.stride(axis));
            }
        }
    }

    /** Fluxes along one line of cells. */
    private void addLine(double[] density, int start, int stride) {
        int cells = grid.cells();
        double h = grid.width();
        reconstruct(density, start, stride);
        for (int i = 0; i + 1 < cells; i++) {
            int k = start + i * stride;
            double u = (chemical[k] - chemical[k + stride]) / h;
            fastest = Math.max(fastest, Math.abs(u));
            double flux = u > 0 ? u * (density[k] + 0.5 * slopes[i]) : u * (density[k + stride] - 0.5 * slopes[i + 1]);
            rate[k] -= flux / h;
            rate[k + stride] += flux / h;
        }
    }

    /** Slopes times h. */
    private void reconstruct(double[] density, int start, int stride) {
        int last = grid.cells() - 1;
        slopes[0] = 0;
        slopes[last] = 0;
        for (int i = 1; i < last; i++) {
            int k = start + i * stride;
            double centred = 0.5 * (density[k + stride] - density[k - stride]);
            slopes[i] = density[k] < 0.5 * Math.abs(centred)
                    ? minmod(
                            THETA * (density[k + stride] - density[k]),
                            centred,
                            THETA * (density[k] - density[k - stride]))
                    : centred;
        }
    }

    private static double minmod(double a, double b, double c) {
        if (a > 0 && b > 0 && c > 0) {
            return Math.min(a, Math.min(b, c));
        }
        return a < 0 && b < 0 && c < 0 ? Math.max(a, Math.max(b, c)) : 0;
    }
}
