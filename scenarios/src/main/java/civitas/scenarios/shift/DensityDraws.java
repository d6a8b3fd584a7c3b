package civitas.scenarios.shift;

import civitas.agents.langevin.Placement;
import civitas.agents.routes.CounterRandom;
import civitas.analysis.shift.Grid;

/**
 * Independent positions drawn from a density on a grid, which is constant within a cell: by inversion, first of the
 * cell, whose remainder is the first coordinate.
 */
final class DensityDraws implements Placement {
    private static final int CELL = 0;
    private static final int SECOND = 1;

    private final Grid grid;
    private final double[] cumulative;
    private final long key;

    /**
     * @param density at least 0 everywhere, with a mass above 0; not modified
     * @param key as from {@link CounterRandom#key}: the same agent gets the same position from the same key
     */
    DensityDraws(double[] density, Grid grid, long key) {
        this.grid = grid;
        this.key = key;
        cumulative = density.clone();
        for (int k = 1; k < cumulative.length; k++) {
            cumulative[k] += cumulative[k - 1];
        }
    }

    @Override
    public void of(int from, int to, double[][] positions) {
        double all = cumulative[cumulative.length - 1];
        for (int agent = from; agent < to; agent++) {
            double level = CounterRandom.uniform(key, agent, CELL) * all;
            int cell = cellOf(level);
            double below = cell == 0 ? 0 : cumulative[cell - 1];
            double within = (level - below) / (cumulative[cell] - below);
            positions[0][agent] = grid.low() + (cell % grid.cells() + within) * grid.width();
            if (positions.length == 2) {
                double second = CounterRandom.uniform(key, agent, SECOND);
                int row = cell / grid.cells();
                positions[1][agent] = grid.low() + (row + second) * grid.width();
            }
        }
    }

    /** The first cell whose cumulative mass is above a level: never an empty one. */
    private int cellOf(double level) {
        int low = 0;
        int high = cumulative.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] > level) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
