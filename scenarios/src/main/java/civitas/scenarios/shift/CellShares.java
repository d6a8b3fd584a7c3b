package civitas.scenarios.shift;

import civitas.analysis.shift.Grid;

/**
 * Mass of a density on one side of a line: cells whose corners are decided differently are split into parts, so that a
 * threshold may lie inside one.
 */
final class CellShares {
    /** Parts of a cell along an axis, on a line and in a plane. */
    private static final int[] PARTS = {1000, 16};

    private CellShares() {}

    static double of(double[] density, Grid grid, Population.Decision decision) {
        int parts = PARTS[grid.dimensions() - 1];
        double sum = 0;
        for (int k = 0; k < density.length; k++) {
            sum += density[k] * share(grid, k, parts, decision);
        }
        return sum * grid.volume();
    }

    private static double share(Grid grid, int k, int parts, Population.Decision decision) {
        double half = 0.5 * grid.width();
        double first = grid.coordinate(k, 0);
        boolean plane = grid.dimensions() == 2;
        double second = plane ? grid.coordinate(k, 1) : 0;
        double tall = plane ? half : 0;
        boolean corner = decision.of(first - half, second - tall);
        if (corner == decision.of(first + half, second - tall)
                && corner == decision.of(first - half, second + tall)
                && corner == decision.of(first + half, second + tall)) {
            return corner ? 1 : 0;
        }
        int inside = 0;
        int rows = plane ? parts : 1;
        for (int i = 0; i < parts; i++) {
            for (int j = 0; j < rows; j++) {
                double u = first + half * ((2 * i + 1.0) / parts - 1);
                double v = second + tall * ((2 * j + 1.0) / rows - 1);
                inside += decision.of(u, v) ? 1 : 0;
            }
        }
        return inside / (double) (parts * rows);
    }
}
