package civitas.report;

import civitas.report.Block.Column;
import civitas.sweep.analysis.AnalysedSweep;
import civitas.sweep.analysis.SweptPoints.Tally;
import civitas.sweep.design.Point;
import civitas.sweep.journal.FailureCause;
import civitas.sweep.plan.Plan;
import civitas.sweep.plan.Plans;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How far a sweep is, and what failed.
 *
 * @param sweep that is looked at
 */
record SweepProgressSection(AnalysedSweep sweep) {
    private static final int CAUSES = 20;

    Section progress() {
        Tally kept = sweep.swept().kept();
        Plan plan = Plans.of(sweep.file());
        List<List<String>> rows = new ArrayList<>();
        row(rows, plan.exact() ? "planned runs" : "planned runs, at most", plan.planned());
        row(rows, "finished", kept.finished());
        row(rows, "failed", kept.failed());
        if (plan.exact()) {
            row(rows, "missing", Math.max(0, plan.planned() - kept.finished() - kept.failed()));
        }
        row(rows, "points with runs that finished or failed", kept.points());
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Table("Progress", List.of(Column.words("runs"), Column.numbers("number")), rows, "", false));
        if (sweep.swept().leftOut().points() > 0) {
            blocks.add(new Block.Paragraph("The journal also holds "
                    + Figures.counted(sweep.swept().leftOut().points(), "point")
                    + " that the latest scenario file does not ask for; they are left out here."));
        }
        return new Section("progress", "Progress", blocks);
    }

    private static void row(List<List<String>> rows, String what, long number) {
        rows.add(List.of(what, String.format(Locale.ROOT, "%,d", number)));
    }

    Section failures() throws IOException {
        List<FailureCause> causes = sweep.journal().failureCauses(CAUSES + 1);
        List<Block> blocks = new ArrayList<>();
        if (!causes.isEmpty()) {
            blocks.add(new Block.Table(
                    "Failed runs by cause",
                    List.of(Column.words("cause"), Column.numbers("runs"), Column.words("for example at")),
                    causes.stream()
                            .limit(CAUSES)
                            .map(cause -> List.of(
                                    cause.cause(),
                                    String.format(Locale.ROOT, "%,d", cause.runs()),
                                    sweep.texts().text(Point.parse(cause.example()))))
                            .toList(),
                    causes.size() > CAUSES ? "There are more causes; table runs of the journal has them all." : "",
                    false));
        }
        return new Section("failures", "Failures", blocks);
    }
}
