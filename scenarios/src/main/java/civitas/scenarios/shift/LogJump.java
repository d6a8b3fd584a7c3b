package civitas.scenarios.shift;

import civitas.analysis.shift.Grid;

/**
 * How much the logarithm of the density falls at a cut-off: straight lines through the two nearest cells on either side,
 * read at the cut-off. Of agents the bins of the histogram are used.
 */
final class LogJump {
    private LogJump() {}

    /** The fall; NaN where a cell is empty or the cut-off is too near an end of the grid. */
    static double at(double cutOff, Population people, ShiftProblem problem, ShiftParameters parameters) {
        Grid grid = parameters.representation() instanceof Representation.Agents ? problem.bins() : problem.grid();
        double[] density = grid.marginal(people.densityOn(grid));
        int right = (int) Math.round((cutOff - grid.low()) / grid.width());
        if (right < 2 || right + 1 >= grid.cells()) {
            return Double.NaN;
        }
        return extrapolate(density[right - 1], density[right - 2]) - extrapolate(density[right], density[right + 1]);
    }

    private static double extrapolate(double near, double far) {
        return 1.5 * StrictMath.log(near) - 0.5 * StrictMath.log(far);
    }
}
