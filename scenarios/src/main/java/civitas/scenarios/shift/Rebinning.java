package civitas.scenarios.shift;

import civitas.analysis.shift.Grid;

/** A density on other cells of the same line or square, taken as constant in each old cell: mass is kept. */
final class Rebinning {
    private Rebinning() {}

    static double[] of(double[] density, Grid from, Grid to) {
        double[][] overlap = overlaps(from, to);
        if (from.dimensions() == 1) {
            return apply(overlap, density);
        }
        double[] half = new double[to.cells() * from.cells()];
        for (int j = 0; j < from.cells(); j++) {
            double[] row = new double[from.cells()];
            System.arraycopy(density, j * from.cells(), row, 0, from.cells());
            System.arraycopy(apply(overlap, row), 0, half, j * to.cells(), to.cells());
        }
        double[] result = new double[to.size()];
        for (int i = 0; i < to.cells(); i++) {
            double[] column = new double[from.cells()];
            for (int j = 0; j < column.length; j++) {
                column[j] = half[j * to.cells() + i];
            }
            double[] rebinned = apply(overlap, column);
            for (int j = 0; j < to.cells(); j++) {
                result[j * to.cells() + i] = rebinned[j];
            }
        }
        return result;
    }

    private static double[] apply(double[][] overlap, double[] values) {
        double[] result = new double[overlap.length];
        for (int i = 0; i < result.length; i++) {
            for (int k = 0; k < values.length; k++) {
                result[i] += overlap[i][k] * values[k];
            }
        }
        return result;
    }

    /** Share of each new cell that an old cell covers. */
    private static double[][] overlaps(Grid from, Grid to) {
        double[][] overlap = new double[to.cells()][from.cells()];
        for (int i = 0; i < to.cells(); i++) {
            for (int k = 0; k < from.cells(); k++) {
                double low = Math.max(to.centre(i) - to.width() / 2, from.centre(k) - from.width() / 2);
                double high = Math.min(to.centre(i) + to.width() / 2, from.centre(k) + from.width() / 2);
                overlap[i][k] = Math.max(0, high - low) / to.width();
            }
        }
        return overlap;
    }
}
