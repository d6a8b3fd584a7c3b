package civitas.analysis.plot;

import java.util.List;

/**
 * Numbers over two axes of levels, as colours.
 *
 * @param title one line above the chart
 * @param x axis from left to right
 * @param columns its levels in words, from left to right
 * @param y axis from bottom to top
 * @param rows its levels in words, from bottom to top
 * @param colour what colours say
 * @param cells what is known
 */
public record HeatMap(
        String title, Axis x, List<String> columns, Axis y, List<String> rows, Axis colour, List<Cell> cells)
        implements Chart {
    /**
     * The number at one pair of levels.
     *
     * @param column index of the level from left to right
     * @param row index of the level from bottom to top
     * @param value the number, NaN if it does not exist
     */
    public record Cell(int column, int row, double value) {}

    /** Copies the lists. */
    public HeatMap {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        cells = List.copyOf(cells);
    }

    @Override
    public String description() {
        double[] known = cells.stream()
                .mapToDouble(Cell::value)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        String range = known.length == 0
                ? "nothing was measured"
                : "from " + NumberText.significant(known[0], 4) + " to "
                        + NumberText.significant(known[known.length - 1], 4);
        return colour.title() + " over " + x.title() + " and " + y.title() + ", " + range;
    }

    @Override
    public int height() {
        return Math.min(520, 150 + Math.max(3, rows.size()) * 30);
    }
}
