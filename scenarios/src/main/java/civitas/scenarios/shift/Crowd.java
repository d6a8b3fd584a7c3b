package civitas.scenarios.shift;

import civitas.agents.langevin.LangevinPopulation;
import civitas.analysis.shift.Grid;
import civitas.analysis.shift.Kernel;
import civitas.analysis.shift.Kernels;

/** What agents do to each other. */
interface Crowd {
    /** Looks at where people are, before they move. */
    void look(LangevinPopulation people);

    /**
     * Subtracts (1/N) sum over j of grad W(z_i - z_j) from the drift of {@code count} agents i. Different threads may ask for
     * different agents.
     *
     * @param here where they are, {@code double[axis][agent]}, not modified
     * @param drift {@code double[axis][agent]}, <b>modified</b>
     */
    void add(int count, double[][] here, double[][] drift);

    /** None in closed form, quadratic by the mean, a kink on a line by sorting, others by a grid. */
    static Crowd of(Kernel kernel, Grid grid) {
        if (kernel instanceof Kernels.None || (kernel instanceof Kernels.Quadratic none && none.strength() == 0)) {
            return new NoCrowd();
        }
        if (kernel instanceof Kernels.Quadratic quadratic) {
            return new MeanCrowd(quadratic.strength(), grid.dimensions());
        }
        return kernel instanceof Kernels.AttractiveRepulsive sorted && grid.dimensions() == 1
                ? new SortedCrowd(sorted.strength())
                : new GridCrowd(kernel, grid);
    }
}
