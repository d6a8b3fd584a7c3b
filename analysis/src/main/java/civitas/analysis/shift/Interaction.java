package civitas.analysis.shift;

import java.util.Arrays;

/** The potential W * rho that a density makes for itself. Not thread-safe. */
@FunctionalInterface
public interface Interaction {
    /**
     * Computes (W * rho)(z) at the centres of a grid.
     *
     * @param density {@code double[cell]}, not modified
     * @param potential {@code double[cell]}, <b>modified</b>: set
     */
    void potential(double[] density, double[] potential);

    /** The interaction of a kernel on a grid: none and quadratic in closed form, others by FFT. */
    static Interaction of(Kernel kernel, Grid grid) {
        if (kernel instanceof Kernels.None) {
            return (density, potential) -> Arrays.fill(potential, 0);
        }
        return kernel instanceof Kernels.Quadratic quadratic
                ? new QuadraticInteraction(quadratic.strength(), grid)
                : Convolution.potential(kernel, grid)::apply;
    }
}
