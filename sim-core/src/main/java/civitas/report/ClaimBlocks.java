package civitas.report;

import civitas.analysis.plot.Estimate;
import civitas.claims.Verdict;
import civitas.report.Block.Column;
import civitas.scenario.Benchmark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Verdicts as charts and as a table.
 *
 * @param verdicts on claims of one scenario
 */
record ClaimBlocks(List<Verdict> verdicts) {
    /** More rows than that do not fit on a screen. */
    private static final int ROWS = 30;

    /** What the grades mean, for readers of a page. */
    static final String GRADES =
            "Reproduced: the measured value is no further from the published one than the tolerance,"
                    + " the publication or its package prints that number, and it was computed exactly or over the full number of"
                    + " runs. Plausible: within tolerance, too, but over fewer runs, or the number was not printed: it was read off"
                    + " a figure, is known second hand, stands for a direction, or was computed independently. Gap: outside"
                    + " tolerance.";

    /**
     * Charts of what was measured by runs, in the order of units and sizes; exact benchmarks would be dots on their own
     * diamonds.
     *
     * @param name file name of the first without its number
     */
    List<Block> figures(String name, String title) {
        List<Panels.Panel> panels = Panels.of(
                verdicts.stream().filter(verdict -> !verdict.exact()).toList(), Verdict::unit, ClaimBlocks::estimate);
        List<Block> figures = new ArrayList<>();
        for (Panels.Panel whole : panels) {
            List<Panels.Panel> parts = whole.parts(ROWS);
            for (int i = 0; i < parts.size(); i++) {
                String part = parts.size() > 1 ? ", part " + (i + 1) + " of " + parts.size() : "";
                figures.add(new Block.Figure(
                        name + "-" + (figures.size() + 1),
                        Panels.plot(parts.get(i), whole.title(title) + part, "value", List.<Benchmark>of()),
                        figures.isEmpty()
                                ? "Diamonds are published values, shades their tolerances; dots and bars are measured."
                                : ""));
            }
        }
        return figures;
    }

    private static Estimate estimate(Verdict verdict) {
        return new Estimate(
                verdict.claim().id(),
                "measured, 95% interval",
                verdict.measured(),
                verdict.interval().lower(),
                verdict.interval().upper(),
                Optional.of(new Estimate.Published(verdict.claim().published(), verdict.tolerance())));
    }

    /** All of them. What an analysis says has a column of its own where there is any. */
    Block.Table table() {
        boolean analysed =
                verdicts.stream().anyMatch(verdict -> !verdict.analysis().isEmpty());
        List<Column> columns = new ArrayList<>(List.of(
                Column.words("claim"),
                Column.words("verdict"),
                Column.numbers("published"),
                Column.numbers("tolerance"),
                Column.numbers("measured"),
                Column.numbers("95% interval"),
                Column.numbers("runs"),
                Column.words("basis"),
                Column.words("statement"),
                Column.words("source")));
        if (analysed) {
            columns.add(Column.words("analysis"));
        }
        List<List<String>> rows =
                verdicts.stream().map(verdict -> row(verdict, analysed)).toList();
        return new Block.Table("Claims", columns, rows, "", false);
    }

    private static List<String> row(Verdict verdict, boolean analysed) {
        List<String> row = new ArrayList<>(List.of(
                verdict.claim().id(),
                verdict.grade().word(),
                Figures.given(verdict.claim().published()),
                Figures.rough(verdict.tolerance()),
                verdict.exact() ? Figures.exact(verdict.measured()) : Figures.mean(verdict.measured()),
                verdict.exact() ? "exact" : Figures.interval(verdict.interval()),
                verdict.exact() ? "" : Integer.toString(verdict.replicates()),
                verdict.claim().basis().words(),
                verdict.claim().statement(),
                verdict.claim().source()));
        if (analysed) {
            row.add(verdict.analysis());
        }
        return row;
    }
}
