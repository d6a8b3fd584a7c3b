package civitas.analysis.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * The numbers behind a chart, as a table.
 *
 * @param columns what stands in each column
 * @param rows one value per column; numbers rounded for reading
 */
public record ChartData(List<String> columns, List<List<String>> rows) {
    private static final int DIGITS = 6;

    /** Copies the lists. */
    public ChartData {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The numbers of a chart, in the order in which it draws them. */
    public static ChartData of(Chart chart) {
        if (chart instanceof LineChart lines) {
            return of(lines);
        }
        if (chart instanceof Histogram histogram) {
            return of(histogram);
        }
        if (chart instanceof DotPlot dots) {
            return new ChartData(
                    List.of(dots.x().title()),
                    dots.values().stream().map(value -> List.of(text(value))).toList());
        }
        return chart instanceof IntervalPlot intervals ? of(intervals) : of((HeatMap) chart);
    }

    private static ChartData of(LineChart chart) {
        List<List<String>> rows = new ArrayList<>();
        for (Curve curve : chart.curves()) {
            for (CurvePoint point : curve.points()) {
                rows.add(List.of(
                        curve.name(), text(point.x()), text(point.y()), text(point.lower()), text(point.upper())));
            }
        }
        ChartData data =
                new ChartData(List.of("series", chart.x().title(), chart.y().title(), "lower", "upper"), rows);
        return chart.spread().isEmpty() ? data.withoutLast(2) : data;
    }

    private static ChartData of(Histogram chart) {
        List<List<String>> rows = new ArrayList<>();
        for (int bin = 0; bin < chart.counts().size(); bin++) {
            rows.add(List.of(
                    text(chart.edge(bin)),
                    text(chart.edge(bin + 1)),
                    Long.toString(chart.counts().get(bin))));
        }
        return new ChartData(List.of(chart.x().title() + ", from", "to", chart.counted()), rows);
    }

    private static ChartData of(IntervalPlot chart) {
        List<List<String>> rows = new ArrayList<>();
        boolean anyPublished = false;
        for (Estimate estimate : chart.estimates()) {
            String published =
                    estimate.published().map(value -> text(value.value())).orElse("-");
            String tolerance =
                    estimate.published().map(value -> text(value.tolerance())).orElse("-");
            anyPublished |= estimate.published().isPresent();
            rows.add(List.of(
                    estimate.name(),
                    text(estimate.value()),
                    text(estimate.lower()),
                    text(estimate.upper()),
                    published,
                    tolerance));
        }
        ChartData data =
                new ChartData(List.of("", chart.x().title(), "lower", "upper", "published", "tolerance"), rows);
        return anyPublished ? data : data.withoutLast(2);
    }

    private static ChartData of(HeatMap chart) {
        return new ChartData(
                List.of(chart.x().title(), chart.y().title(), chart.colour().title()),
                chart.cells().stream()
                        .map(cell -> List.of(
                                chart.columns().get(cell.column()), chart.rows().get(cell.row()), text(cell.value())))
                        .toList());
    }

    private ChartData withoutLast(int columnsLess) {
        int width = columns.size() - columnsLess;
        return new ChartData(
                columns.subList(0, width),
                rows.stream().map(row -> row.subList(0, width)).toList());
    }

    private static String text(double value) {
        return NumberText.significant(value, DIGITS);
    }
}
