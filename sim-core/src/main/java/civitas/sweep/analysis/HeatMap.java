package civitas.sweep.analysis;

import civitas.analysis.plot.Axis;
import civitas.analysis.plot.HeatMap.Cell;
import civitas.analysis.plot.NumberText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Means of an outcome over two axes with numbers, as a chart with a coloured cell per pair of levels. Points that differ in
 * other axes too are averaged; replicates without the outcome are left out.
 */
public final class HeatMap {
    private final CellMeans cells;
    private final Axis horizontal;
    private final Axis vertical;

    /**
     * @param points of one outcome
     * @param horizontal axis from left to right; its label is the axis' path
     * @param vertical axis from bottom to top; its label is the axis' path
     * @throws IllegalArgumentException if no point has numbers on both axes, or there are more than a million cells
     */
    public HeatMap(List<PointOutcome> points, Axis horizontal, Axis vertical) {
        this.cells = new CellMeans(points, horizontal.label(), vertical.label());
        this.horizontal = horizontal;
        this.vertical = vertical;
    }

    /** Finished replicates that are left out because the outcome does not exist there. */
    public long unmeasured() {
        return cells.unmeasured();
    }

    /** Pairs of levels. */
    public int size() {
        return cells.columns().length * cells.rows().length;
    }

    /**
     * The chart.
     *
     * @param title of the chart
     * @param outcome what the colours say
     */
    public civitas.analysis.plot.HeatMap chart(String title, Axis outcome) {
        double[] means = cells.means();
        int width = cells.columns().length;
        List<Cell> known = new ArrayList<>();
        for (int i = 0; i < means.length; i++) {
            if (Double.isFinite(means[i])) {
                known.add(new Cell(i % width, i / width, means[i]));
            }
        }
        return new civitas.analysis.plot.HeatMap(
                title, horizontal, words(cells.columns()), vertical, words(cells.rows()), outcome, known);
    }

    private static List<String> words(double[] levels) {
        return Arrays.stream(levels).mapToObj(NumberText::level).toList();
    }
}
