package civitas.report;

import civitas.analysis.statistics.Summary;
import civitas.report.Block.Column;
import civitas.scenario.Quantity;
import civitas.sweep.analysis.AnalysedSweep;
import civitas.sweep.analysis.PointOutcome;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One outcome, point by point.
 *
 * @param sweep that is looked at
 * @param outcome which outcome
 * @param points in the order of the design
 */
record PointSection(AnalysedSweep sweep, Quantity outcome, List<PointOutcome> points) {
    private static final int MOST = 200;

    Section section() {
        List<Column> columns = new ArrayList<>();
        sweep.axes().forEach(axis -> columns.add(Column.words(axis)));
        List.of("mean", "95% interval", "sd", "runs").forEach(header -> columns.add(Column.numbers(header)));
        List<List<String>> rows = points.stream().limit(MOST).map(this::row).toList();
        String note = points.size() > MOST
                ? "The first " + MOST + " of " + Figures.counted(points.size(), "point")
                        + "; 'civitas export' writes all of them."
                : "";
        String caption = outcome.name() + (outcome.unit().equals("1") ? "" : " [" + outcome.unit() + "]") + " by point";
        return new Section(
                "points", "Points", List.of(new Block.Table(caption, columns, rows, note, points.size() > 30)));
    }

    private List<String> row(PointOutcome point) {
        List<String> cells = new ArrayList<>();
        for (String axis : sweep.axes()) {
            JsonNode value = point.point().values().get(axis);
            cells.add(value == null ? "-" : sweep.texts().text(axis, value));
        }
        Summary summary = point.summary();
        cells.add(Figures.mean(summary.mean()));
        cells.add(Figures.interval(summary.interval()));
        cells.add(Figures.rough(summary.sd()));
        cells.add(Integer.toString(summary.n()));
        return cells;
    }
}
