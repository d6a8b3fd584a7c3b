package civitas.sweep.journal;

import civitas.sweep.PlannedRun;
import civitas.sweep.PlayedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs that nobody played, and what a journal holds of them. */
final class Played {
    static final int OUTCOMES = 2;

    private Played() {}

    /** Points are numbered; each has the axis {@code level}. */
    static PlannedRun planned(int point, int replicate) {
        return new PlannedRun(id(point, replicate), "p" + point, "{\"level\":" + point + "}", replicate);
    }

    static String id(int point, int replicate) {
        return "r" + point + "-" + replicate;
    }

    static PlayedRun finished(int point, int replicate, double value) {
        return finished(planned(point, replicate), value, 2);
    }

    static PlayedRun finished(PlannedRun planned, double value, int rows) {
        List<PlayedRun.SeriesRow> series = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            series.add(new PlayedRun.SeriesRow(10L * i, "position", value + i));
        }
        Map<String, Double> benchmarks = planned.replicate() == 0 ? Map.of("mean", value) : Map.of();
        return new PlayedRun(
                planned, "", Map.of("value", value, "square", value * value), benchmarks, series, 40, 255, 0.5);
    }

    static PlayedRun failed(int point, int replicate) {
        return PlayedRun.failed(planned(point, replicate), "no equilibrium at " + replicate, 0.1);
    }

    /** Every row that a query gives, columns separated by bars. */
    static List<String> rows(SweepJournal journal, String sql) throws IOException {
        journal.flush();
        return Rows.list(
                journal.database(),
                row -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        text.append(i == 1 ? "" : "|").append(row.getObject(i));
                    }
                    return text.toString();
                },
                sql);
    }

    /** Runs that have a row but not all their outcomes, or rows of which there is no run. */
    static List<String> halved(SweepJournal journal, int seriesRows) throws IOException {
        return rows(
                journal,
                "SELECT run_id, status, o.n, s.n FROM runs"
                        + " FULL JOIN (SELECT run_id, count(*) n FROM outcomes GROUP BY run_id) o USING (run_id)"
                        + " FULL JOIN (SELECT run_id, count(*) n FROM series GROUP BY run_id) s USING (run_id)"
                        + " WHERE status IS NULL OR status = 'finished' AND (o.n IS DISTINCT FROM " + OUTCOMES
                        + " OR s.n IS DISTINCT FROM " + seriesRows + ") LIMIT 5");
    }

    /** The files of a journal as a kill at this moment would leave them. */
    static void copy(Path folder, Path target) throws IOException {
        Files.createDirectories(target);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
    }
}
