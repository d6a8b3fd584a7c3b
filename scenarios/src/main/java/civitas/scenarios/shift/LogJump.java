package civitas.scenarios.shift;

import civitas.analysis.shift.Grid;

/**
 * How much the logarithm of the density falls at a cut-off: straight lines through the two nearest whole cells on either
 * side, read at the cut-off. Of agents the bins of the histogram are used.
 */
final class LogJump {
    private static final double EDGE = 1e-9;

    private LogJump() {}

    /** The fall; NaN where a cell is empty or the cut-off is too near an end of the grid. */
    static double at(double cutOff, Population people, ShiftProblem problem, ShiftParameters parameters) {
        Grid grid = parameters.representation() instanceof Representation.Agents ? problem.bins() : problem.grid();
        double[] density = grid.marginal(people.densityOn(grid));
        double place = (cutOff - grid.low()) / grid.width();
        // the cell that holds the cut-off, unless it is an edge, holds a part of the fall: it is left out
        int left = (int) Math.ceil(place - EDGE) - 1;
        boolean edge = Math.abs(place - Math.rint(place)) < EDGE;
        int below = edge ? (int) Math.rint(place) - 1 : left - 1;
        int above = edge ? below + 1 : left + 1;
        if (below < 1 || above + 1 >= grid.cells()) {
            return Double.NaN;
        }
        return line(density, below, below - 1, place) - line(density, above, above + 1, place);
    }

    /** The logarithm at a place, in units of cells from the low end, on the line through the centres of two cells. */
    private static double line(double[] density, int near, int far, double place) {
        double step = (place - (near + 0.5)) / (far - near);
        double start = StrictMath.log(density[near]);
        return start + step * (StrictMath.log(density[far]) - start);
    }
}
