package civitas.scenarios.shift;

import civitas.agents.langevin.LangevinPopulation;
import civitas.analysis.shift.Convolution;
import civitas.analysis.shift.Grid;
import civitas.analysis.shift.Kernel;
import civitas.kernel.Blocks;
import java.util.Arrays;

/**
 * Any kernel by particles on a mesh: each agent's weight is shared among the nearest centres of a grid, linearly in each
 * direction; forces at the centres by fast Fourier transform; forces on agents by linear interpolation. Cost N + M log
 * M. On a line, for kernels with a bounded third derivative and agents inside the grid, forces are within h^2/4 max |W'''| of the direct sum, h being the width of
 * a cell. Agents outside count as at the nearest outermost centre. Weights are sums of integers, so that their order changes nothing.
 */
final class GridCrowd implements Crowd {
    /** An agent's weight as an integer. */
    private static final double UNIT = 1L << 30;

    private final Grid grid;
    private final Convolution[] convolutions;
    private final long[] weights;
    private final double[] density;
    private final double[][] slopes;
    private final ThreadLocal<long[]> parts;

    GridCrowd(Kernel kernel, Grid grid) {
        this.grid = grid;
        convolutions = new Convolution[grid.dimensions()];
        Arrays.setAll(convolutions, axis -> Convolution.slope(kernel, grid, axis));
        weights = new long[grid.size()];
        density = new double[grid.size()];
        slopes = new double[grid.dimensions()][grid.size()];
        parts = ThreadLocal.withInitial(() -> new long[grid.size()]);
    }

    @Override
    public void look(LangevinPopulation crowd) {
        Arrays.fill(weights, 0);
        Blocks.each(crowd.size(), (from, to) -> count(crowd.coordinates(), from, to));
        double scale = UNIT * crowd.size() * grid.volume();
        for (int k = 0; k < weights.length; k++) {
            density[k] = weights[k] / scale;
        }
        for (int axis = 0; axis < slopes.length; axis++) {
            convolutions[axis].apply(density, slopes[axis]);
        }
    }

    private void count(double[][] z, int from, int to) {
        long[] part = parts.get();
        Arrays.fill(part, 0);
        boolean plane = grid.dimensions() == 2;
        for (int i = from; i < to; i++) {
            double u = place(z[0][i]);
            int column = (int) u;
            double right = u - column;
            double v = plane ? place(z[1][i]) : 0;
            int row = (int) v;
            double up = v - row;
            int k = column + row * grid.cells();
            part[k] += Math.round((1 - right) * (1 - up) * UNIT);
            part[k + 1] += Math.round(right * (1 - up) * UNIT);
            if (plane) {
                part[k + grid.cells()] += Math.round((1 - right) * up * UNIT);
                part[k + grid.cells() + 1] += Math.round(right * up * UNIT);
            }
        }
        synchronized (weights) {
            for (int k = 0; k < part.length; k++) {
                weights[k] += part[k];
            }
        }
    }

    /** Place along an axis in units of cells from the first centre, just below the last one at most. */
    private double place(double coordinate) {
        double place = (coordinate - grid.low()) / grid.width() - 0.5;
        return Math.max(0, Math.min(grid.cells() - 1.000001, place));
    }

    @Override
    public void add(int count, double[][] here, double[][] drift) {
        for (int i = 0; i < count; i++) {
            double u = place(here[0][i]);
            double v = grid.dimensions() == 2 ? place(here[1][i]) : 0;
            for (int axis = 0; axis < drift.length; axis++) {
                drift[axis][i] -= interpolate(slopes[axis], u, v);
            }
        }
    }

    private double interpolate(double[] values, double u, double v) {
        int column = (int) u;
        int row = (int) v;
        double right = u - column;
        double up = v - row;
        int k = column + row * grid.cells();
        double below = values[k] + right * (values[k + 1] - values[k]);
        if (grid.dimensions() == 1) {
            return below;
        }
        int above = k + grid.cells();
        return below + up * (values[above] + right * (values[above + 1] - values[above]) - below);
    }
}
