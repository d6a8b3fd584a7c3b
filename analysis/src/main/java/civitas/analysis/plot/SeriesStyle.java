package civitas.analysis.plot;

import java.util.List;

/**
 * How a series is told from the others: by colour, by dashes and by marker, so that no one of them is needed.
 *
 * @param colour CSS colour
 * @param dashes lengths of strokes and gaps in pixels; empty for a line drawn through
 * @param symbol marker, by its name in ECharts
 */
public record SeriesStyle(String colour, List<Integer> dashes, String symbol) {
    /** Okabe and Ito 2008, without the yellow that white paper swallows. */
    private static final List<String> COLOURS =
            List.of("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000");

    private static final List<List<Integer>> DASHES = List.of(
            List.of(), List.of(8, 4), List.of(2, 3), List.of(10, 3, 2, 3), List.of(14, 4), List.of(6, 2, 2, 2, 2, 2));
    private static final List<String> SYMBOLS = List.of("circle", "rect", "triangle", "diamond", "roundRect", "pin");

    private static final String MARK = "#4d4d4d";
    private static final List<List<Integer>> MARK_DASHES =
            List.of(List.of(5, 4), List.of(1, 3), List.of(10, 4, 2, 4), List.of(16, 5));

    /** Copies the dashes. */
    public SeriesStyle {
        dashes = List.copyOf(dashes);
    }

    /** The style of the series with that number, from 0. */
    static SeriesStyle of(int series) {
        return new SeriesStyle(
                COLOURS.get(series % COLOURS.size()),
                DASHES.get(series % DASHES.size()),
                SYMBOLS.get(series % SYMBOLS.size()));
    }

    /** The style of the marked value with that number, from 0. */
    static SeriesStyle ofReference(int reference) {
        return new SeriesStyle(MARK, MARK_DASHES.get(reference % MARK_DASHES.size()), "none");
    }

    /** The style of published numbers. */
    static SeriesStyle ofPublished() {
        return new SeriesStyle("#D55E00", List.of(), "diamond");
    }
}
