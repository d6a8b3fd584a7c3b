package civitas.sweep.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Means of an outcome over the levels of two axes with numbers. A cell has the mean of the means of its points, which may
 * differ in other axes; replicates without the outcome, and points without any replicate that has it, do not count.
 */
final class CellMeans {
    /** A picture of more has no cell that can be seen. */
    private static final long MOST_CELLS = 1_000_000;

    private final double[] columns;
    private final double[] rows;
    private final double[] sums;
    private final int[] counts;
    private final long unmeasured;

    /**
     * @param points of one outcome
     * @param horizontal axis of the columns
     * @param vertical axis of the rows
     * @throws IllegalArgumentException if no point has numbers on both axes, or there are too many cells
     */
    CellMeans(List<PointOutcome> points, String horizontal, String vertical) {
        List<PointOutcome> numbered = points.stream()
                .filter(point -> number(point, horizontal) && number(point, vertical))
                .toList();
        if (numbered.isEmpty()) {
            throw new IllegalArgumentException("no point has numbers on both " + horizontal + " and " + vertical);
        }
        columns = levels(numbered, horizontal);
        rows = levels(numbered, vertical);
        if ((long) columns.length * rows.length > MOST_CELLS) {
            throw new IllegalArgumentException(horizontal + " has " + columns.length + " levels and " + vertical
                    + " has " + rows.length + "; expected a grid of at most " + MOST_CELLS + " cells");
        }
        sums = new double[columns.length * rows.length];
        counts = new int[sums.length];
        numbered.forEach(point -> add(point, horizontal, vertical));
        unmeasured = numbered.stream().mapToLong(PointOutcome::unmeasured).sum();
    }

    private static boolean number(PointOutcome point, String axis) {
        JsonNode value = point.point().values().get(axis);
        return value != null && value.isNumber();
    }

    private static double value(PointOutcome point, String axis) {
        return point.point().values().get(axis).asDouble();
    }

    private static double[] levels(List<PointOutcome> points, String axis) {
        TreeSet<Double> levels = new TreeSet<>();
        points.forEach(point -> levels.add(value(point, axis)));
        return levels.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void add(PointOutcome point, String horizontal, String vertical) {
        double mean = point.summary().mean();
        if (!Double.isNaN(mean)) {
            int column = Arrays.binarySearch(columns, value(point, horizontal));
            int row = Arrays.binarySearch(rows, value(point, vertical));
            sums[row * columns.length + column] += mean;
            counts[row * columns.length + column]++;
        }
    }

    /** Levels of the horizontal axis, rising. */
    double[] columns() {
        return columns.clone();
    }

    /** Levels of the vertical axis, rising. */
    double[] rows() {
        return rows.clone();
    }

    /** One number per cell, row by row from the lowest level; NaN where nothing was measured. */
    double[] means() {
        double[] means = new double[sums.length];
        Arrays.setAll(means, cell -> counts[cell] == 0 ? Double.NaN : sums[cell] / counts[cell]);
        return means;
    }

    /** Finished replicates that are left out because the outcome does not exist there. */
    long unmeasured() {
        return unmeasured;
    }
}
